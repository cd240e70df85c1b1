package org.xinglin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The map, {@code docs/architecture.md}, and what cites decisions, are true of the code as it is. */
class MapTests {

    private static final Path CODE = Path.of("src/main/java/org/xinglin");
    private static final Path MAP = Path.of("docs/architecture.md");
    private static final Path DECISIONS = Path.of("docs/decisions");

    private static final Pattern NUMBER = Pattern.compile("(?m)^\\| (\\d+) \\|");
    private static final Pattern ADR = Pattern.compile("\\bADRs? (\\d+)((?:,? (?:and|to) \\d+)?)");
    private static final Pattern NUMBERED_DECISION = Pattern.compile("(?i)\\bdecisions?(?: |\\n +\\* )\\d+\\b");

    @Test
    void invariantsAreNumberedOnceWithoutGaps() throws IOException {
        List<Integer> numbers = NUMBER.matcher(Files.readString(MAP))
                .results()
                .map(row -> Integer.valueOf(row.group(1)))
                .toList();

        assertThat(numbers)
                .isNotEmpty()
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @TestFactory
    Stream<DynamicTest> eachPackageIsOnTheMap() throws IOException {
        String map = Files.readString(MAP);
        return packages()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.toString(),
                        () -> assertThat(isOn(map, folder))
                                .as("%s on the map", folder)
                                .isTrue()));
    }

    /** A room has a row of the first table; a package of a room, a row or a word of the room's own section. */
    private static boolean isOn(String map, Path folder) {
        String room = folder.getName(0).toString();
        if (folder.getNameCount() == 1) {
            return Pattern.compile("(?m)^\\| `" + room + "` \\|.*\\| here \\|$")
                    .matcher(map)
                    .find();
        }
        int section = map.indexOf("## Inside `" + room + "`");
        return section >= 0
                && map.substring(section, map.indexOf("\n## ", section + 1))
                        .contains("`" + folder.subpath(1, folder.getNameCount()) + "`");
    }

    @Test
    void eachRoomThatTheMapSaysIsHereIsHere() throws IOException {
        assertThat(Pattern.compile("(?m)^\\| `(\\w+)` \\|.*\\| here \\|$")
                        .matcher(Files.readString(MAP))
                        .results()
                        .map(row -> row.group(1)))
                .isNotEmpty()
                .allSatisfy(room -> assertThat(CODE.resolve(room)).isDirectory());
    }

    /** So that a reader knows where to look: what is numbered is a record of {@code docs/decisions}. */
    @Test
    void aNumberedDecisionIsAnAdrThatExists() throws IOException {
        assertThat(texts()).isNotEmpty().allSatisfy(file -> {
            String text = Files.readString(file);
            assertThat(NUMBERED_DECISION.matcher(text).results().map(found -> found.group()))
                    .as("decisions by number in %s: say ADR", file)
                    .isEmpty();
            assertThat(ADR.matcher(text)
                            .results()
                            .flatMap(found -> Pattern.compile("\\d+")
                                    .matcher(found.group())
                                    .results()
                                    .map(number -> number.group())))
                    .as("ADRs named in %s", file)
                    .allSatisfy(number -> assertThat(adr(number)).isTrue());
        });
    }

    private static boolean adr(String number) throws IOException {
        String prefix = "%04d-".formatted(Integer.parseInt(number));
        try (Stream<Path> records = Files.list(DECISIONS)) {
            return records.anyMatch(file -> file.getFileName().toString().startsWith(prefix));
        }
    }

    private static Stream<Path> packages() throws IOException {
        List<Path> folders;
        try (Stream<Path> files = Files.walk(CODE)) {
            folders = files.filter(file -> file.getFileName().toString().endsWith(".java"))
                    .map(file -> CODE.relativize(file.getParent()))
                    .filter(folder -> !folder.toString().isEmpty())
                    .distinct()
                    .toList();
        }
        return folders.stream();
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> code = Files.walk(Path.of("src"));
                Stream<Path> documents = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            code.filter(file -> file.toString().endsWith(".java") && !file.endsWith("MapTests.java")),
                            documents.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }
}
