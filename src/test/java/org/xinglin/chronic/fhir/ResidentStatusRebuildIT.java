package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.ServerSetup;
import org.xinglin.testkit.XinglinServer;

/** What is derived from a county's records at once is what would have been derived as they came, also if it is interrupted. */
class ResidentStatusRebuildIT {

    private static final String WITHOUT = "--xinglin.chronic.derive=false";
    private static final Duration LONG = Duration.ofMinutes(40);

    @Test
    @Tag("long")
    void aRebuildThatIsKilledEndsWhereLivingThroughItDoes(@TempDir Path lived, @TempDir Path rebuilt) {
        livedThroughAndRebuilt(20, UnaryOperator.identity(), lived, rebuilt);
    }

    @Test
    @Tag("long")
    void alsoOfTenThousandResidents(@TempDir Path lived, @TempDir Path rebuilt) {
        livedThroughAndRebuilt(10_000, ServerSetup::forALongRun, lived, rebuilt);
    }

    private static void livedThroughAndRebuilt(
            int residents, UnaryOperator<ServerSetup> each, Path lived, Path rebuilt) {
        String sandbox = "--xinglin.sandbox.residents=" + residents;
        Map<String, String> expected;
        try (XinglinServer server =
                each.apply(XinglinServer.in(lived)).argument(sandbox).start(LONG)) {
            expected = standings(server);
        }
        assertThat(expected).hasSizeGreaterThan(residents / 3);

        try (XinglinServer server = each.apply(XinglinServer.in(rebuilt))
                .argument(sandbox)
                .argument(WITHOUT)
                .start(LONG)) {
            assertThat(standings(server)).as("nothing is derived").isNotEqualTo(expected);
        }
        XinglinServer first = each.apply(XinglinServer.in(rebuilt)).start();
        try {
            assertThat(first.post("/actuator/events/chronic-standing/all", "{}").body())
                    .contains("\"residents\":" + residents);
            await("some are done")
                    .atMost(LONG)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> waiting(first) < residents * 9L / 10);
            first.kill();
        } finally {
            first.close();
        }
        try (XinglinServer second = each.apply(XinglinServer.in(rebuilt)).start()) {
            assertThat(standings(second)).isEqualTo(expected);
            assertThat(second.get("/actuator/events?parked=true").body()).contains("\"events\":[]");
        }
    }

    /** The progress that an operator sees. */
    private static long waiting(XinglinServer server) {
        Matcher listener = Pattern.compile("\"listener\":\"chronic-standing\",\"waiting\":(\\d+)")
                .matcher(server.get("/actuator/events").body());
        return listener.find() ? Long.parseLong(listener.group(1)) : 0;
    }

    private static Map<String, String> standings(XinglinServer server) {
        await("what follows from the county's records").atMost(LONG).until(() -> waiting(server) == 0);
        return ResidentStatuses.ofAll(new Station(server));
    }
}
