package org.xinglin.fhirserver.storage;

import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.xinglin.testkit.XinglinServer;

/** Systems that post without pause, singly and in transactions, until they are closed or the server is gone. */
final class BusyHospital implements AutoCloseable {

    private static final int SYSTEMS = 4;
    private static final int READINGS_PER_TRANSACTION = 5;

    private final ExecutorService systems;
    private volatile boolean closing;

    BusyHospital(XinglinServer server, Ledger ledger) {
        this(server, ledger, SYSTEMS);
    }

    /** @param count how many systems post at the same time */
    BusyHospital(XinglinServer server, Ledger ledger, int count) {
        systems = Executors.newFixedThreadPool(count);
        IntStream.range(0, count).forEach(system -> systems.execute(() -> postTo(new Sender(server, ledger))));
    }

    private void postTo(Sender sender) {
        try {
            while (!closing) {
                sender.postResident().ifPresent(resident -> {
                    sender.postReading(resident);
                    sender.postReadingOnce(resident);
                    sender.postTransaction(resident, READINGS_PER_TRANSACTION);
                });
            }
        } catch (UncheckedIOException serverIsGone) {
            closing = true;
        }
    }

    /** Waits until each system has its last answer, or knows that none will come. */
    @Override
    public void close() {
        closing = true;
        systems.shutdown();
        try {
            if (!systems.awaitTermination(2, TimeUnit.MINUTES)) {
                throw new AssertionError("The hospital's systems still wait for an answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
