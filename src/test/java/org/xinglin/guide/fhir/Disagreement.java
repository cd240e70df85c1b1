package org.xinglin.guide.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One example that another validator and ours see differently.
 *
 * @param rule which ours is told to find, empty for a good example
 * @param said by the other, empty if it said nothing
 */
record Disagreement(String example, String rule, String said) {

    static final Path EXAMPLES = Path.of("src/test/resources/examples");

    boolean isOfResponse() {
        try {
            return Files.readString(file(example)).contains("\"resourceType\": \"QuestionnaireResponse\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(String example) {
        return EXAMPLES.resolve(example.startsWith("bad-") ? "invalid" : "valid")
                .resolve(example + ".json");
    }

    static String name(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }
}
