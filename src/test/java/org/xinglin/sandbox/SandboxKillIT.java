package org.xinglin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.sandbox.domain.County;
import org.xinglin.testkit.ServerSetup;
import org.xinglin.testkit.XinglinServer;

/** A server killed while it loads goes on at the next start and ends with the county as if nothing had been. */
@Tag("long")
class SandboxKillIT {

    private static final int RESIDENTS = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Test
    void whatWasBrokenOffIsCompletedOnce(@TempDir Path folder) {
        XinglinServer killed = on(folder).launch();
        await("some residents")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> residents(killed) > 100);
        assertThat(killed.get("/actuator/health/readiness").statusCode())
                .as("not ready while it loads")
                .isEqualTo(503);
        killed.kill();

        try (XinglinServer resumed = on(folder).start(PATIENCE)) {
            StoredCounty stored = new StoredCounty(resumed);
            County county = SyntheticCounty.asOf(stored.today(), RESIDENTS);
            assertThat(resumed.log()).contains("goes on where an earlier start was broken off");
            assertThat(stored.total("Patient")).isEqualTo(RESIDENTS);
            assertThat(StoredCounty.TYPES.stream().mapToInt(stored::total).sum())
                    .isEqualTo(SyntheticCounty.resources(county).size() + 1);
        }
        try (XinglinServer third = on(folder).start(PATIENCE)) {
            assertThat(third.log()).contains(RESIDENTS + " residents are there already, nothing loaded");
        }
    }

    /** What follows from the county's records is not the county. */
    private static ServerSetup on(Path folder) {
        return XinglinServer.in(folder)
                .argument("--xinglin.sandbox.residents=" + RESIDENTS)
                .argument("--xinglin.chronic.derive=false")
                .argument("--xinglin.contract.derive=false")
                .argument("--xinglin.indicator.derive=false")
                .argument("--xinglin.constitution.derive=false");
    }

    private static int residents(XinglinServer server) {
        try {
            return new StoredCounty(server).total("Patient");
        } catch (BaseServerResponseException notYet) {
            return 0;
        }
    }
}
