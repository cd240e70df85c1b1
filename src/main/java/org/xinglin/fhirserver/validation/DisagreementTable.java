package org.xinglin.fhirserver.validation;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code xinglin.acceptance_disagreement}. */
final class DisagreementTable implements AcceptanceRecheck.Disagreements {

    private static final String NOTE = """
            INSERT INTO xinglin.acceptance_disagreement (resource, found) VALUES (?, ?)
            ON CONFLICT DO NOTHING""";

    private final JdbcTemplate jdbc;

    DisagreementTable(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    @Override
    public void note(String resource, String found) {
        jdbc.update(NOTE, resource, found);
    }
}
