package org.xinglin.guide.site;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinglin.fhirserver.refusal.InTwoLanguages;
import org.xinglin.fhirserver.refusal.Language;

/** The guide's own words and its menu, in both languages: {@code ig/words.yaml}. */
public final class Words {

    /** A heading of the menu, and the pages below it by the names of their sources. */
    public record Group(String zh, String en, List<String> pages) {

        public String title(Language language) {
            return language == Language.ZH ? zh : en;
        }
    }

    private record File(List<Group> menu, Map<String, InTwoLanguages> words) {}

    private final File file;

    public Words(Path source) {
        try {
            file = new ObjectMapper(new YAMLFactory()).readValue(source.toFile(), new TypeReference<File>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Group> menu() {
        return file.menu();
    }

    /** Every word by its key. */
    public Map<String, String> in(Language language) {
        return file.words().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> language == Language.ZH
                                ? entry.getValue().zh()
                                : entry.getValue().en()));
    }
}
