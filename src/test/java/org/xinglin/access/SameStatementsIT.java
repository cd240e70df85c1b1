package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.testkit.GuardedServer;

/**
 * Who is out of reach and who does not exist cost the database the same work, so that no clock tells them apart: the statements
 * of both requests, as the server's log has them by their request ids, are the same.
 */
class SameStatementsIT {

    private static final Person near = TwoTowns.get().near();

    @ParameterizedTest
    @CsvSource({
        "GET, /Patient/far, /Patient/gone",
        "GET, /Observation/far-1, /Observation/gone-1",
        "GET, /Patient/far/_history, /Patient/gone/_history",
        "GET, /Patient/far/_history/1, /Patient/gone/_history/1",
        "GET, /Patient/far/$everything, /Patient/gone/$everything",
        "GET, /Patient?_id=far, /Patient?_id=gone",
        "GET, /Observation?patient=far, /Observation?patient=gone",
        "DELETE, /Observation/far-1, /Observation/gone-1",
    })
    void whoIsOutOfReachTakesWhatNobodyTakes(String method, String beyond, String unknown) {
        // The first of each kind may fill caches that the others use.
        statements(method, unknown);
        assertThat(statements(method, beyond)).isNotEmpty().isEqualTo(statements(method, unknown));
    }

    private static List<String> statements(String method, String path) {
        String request = UUID.randomUUID().toString();
        String end = UUID.randomUUID().toString();
        for (String each : List.of(request, end)) {
            near.with("X-Request-ID", each)
                    .send(path, builder -> builder.method(method, java.net.http.HttpRequest.BodyPublishers.noBody()));
        }
        // The log is written in order: when the next request is in it, this one is, whole.
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> GuardedServer.get().log().contains("[" + end + "]"));
        return GuardedServer.get()
                .log()
                .lines()
                .filter(line -> line.contains("[" + request + "]"))
                .filter(line -> line.contains("org.hibernate.SQL") || line.contains("JdbcTemplate"))
                .map(line -> line.substring(line.indexOf("[" + request + "]") + request.length() + 2))
                .toList();
    }
}
