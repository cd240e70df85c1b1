package org.xinglin.fhirserver.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A store of before there were days: what it waited for it still waits for, and its plans are looked at. */
class DueMigrationIT {

    @Test
    void remindersAndPlansBecomeDays(@TempDir Path folder) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setLocaleConfig("locale", "C")
                .start()) {
            SingleConnectionDataSource connection = new SingleConnectionDataSource(
                    postgres.getPostgresDatabase().getConnection(), true);
            JdbcTemplate jdbc = new JdbcTemplate(connection);
            EventTables.before14(jdbc);
            jdbc.update("""
                    INSERT INTO hfj_resource VALUES (1, 'Patient', 'p', NULL), (2, 'CarePlan', 'plan', NULL),
                        (3, 'CarePlan', 'deleted', now()), (4, 'QuestionnaireResponse', 'r', NULL)""");
            jdbc.update("""
                    INSERT INTO hfj_res_link SELECT n, 'CarePlan.subject.where(resolve() is Patient)', 1
                    FROM generate_series(2, 3) n""");
            jdbc.update("""
                    INSERT INTO xinglin.reminder VALUES
                    ('chronic-standing', 'Patient', 'p', 'Patient/p', 0, 'p', timestamptz '2030-01-01 00:00Z'),
                    ('constitution-assessment', 'QuestionnaireResponse', 'r', 'Patient/p', 1, 'p', '2030-01-02 00:00Z')""");
            jdbc.update("""
                    INSERT INTO xinglin.event (listener, lane, type, id, version, change, due_at)
                    VALUES ('chronic-standing', 'Patient/p', 'Observation', 'o', 1, 'CREATED', now())""");

            EventTables.migrate(jdbc, "V14__due");

            assertThat(jdbc.queryForList("""
                            SELECT kind || ' ' || type || '/' || id || ' ' || patient || ' '
                                   || CASE WHEN at < now() + interval '1 day' THEN 'within a day'
                                      ELSE to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD') END
                            FROM xinglin.due WHERE told_at IS NULL""", String.class))
                    .containsExactlyInAnyOrder(
                            "chronic-fact Patient/p p 2030-01-01",
                            "constitution-response QuestionnaireResponse/r p 2030-01-02",
                            "follow-up-year CarePlan/plan p within a day",
                            "constitution-review CarePlan/plan p within a day");
            // What waited is read by today's table.
            EventTables.migrate(jdbc, "V36__acts");
            assertThat(new EventTable(connection).list(null, null, 10)).hasSize(1);
            connection.destroy();
        }
    }
}
