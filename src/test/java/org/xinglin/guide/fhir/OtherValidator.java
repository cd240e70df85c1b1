package org.xinglin.guide.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs {@code src/test/independent/IndependentValidator.java} in a JVM of its own: its libraries want an ANTLR that Hibernate
 * cannot work with. The build has put them into {@code target/independent}.
 */
final class OtherValidator {

    private static final Path SOURCE = Path.of("src/test/independent/IndependentValidator.java");
    private static final Path LIBRARIES = Path.of("target/independent");

    private OtherValidator() {}

    /** One issue. */
    record Finding(String severity, String expression, String text) {

        boolean isError() {
            return severity.equals("error") || severity.equals("fatal");
        }
    }

    /**
     * What it finds in each file, by the file's name without its ending.
     *
     * @param conformance the folder of our conformance resources
     * @param files with the profile to hold each against, or nothing
     */
    static Map<String, List<Finding>> validate(Path conformance, Map<Path, String> files) throws IOException {
        Path input = Files.createTempFile("independent-", ".tsv");
        Path errors = Path.of("target", "independent-validator.log");
        Files.write(
                input,
                files.entrySet().stream()
                        .map(file -> file.getKey() + "\t" + file.getValue())
                        .toList());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        libraries(),
                        SOURCE.toString(),
                        conformance.toString())
                .redirectInput(input.toFile())
                .redirectError(errors.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor()).as(() -> "exit code; see " + errors).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        Files.delete(input);
        Map<String, List<Finding>> found = new TreeMap<>();
        output.lines().forEach(line -> {
            String[] parts = line.split("\t", -1);
            List<Finding> findings =
                    found.computeIfAbsent(new File(parts[0]).getName().replace(".json", ""), name -> new ArrayList<>());
            if (parts.length > 1) {
                findings.add(new Finding(parts[1], parts[2], parts[3]));
            }
        });
        assertThat(found).hasSameSizeAs(files);
        return found;
    }

    private static String libraries() throws IOException {
        try (Stream<Path> jars = Files.list(LIBRARIES)) {
            return jars.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
    }
}
