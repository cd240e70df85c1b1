package org.xinglin.fhirserver.server;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.xinglin.fhirserver.refusal.DataFile;

/**
 * What the OpenAPI page says in place of the library's words.
 *
 * @param examples the guide's example of a type's body, by type
 * @param chinese by what a summary of the library's begins with
 */
record OpenApiWords(int version, String source, Map<String, String> examples, Map<String, String> chinese) {

    static OpenApiWords load() {
        return DataFile.read("/operations/openapi.yaml", new TypeReference<OpenApiWords>() {});
    }

    /** Without the guide there is none. */
    Optional<String> example(String type) {
        String name = examples.get(type);
        if (name == null) {
            return Optional.empty();
        }
        try (InputStream in = OpenApiWords.class.getResourceAsStream("/ig/examples/" + name + ".json")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> chinese(String key, String type) {
        return Optional.ofNullable(chinese.get(key)).map(words -> words.formatted(type));
    }
}
