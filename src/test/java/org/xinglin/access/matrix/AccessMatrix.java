package org.xinglin.access.matrix;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who is asked for what, and the answer: {@code ig/access-matrix.yaml}, which the guide prints. */
record AccessMatrix(List<MatrixCaller> callers, List<Row> rows) {

    private static final int CELLS = 3;

    /**
     * A row of the table.
     *
     * @param whose {@code own}: of the east of the tests' county, {@code other}: of its west
     * @param answers one for each caller
     */
    record Row(String type, String interaction, String whose, List<String> answers) {

        String name() {
            return type + " " + interaction + " " + whose;
        }
    }

    private record File(List<MatrixCaller> callers, List<List<String>> rows) {}

    static AccessMatrix read() {
        Path source = Path.of(System.getProperty("xinglin.basedir", "."), "ig/access-matrix.yaml");
        try {
            File file = new ObjectMapper(new YAMLFactory()).readValue(source.toFile(), File.class);
            List<Row> rows = new ArrayList<>();
            for (List<String> row : file.rows()) {
                if (row.size() != CELLS + file.callers().size()) {
                    throw new IllegalStateException("Another number of answers than of callers: " + row);
                }
                rows.add(new Row(row.get(0), row.get(1), row.get(2), row.subList(CELLS, row.size())));
            }
            return new AccessMatrix(file.callers(), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
