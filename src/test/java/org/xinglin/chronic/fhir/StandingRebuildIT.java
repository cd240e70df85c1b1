package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.XinglinServer;

/** What is derived from a county's records at once is what would have been derived as they came, also if it is interrupted. */
class StandingRebuildIT {

    private static final String RESIDENTS = "--xinglin.sandbox.residents=60";
    private static final String WITHOUT = "--xinglin.chronic.derive=false";

    @Test
    void aRebuildThatIsKilledEndsWhereLivingThroughItDoes(@TempDir Path lived, @TempDir Path rebuilt) {
        Map<String, String> expected = new TreeMap<>();
        try (XinglinServer server = XinglinServer.in(lived).argument(RESIDENTS).start()) {
            expected.putAll(standings(server));
        }
        assertThat(expected).hasSizeGreaterThan(20);

        try (XinglinServer server =
                XinglinServer.in(rebuilt).argument(RESIDENTS).argument(WITHOUT).start()) {
            assertThat(standings(server)).as("nothing is derived").isNotEqualTo(expected);
        }
        XinglinServer first = XinglinServer.in(rebuilt).start();
        try {
            assertThat(first.post("/actuator/events/chronic-standing/all", "{}").body())
                    .contains("\"residents\":60");
            await().pollInterval(Duration.ofMillis(5)).until(() -> waiting(first) < 50);
            first.kill();
        } finally {
            first.close();
        }
        try (XinglinServer second = XinglinServer.in(rebuilt).start()) {
            assertThat(standings(second)).isEqualTo(expected);
            assertThat(second.get("/actuator/events?parked=true").body()).contains("\"events\":[]");
        }
    }

    private static int waiting(XinglinServer server) {
        return server.get("/actuator/events?listener=chronic-standing").body().split("\"seq\"").length - 1;
    }

    private static Map<String, String> standings(XinglinServer server) {
        Station station = new Station(server);
        station.settled();
        Map<String, String> all = new TreeMap<>();
        List<Patient> residents = station.found(Patient.class, "active=true");
        assertThat(residents).isNotEmpty();
        residents.forEach(resident ->
                all.putAll(station.standing("Patient/" + resident.getIdElement().getIdPart())));
        return all;
    }
}
