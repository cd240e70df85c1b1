package org.xinglin.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.ServerSetup;
import org.xinglin.testkit.XinglinServer;

/** One node or two of a county: the first has the database, which outlives it, and the second uses it. */
final class CountyNodes implements AutoCloseable {

    private final Path folder;
    private final Path clock;
    private boolean secondsTurn;
    private Optional<XinglinServer> first = Optional.empty();
    private Optional<XinglinServer> second = Optional.empty();
    private Optional<SingleConnectionDataSource> database = Optional.empty();

    /** @param clock the file in which the time stands */
    CountyNodes(Path folder, Path clock) {
        this.folder = folder;
        this.clock = clock;
    }

    void startFirst() {
        first = Optional.of(node("first").start());
        reconnect();
    }

    void startSecond() {
        PGSimpleDataSource shared = embedded();
        second = Optional.of(node("second")
                .environment("SPRING_DATASOURCE_URL", shared.getURL())
                .environment("SPRING_DATASOURCE_USERNAME", "postgres")
                .environment("SPRING_DATASOURCE_PASSWORD", String.valueOf(shared.getPassword()))
                .launch());
    }

    XinglinServer first() {
        return first.orElseThrow();
    }

    private XinglinServer second() {
        return second.orElseThrow();
    }

    private ServerSetup node(String name) {
        return XinglinServer.in(folder.resolve(name))
                .with(TravellingClock.class, DayDiary.class)
                .environment(TravellingClock.FILE, clock.toString())
                .argument("--xinglin.events.poll=50ms");
    }

    private PGSimpleDataSource embedded() {
        try {
            return (PGSimpleDataSource) EmbeddedDatabase.of(first());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void reconnect() {
        database.ifPresent(SingleConnectionDataSource::destroy);
        try {
            database = Optional.of(new SingleConnectionDataSource(embedded().getConnection(), true));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    JdbcTemplate database() {
        return new JdbcTemplate(database.orElseThrow());
    }

    /** The database outlives it. */
    void killFirst() {
        second().awaitReady();
        first().kill();
    }

    /** As soon as it is ready, and another one starts. */
    void killSecond() {
        second().awaitReady();
        second().kill();
        if (first().process().isAlive()) {
            startSecond();
        }
    }

    /** Both nodes in turn, as they run. */
    XinglinServer next() {
        if (!first().process().isAlive()) {
            return second();
        }
        secondsTurn = !secondsTurn;
        return secondsTurn && second.filter(CountyNodes::isReady).isPresent() ? second() : first();
    }

    private static boolean isReady(XinglinServer node) {
        try {
            return node.get("/actuator/health/readiness").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    XinglinServer secondWhenReady() {
        second().awaitReady();
        return second();
    }

    XinglinServer anyAlive() {
        return first().process().isAlive() ? first() : second();
    }

    @Override
    public void close() {
        database.ifPresent(SingleConnectionDataSource::destroy);
        second.ifPresent(XinglinServer::close);
        first.ifPresent(XinglinServer::close);
    }
}
