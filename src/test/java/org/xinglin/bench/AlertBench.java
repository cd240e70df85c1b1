package org.xinglin.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.Receiver;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/**
 * How long after the answer to a critical pressure a subscriber has been told of the alert, and how long after the server is
 * ready again if it was killed with the answer: {@code bin/bench alerts}.
 */
class AlertBench {

    private static final Logger log = LoggerFactory.getLogger(AlertBench.class);

    private static final int WARM_UP = 200;
    private static final int ALERTS = 200;
    private static final int KILLS = 5;
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final OffsetDateTime AT = OffsetDateTime.of(2026, 3, 1, 8, 0, 0, 0, ZoneOffset.ofHours(8));

    private int residents;

    @Test
    void untilTheSubscriberIsTold(@TempDir Path folder) {
        try (Receiver receiver = new Receiver()) {
            try (XinglinServer server = XinglinServer.in(folder).forALongRun().start()) {
                put(
                        server,
                        "Subscription/alerts",
                        receiver.subscription("Observation?code=critical-alert&interpretation=HH,LL"));
                for (int i = 0; i < WARM_UP; i++) {
                    toldAfter(receiver, crisis(server), Instant.now());
                }
                List<Long> millis = new ArrayList<>();
                for (int i = 0; i < ALERTS; i++) {
                    String reading = crisis(server);
                    millis.add(toldAfter(receiver, reading, Instant.now()));
                }
                report("after the answer", millis);
            }
            List<Long> millis = new ArrayList<>();
            for (int i = 0; i < KILLS; i++) {
                String reading;
                XinglinServer killed = XinglinServer.in(folder).start();
                try {
                    reading = crisis(killed);
                    killed.kill();
                } finally {
                    killed.close();
                }
                try (XinglinServer back = XinglinServer.in(folder).start()) {
                    assertThat(back.get("/actuator/health/readiness").statusCode())
                            .isEqualTo(200);
                    millis.add(toldAfter(receiver, reading, Instant.now()));
                }
            }
            report("after the server was ready again", millis);
        }
    }

    private static void report(String since, List<Long> millis) {
        Collections.sort(millis);
        log.warn(
                "{} alerts: told {} ms {} at the median, {} ms at the 95th percentile, {} ms at most",
                millis.size(),
                millis.get(millis.size() / 2),
                since,
                millis.get(millis.size() * 95 / 100),
                millis.get(millis.size() - 1));
    }

    /** @return the reference of a critical reading of a resident of its own, just answered */
    private String crisis(XinglinServer server) {
        String resident = "Patient/alert-" + residents++;
        put(server, resident, SyntheticResident.aResident().build());
        String reading = "Observation/crisis-" + residents;
        put(
                server,
                reading,
                Reading.aBloodPressure(186, 112).of(resident).at(AT).build());
        return reading;
    }

    private static long toldAfter(Receiver receiver, String reading, Instant since) {
        String named = "\"" + reading + "\"";
        await().atMost(LONG)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> receiver.received().stream()
                        .anyMatch(received -> received.body().contains(named)));
        Instant at = receiver.received().stream()
                .filter(received -> received.body().contains(named))
                .findFirst()
                .orElseThrow()
                .at();
        return Math.max(0, Duration.between(since, at).toMillis());
    }

    private static void put(XinglinServer server, String address, Resource resource) {
        resource.setId(address);
        server.client().update().resource(resource).execute();
    }
}
