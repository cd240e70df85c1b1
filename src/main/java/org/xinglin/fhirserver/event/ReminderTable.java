package org.xinglin.fhirserver.event;

import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xinglin.fhirserver.Reminders;
import org.xinglin.fhirserver.ResourceChanged;

/** Table {@code xinglin.reminder}. Joins the transaction of its caller. */
final class ReminderTable implements Reminders {

    private static final String REMIND = """
            INSERT INTO xinglin.reminder (listener, type, id, lane, version, patient, due_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (listener, type, id) DO UPDATE
            SET lane = excluded.lane, version = excluded.version, patient = excluded.patient, due_at = excluded.due_at""";

    /** By one statement, so that of several nodes one tells. */
    private static final String TELL = """
            WITH due AS (DELETE FROM xinglin.reminder WHERE due_at <= now() RETURNING *)
            INSERT INTO xinglin.event (listener, lane, type, id, version, change, patient, due_at)
            SELECT listener, lane, type, id, version, 'UPDATED', patient, now() FROM due ORDER BY due.due_at""";

    private final JdbcTemplate jdbc;

    ReminderTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public void remind(String listener, ResourceChanged about, Instant when) {
        jdbc.update(
                REMIND,
                listener,
                about.type(),
                about.id(),
                about.lane(),
                about.version(),
                about.patient(),
                when.atOffset(ZoneOffset.UTC));
    }

    /**
     * Makes events of all that are due.
     *
     * @return how many
     */
    int tellOfWhatIsDue() {
        return jdbc.update(TELL);
    }
}
