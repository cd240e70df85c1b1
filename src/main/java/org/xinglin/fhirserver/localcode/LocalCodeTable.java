package org.xinglin.fhirserver.localcode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Coding;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.recognition.AddedCoding;

/** Table {@code xinglin.local_code}. Joins the transaction of its caller. */
@Component
final class LocalCodeTable {

    private static final String KEEP = """
            INSERT INTO xinglin.local_code (map, url, source, code, target, meaning, display, in_force)
            VALUES (?, ?, ?, ?, ?, ?, ?, true)
            ON CONFLICT (map, source, code, target) DO UPDATE
            SET url = excluded.url, meaning = excluded.meaning, display = excluded.display, in_force = true""";

    private static final String OTHER = """
            SELECT map || ' (' || source || '|' || code || ' → ' || target || '|' || meaning || ')' FROM xinglin.local_code
            WHERE source = ? AND code = ? AND target = ? AND meaning <> ? AND map <> ? AND in_force LIMIT 1""";

    private final JdbcTemplate jdbc;

    LocalCodeTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Of which state of the table what is read from it is: no two states share a number. */
    long version() {
        Long version = jdbc.queryForObject("SELECT version FROM xinglin.local_code_version", Long.class);
        return version == null ? 0 : version;
    }

    /** What is in force, by local code, as it is added to records. */
    Map<LocalCode, List<Coding>> inForce() {
        Map<LocalCode, List<Coding>> meanings = new HashMap<>();
        jdbc.query(
                "SELECT DISTINCT ON (source, code, target, meaning) * FROM xinglin.local_code WHERE in_force"
                        + " ORDER BY source, code, target, meaning, map",
                row -> {
                    Coding coding =
                            new Coding(row.getString("target"), row.getString("meaning"), row.getString("display"));
                    meanings.computeIfAbsent(
                                    new LocalCode(row.getString("source"), row.getString("code")),
                                    code -> new ArrayList<>())
                            .add(AddedCoding.marked(coding, row.getString("url")));
                });
        return meanings;
    }

    /** Puts into force what a map says, and nothing else of it. Who changes the table meanwhile waits for this transaction. */
    void keep(String map, String url, List<Meaning> meanings) {
        jdbc.update("UPDATE xinglin.local_code_version SET version = nextval('xinglin.local_code_state')");
        jdbc.update("UPDATE xinglin.local_code SET in_force = false WHERE map = ?", map);
        jdbc.batchUpdate(
                KEEP,
                meanings.stream()
                        .map(each -> new Object[] {
                            map, url, each.of().system(), each.of().code(), each.system(), each.code(), each.display()
                        })
                        .toList());
    }

    /** Another map in force that says something else of a code, in words. */
    Optional<String> other(String map, Meaning meaning) {
        return jdbc
                .queryForList(
                        OTHER,
                        String.class,
                        meaning.of().system(),
                        meaning.of().code(),
                        meaning.system(),
                        meaning.code(),
                        map)
                .stream()
                .findFirst();
    }
}
