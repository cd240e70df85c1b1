package org.xinglin.fhirserver.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.XinglinServer;

/** A county that runs PostgreSQL already gives the server a database there. */
class ExternalPostgresIT {

    @Test
    void recordsAreKeptInTheCountysOwnPostgreSQL(@TempDir Path folder) throws Exception {
        Path dataDir = folder.resolve("data");
        Ledger ledger = new Ledger();
        try (CountyPostgres county = CountyPostgres.start(folder)) {
            assertThat(county.version()).startsWith("15.");

            try (XinglinServer server = county.startServer(dataDir)) {
                Sender sender = new Sender(server, ledger);
                String resident = sender.postResident().orElseThrow();
                sender.postReading(resident);
                sender.postTransaction(resident, 10);

                ledger.agreesWith(server);
            }

            try (XinglinServer restarted = county.startServer(dataDir)) {
                ledger.agreesWith(restarted);
            }
        }
        assertThat(ledger.acknowledgements()).isEqualTo(12);
        assertThat(dataDir.resolve("postgres")).as("no database of our own").doesNotExist();
    }
}
