package org.xinglin.access.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.xinglin.fhirserver.refusal.Language;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words of the pages in two languages: {@code pages/sign-in/words.yaml}. */
final class PageWords {

    private final Map<String, Map<String, String>> words;

    PageWords() {
        try (InputStream in = new ClassPathResource("pages/sign-in/words.yaml").getInputStream()) {
            this.words = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By their keys. */
    Map<String, String> in(Language language) {
        String code = language == Language.ZH ? "zh" : "en";
        return words.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        word -> String.valueOf(word.getValue().get(code))));
    }
}
