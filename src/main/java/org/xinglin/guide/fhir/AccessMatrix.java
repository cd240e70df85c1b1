package org.xinglin.guide.fhir;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.xinglin.fhirserver.refusal.Language;

/** Who is asked for what, and the answer: {@code ig/access-matrix.yaml}, which {@code AccessMatrixIT} executes row by row. */
final class AccessMatrix {

    private static final int CELLS = 3;

    private final File file;

    /** Somebody who asks, the client or person whose token it is, and what that token says. */
    record Caller(String key, String by, String scopes, String zh, String en) {

        String text(Language language) {
            return language == Language.ZH ? zh : en;
        }
    }

    /** A row of the table. */
    record Row(String type, String interaction, String whose, List<String> answers) {}

    /** A caller as a reader of one language sees it. */
    record Column(String key, String text, String scopes) {}

    private record File(List<Caller> callers, List<List<String>> rows) {}

    AccessMatrix(Path source) {
        try {
            file = new ObjectMapper(new YAMLFactory()).readValue(source.toFile(), File.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Column> columns(Language language) {
        return file.callers().stream()
                .map(caller -> new Column(caller.key(), caller.text(language), caller.scopes()))
                .toList();
    }

    List<Row> rows() {
        return file.rows().stream()
                .map(row -> new Row(row.get(0), row.get(1), row.get(2), row.subList(CELLS, row.size())))
                .toList();
    }
}
