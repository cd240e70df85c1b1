package org.xinglin.guide.fhir;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.Language;

/** The tests of Inferno's SMART App Launch STU2 kit beside ours: {@code ig/smart-tests.yaml}. */
final class SmartTests {

    private final File file;

    /** A group of Inferno's, as a reader of one language sees it. */
    record Group(String title, List<Row> rows) {}

    /**
     * A test of Inferno's.
     *
     * @param ours our tests, {@code Class#method}
     * @param note the key of a word that says why there is none; empty where there is one
     */
    record Row(String id, String text, List<String> ours, String note) {}

    private record File(List<InFile> groups) {}

    private record InFile(String zh, String en, List<TestInFile> tests) {}

    private record TestInFile(
            String id,
            String zh,
            String en,
            List<String> ours,
            @Nullable String note) {}

    SmartTests(Path source) {
        try {
            file = new ObjectMapper(new YAMLFactory()).readValue(source.toFile(), File.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Group> groups(Language language) {
        return file.groups().stream()
                .map(group -> new Group(
                        language == Language.ZH ? group.zh() : group.en(),
                        group.tests().stream().map(test -> row(test, language)).toList()))
                .toList();
    }

    private static Row row(TestInFile test, Language language) {
        return new Row(
                test.id(),
                language == Language.ZH ? test.zh() : test.en(),
                test.ours(),
                Objects.requireNonNullElse(test.note(), ""));
    }
}
