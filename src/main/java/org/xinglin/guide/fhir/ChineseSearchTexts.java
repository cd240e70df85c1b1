package org.xinglin.guide.fhir;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** What FHIR's own search parameters find, in Chinese: {@code ig/search-texts.yaml}. */
final class ChineseSearchTexts {

    private final Map<String, String> texts;

    ChineseSearchTexts(Path source) {
        try {
            texts = new ObjectMapper(new YAMLFactory()).readValue(source.toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A parameter of a type: what is said of that type alone, else of every type. */
    String of(String type, String parameter) {
        String own = texts.get(type + "." + parameter);
        String text = own == null ? texts.get(parameter) : own;
        if (text == null) {
            throw new IllegalStateException("ig/search-texts.yaml says nothing about " + type + "?" + parameter);
        }
        return text;
    }
}
