package org.xinglin.fhirserver.event;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.XinglinServer;

/** What {@link EchoListener} has noted, read past the server. */
final class Echoes {

    private final XinglinServer server;

    Echoes(XinglinServer server) {
        this.server = server;
    }

    private JdbcTemplate database() {
        try {
            return new JdbcTemplate(EmbeddedDatabase.of(server));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Versions such as {@code Observation/id/1}, in the order in which they were handled. */
    List<String> handled() {
        return database().queryForList("SELECT version FROM echo ORDER BY place", String.class);
    }

    /** Those that were stored as resources. */
    List<String> stored() {
        return database().queryForList("""
                SELECT substring(res_text_vc from '"value":"(Observation/[^"]*)"')
                FROM hfj_res_ver WHERE res_type = 'Basic' AND res_ver = 1 AND res_deleted_at IS NULL""", String.class);
    }

    long waiting() {
        return database().queryForObject("SELECT count(*) FROM xinglin.event WHERE NOT parked", Long.class);
    }

    long parked() {
        return database().queryForObject("SELECT count(*) FROM xinglin.event WHERE parked", Long.class);
    }

    void awaitAll() {
        await("all changes are handled").atMost(Duration.ofMinutes(2)).until(() -> waiting() == 0);
    }
}
