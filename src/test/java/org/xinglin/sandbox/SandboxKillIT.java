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
import org.xinglin.testkit.XinglinServer;

/** A server killed while it loads goes on at the next start and ends with the county as if nothing had been. */
@Tag("long")
class SandboxKillIT {

    private static final int RESIDENTS = 2_000;
    private static final String SANDBOX = "--xinglin.sandbox.residents=" + RESIDENTS;

    @Test
    void whatWasBrokenOffIsCompletedOnce(@TempDir Path folder) {
        XinglinServer killed = XinglinServer.in(folder).argument(SANDBOX).launch();
        await("some residents")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> residents(killed) > 100);
        assertThat(killed.get("/actuator/health/readiness").statusCode())
                .as("not ready while it loads")
                .isEqualTo(503);
        killed.kill();

        try (XinglinServer resumed = XinglinServer.in(folder).argument(SANDBOX).start()) {
            StoredCounty stored = new StoredCounty(resumed);
            County county = SyntheticCounty.asOf(stored.today(), RESIDENTS);
            assertThat(resumed.log()).contains("goes on where an earlier start was broken off");
            assertThat(stored.total("Patient")).isEqualTo(RESIDENTS);
            assertThat(StoredCounty.TYPES.stream().mapToInt(stored::total).sum())
                    .isEqualTo(SyntheticCounty.resources(county).size() + 1);
        }
        try (XinglinServer third = XinglinServer.in(folder).argument(SANDBOX).start()) {
            assertThat(third.log()).contains(RESIDENTS + " residents are there already, nothing loaded");
        }
    }

    private static int residents(XinglinServer server) {
        try {
            return new StoredCounty(server).total("Patient");
        } catch (BaseServerResponseException notYet) {
            return 0;
        }
    }
}
