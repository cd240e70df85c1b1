package org.xinglin.fhirserver.addedcode;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Table {@code xinglin.added_code}. Joins the transaction of its caller. */
@Component
final class AddedCodeTable {

    private final JdbcTemplate jdbc;

    AddedCodeTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Of which state the stored code systems are: no two states share a number. */
    long version() {
        Long version = jdbc.queryForObject("SELECT version FROM xinglin.code_system_version", Long.class);
        return version == null ? 0 : version;
    }

    /** By the code system that gets them; of two supplements that add the same code, the first by its id counts. */
    Map<String, List<AddedCode>> bySystem() {
        return jdbc
                .query(
                        "SELECT DISTINCT ON (system, code) system, code, display, english FROM xinglin.added_code"
                                + " ORDER BY system, code, supplement",
                        (row, number) -> new AddedCode(
                                row.getString("system"),
                                row.getString("code"),
                                row.getString("display"),
                                row.getString("english")))
                .stream()
                .collect(Collectors.groupingBy(AddedCode::system));
    }

    /** Has a stored code system add these codes and no others. Who stores another one meanwhile waits for this transaction. */
    void keep(String supplement, List<AddedCode> codes) {
        jdbc.update("UPDATE xinglin.code_system_version SET version = nextval('xinglin.code_system_state')");
        jdbc.update("DELETE FROM xinglin.added_code WHERE supplement = ?", supplement);
        jdbc.batchUpdate(
                "INSERT INTO xinglin.added_code (supplement, system, code, display, english) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                codes.stream()
                        .map(each ->
                                new Object[] {supplement, each.system(), each.code(), each.display(), each.english()})
                        .toList());
    }
}
