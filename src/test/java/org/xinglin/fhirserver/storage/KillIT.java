package org.xinglin.fhirserver.storage;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.XinglinServer;

/**
 * {@code kill -9} again and again in the middle of fifty systems that write, each time at another moment: what was
 * acknowledged is there once, a transaction is there whole or not at all, and what was sent again is there once.
 * {@link DurabilityIT} is the short form.
 */
@Tag("long")
class KillIT {

    private static final int KILLS = Integer.getInteger("xinglin.kill.times", 10);
    private static final long SEED = Long.getLong("xinglin.kill.seed", 20_261_121);
    private static final int SYSTEMS = 50;
    private static final int SHORTEST_WHILE = 100;
    private static final int LONGEST_WHILE = 600;

    private final Random random = new Random(SEED);

    @Test
    void everyAcknowledgedWriteSurvivesEveryKillOnce(@TempDir Path folder) {
        XinglinServer server = XinglinServer.in(folder).start();
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                Ledger ledger = new Ledger("seed-" + SEED + "-kill-" + kill);
                workUntilKilled(server, ledger);
                server = XinglinServer.in(folder).start();
                ledger.agreesWith(server);

                new Sender(server, ledger).resend();

                ledger.knowsWhatWasResent();
                ledger.agreesWith(server);
            }
        } finally {
            PowerCut.strike(server);
        }
    }

    /** Some kills take the database's processes along, as when the plug is pulled. */
    private void workUntilKilled(XinglinServer server, Ledger ledger) {
        int records = SHORTEST_WHILE + random.nextInt(LONGEST_WHILE - SHORTEST_WHILE);
        boolean plug = random.nextInt(3) == 0;
        try (BusyHospital hospital = new BusyHospital(server, ledger, SYSTEMS)) {
            await("a busy while")
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofMinutes(5))
                    .until(() -> ledger.acknowledgements() >= records);
            if (plug) {
                PowerCut.strike(server);
            } else {
                server.kill();
            }
        }
    }
}
