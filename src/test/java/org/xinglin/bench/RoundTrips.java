package org.xinglin.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between a server and its PostgreSQL and counts how often the server waits for an answer: each time that the
 * database speaks after the server has spoken, on the same connection.
 */
final class RoundTrips implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final ServerSocket door;
    private final int database;
    private final AtomicLong count = new AtomicLong();

    /** @param database the port of PostgreSQL on this machine */
    RoundTrips(int database) throws IOException {
        this.database = database;
        this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    long count() {
        return count.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket server = door.accept();
                Socket postgres = new Socket(InetAddress.getLoopbackAddress(), database);
                server.setTcpNoDelay(true);
                postgres.setTcpNoDelay(true);
                AtomicBoolean asked = new AtomicBoolean();
                daemon(() -> pump(server, postgres, () -> asked.set(true)));
                daemon(() -> pump(postgres, server, () -> {
                    if (asked.getAndSet(false)) {
                        count.incrementAndGet();
                    }
                }));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static void pump(Socket from, Socket to, Runnable seen) {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                seen.run();
                out.write(buffer, 0, read);
            }
        } catch (IOException ended) {
            // One side has closed the connection; the other has been closed with it, which is all there is to do.
            return;
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "round-trips");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
