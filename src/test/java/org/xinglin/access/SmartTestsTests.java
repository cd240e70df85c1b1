package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each test of ours that the guide names beside one of Inferno's is there, and where there is none the guide says why. */
class SmartTestsTests {

    private static final Path TESTS = Path.of("src/test/java/org/xinglin");

    @Test
    void eachNamedTestExists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (JsonNode group : new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("ig/smart-tests.yaml").toFile())
                .path("groups")) {
            for (JsonNode test : group.path("tests")) {
                assertThat(test.path("ours").isEmpty())
                        .as(test.path("id").asText())
                        .isEqualTo(test.has("note"));
                for (JsonNode ours : test.path("ours")) {
                    if (!exists(ours.asText())) {
                        missing.add(ours.asText());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean exists(String name) throws IOException {
        String[] parts = name.split("#", 2);
        try (Stream<Path> files = Files.walk(TESTS)) {
            Path file = files.filter(each -> each.endsWith(parts[0] + ".java"))
                    .findFirst()
                    .orElse(null);
            return file != null && Files.readString(file).contains("void " + parts[1] + "(");
        }
    }
}
