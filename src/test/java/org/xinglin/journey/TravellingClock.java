package org.xinglin.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Runs in the servers under test, in the place of their clock: the time that stands in a file which the test writes. */
@Component
@Primary
class TravellingClock extends Clock {

    static final String FILE = "XINGLIN_TEST_CLOCK";

    private final Path file = Path.of(System.getenv(FILE));

    static void moveTo(Instant time, Path file) {
        try {
            Path written = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), time.toString());
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant instant() {
        try {
            return Instant.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
