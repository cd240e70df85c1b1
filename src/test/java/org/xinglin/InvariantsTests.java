package org.xinglin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every invariant that {@code docs/architecture.md} numbers is held by a test that exists. */
class InvariantsTests {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\d+ \\|.*\\| (?<tests>[^|]*) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Tests|IT))`");

    @Test
    void theTestsThatTheMapNamesExist() throws IOException {
        String map = Files.readString(Path.of("docs/architecture.md"));
        Set<String> existing = existingTests();

        assertThat(ROW.matcher(map).results().map(row -> row.group(1)))
                .isNotEmpty()
                .allSatisfy(tests -> {
                    if (!tests.contains("bin/")) {
                        assertThat(TEST.matcher(tests).results().map(MatchResult::group))
                                .isNotEmpty();
                    }
                    assertThat(TEST.matcher(tests).results().map(test -> test.group(1)))
                            .allSatisfy(test -> assertThat(existing).contains(test));
                });
    }

    private static Set<String> existingTests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
