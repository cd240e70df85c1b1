package org.xinglin.fhirserver.event;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinglin.fhirserver.ResourceChanged;
import org.xinglin.fhirserver.ResourceChanged.Change;

/**
 * What a durable event costs the database, ours beside the statements that two libraries issue for the same: {@code
 * bin/bench events}. CPU is that of the one PostgreSQL process that serves the one connection.
 */
class EventCost {

    private static final Logger log = LoggerFactory.getLogger(EventCost.class);
    private static final int ROUNDS = 5;
    private static final int WRITES_A_ROUND = 1000;
    private static final int PATIENTS = 200;
    private static final int LANES = 10_000;
    private static final int EVENTS_A_LANE = 10;
    private static final int LOOKS = 20;

    /** Spring Modulith 1.4.13, {@code schema-postgresql.sql} and {@code JdbcEventPublicationRepository}. */
    private static final String MODULITH_TABLE = """
            CREATE TABLE event_publication (id uuid PRIMARY KEY, listener_id text NOT NULL, event_type text NOT NULL,
                serialized_event text NOT NULL, publication_date timestamptz NOT NULL, completion_date timestamptz);
            CREATE INDEX ON event_publication USING hash (serialized_event);
            CREATE INDEX ON event_publication (completion_date)""";

    private static final String MODULITH_INSERT = """
            INSERT INTO event_publication (id, event_type, listener_id, publication_date, serialized_event)
            VALUES (?, ?, ?, now(), ?)""";

    private static final String MODULITH_COMPLETE =
            "DELETE FROM event_publication WHERE listener_id = ? AND serialized_event = ?";

    /** gruelbox transaction-outbox, ordered topics: its migrations and its PostgreSQL dialect. */
    private static final String GRUELBOX_TABLE = """
            CREATE TABLE txno_outbox (id varchar(36) PRIMARY KEY, invocation text, nextattempttime timestamp(6),
                attempts int, blocked boolean, version int, uniquerequestid varchar(250) UNIQUE, processed boolean,
                lastattempttime timestamp(6), topic varchar(250) NOT NULL DEFAULT '*', seq bigint);
            CREATE INDEX ix_txno_outbox_1 ON txno_outbox (processed, blocked, nextattempttime);
            CREATE UNIQUE INDEX ux_txno_outbox_1 ON txno_outbox (topic, seq);
            CREATE TABLE txno_sequence (topic varchar(250) NOT NULL, seq bigint NOT NULL, PRIMARY KEY (topic, seq))""";

    private static final String GRUELBOX_INSERT = """
            INSERT INTO txno_outbox (id, uniquerequestid, invocation, topic, seq, lastattempttime, nextattempttime,
                attempts, blocked, processed, version)
            VALUES (?, null, ?, ?, ?, null, localtimestamp, 0, false, false, 0)""";

    private static final String GRUELBOX_NEXT = """
            WITH raw AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY topic ORDER BY seq)) AS rn
                         FROM txno_outbox WHERE processed = false AND topic <> '*')
            SELECT id, topic FROM raw WHERE rn = 1 AND nextattempttime < localtimestamp LIMIT 4096""";

    /** One way of keeping events: what the write does, and what handling it does afterwards. */
    private record Way(Runnable inTheWrite, Runnable afterwards) {}

    private EmbeddedPostgres postgres;
    private SingleConnectionDataSource connection;
    private JdbcTemplate jdbc;
    private TransactionTemplate transaction;
    private EventTable events;
    private long written;
    private UUID lastId = UUID.randomUUID();

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                .start();
        connection =
                new SingleConnectionDataSource(postgres.getPostgresDatabase().getConnection(), true);
        jdbc = new JdbcTemplate(connection);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(connection));
        events = new EventTable(connection);
        prepare();
    }

    @AfterEach
    void stop() throws Exception {
        connection.destroy();
        postgres.close();
    }

    @Test
    void costPerWriteAndWithAHundredThousandWaiting() {
        costPerWrite();
        costOfLooking();
    }

    private void prepare() throws Exception {
        jdbc.execute("SET enable_mergejoin = off; SET enable_hashjoin = off; SET random_page_cost = 1.1");
        EventTables.create(jdbc);
        jdbc.execute("CREATE TABLE record (id bigserial PRIMARY KEY, body text)");
        jdbc.execute(MODULITH_TABLE);
        jdbc.execute(GRUELBOX_TABLE);
    }

    private void costPerWrite() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("nothing", new Way(() -> {}, () -> {}));
        ways.put(
                "rows of ours",
                new Way(
                        () -> events.record(List.of(telling("Patient" + written % PATIENTS))),
                        () -> transaction.executeWithoutResult(status ->
                                assertThat(events.take(Set.of("listener"))).isPresent())));
        ways.put(
                "Modulith's registry",
                new Way(
                        this::modulithInsert,
                        () -> transaction.executeWithoutResult(status -> assertThat(
                                        jdbc.update(MODULITH_COMPLETE, "listener", "{\"n\":" + written + "}"))
                                .isEqualTo(1))));
        ways.put("gruelbox's outbox, ordered", new Way(this::gruelboxInsert, this::gruelboxHandle));
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                double[] cost = round(way.getValue());
                if (round > 0) {
                    double[] sum = sums.computeIfAbsent(way.getKey(), name -> new double[2]);
                    sum[0] += cost[0] / ROUNDS;
                    sum[1] += cost[1] / ROUNDS;
                }
            }
            jdbc.execute("VACUUM ANALYZE");
        }
        sums.forEach((name, cost) -> log.warn(
                "{}: {} ms of PostgreSQL's CPU a write, {} ms in all",
                name,
                String.format("%.3f", cost[0]),
                String.format("%.3f", cost[1])));
    }

    /** @return CPU and time in milliseconds per write */
    private double[] round(Way way) {
        Duration cpu = backendCpu();
        long began = System.nanoTime();
        for (int write = 0; write < WRITES_A_ROUND; write++) {
            written++;
            transaction.executeWithoutResult(status -> {
                jdbc.update("INSERT INTO record (body) VALUES (repeat(?, 50))", "observation " + written);
                way.inTheWrite().run();
            });
            way.afterwards().run();
        }
        double millis = (System.nanoTime() - began) / 1e6 / WRITES_A_ROUND;
        return new double[] {(double) backendCpu().minus(cpu).toMillis() / WRITES_A_ROUND, millis};
    }

    private void modulithInsert() {
        jdbc.update(
                MODULITH_INSERT,
                UUID.randomUUID(),
                ResourceChanged.class.getName(),
                "listener",
                "{\"n\":" + written + "}");
    }

    private void gruelboxInsert() {
        String topic = "Patient" + written % PATIENTS;
        List<Long> known =
                jdbc.queryForList("SELECT seq FROM txno_sequence WHERE topic = ? FOR UPDATE", Long.class, topic);
        long seq = known.isEmpty() ? 1 : known.get(0) + 1;
        jdbc.update(
                known.isEmpty()
                        ? "INSERT INTO txno_sequence (seq, topic) VALUES (?, ?)"
                        : "UPDATE txno_sequence SET seq = ? WHERE topic = ?",
                seq,
                topic);
        lastId = UUID.randomUUID();
        jdbc.update(GRUELBOX_INSERT, lastId.toString(), "{\"n\":" + written + "}", topic, seq);
    }

    private void gruelboxHandle() {
        transaction.executeWithoutResult(
                status -> assertThat(jdbc.queryForList(GRUELBOX_NEXT)).isNotEmpty());
        transaction.executeWithoutResult(status -> {
            jdbc.queryForList(
                    "SELECT id, invocation FROM txno_outbox WHERE id = ? AND version = ? FOR UPDATE SKIP LOCKED",
                    lastId.toString(),
                    0);
            assertThat(jdbc.update("DELETE FROM txno_outbox WHERE id = ? AND version = ?", lastId.toString(), 0))
                    .isEqualTo(1);
        });
    }

    private void costOfLooking() {
        for (int place = 0; place < EVENTS_A_LANE; place++) {
            events.record(
                    range(0, LANES).mapToObj(lane -> telling("lane" + lane)).toList());
        }
        jdbc.update("""
                INSERT INTO txno_outbox (id, invocation, topic, seq, nextattempttime, attempts, blocked, processed, version)
                SELECT gen_random_uuid(), '{}', 'lane' || lane, place, localtimestamp, 0, false, false, 0
                FROM generate_series(1, ?) lane, generate_series(1, ?) place""", LANES, EVENTS_A_LANE);
        jdbc.execute("VACUUM ANALYZE");
        log.warn(
                "100,000 waiting, all due: ours takes one in {} ms, gruelbox looks in {} ms",
                look(this::take),
                look(this::next));

        // Every listener fails: the heads wait for their next try, and what is behind them with them.
        jdbc.update("UPDATE xinglin.event SET due_at = now() + interval '1 hour'");
        jdbc.update("UPDATE txno_outbox SET nextattempttime = localtimestamp + interval '1 hour' WHERE seq = 1");
        jdbc.execute("VACUUM ANALYZE");
        log.warn(
                "100,000 waiting, none due: ours looks in {} ms, gruelbox in {} ms",
                look(this::take),
                look(this::next));
    }

    private void take() {
        transaction.executeWithoutResult(status -> {
            events.take(Set.of("listener"));
            status.setRollbackOnly();
        });
    }

    private void next() {
        jdbc.queryForList(GRUELBOX_NEXT);
    }

    private static String look(Runnable look) {
        look.run();
        long began = System.nanoTime();
        range(0, LOOKS).forEach(time -> look.run());
        return String.format("%.2f", (System.nanoTime() - began) / 1e6 / LOOKS);
    }

    private Telling telling(String patient) {
        return new Telling(
                "listener", new ResourceChanged("Observation", "o" + written, 1, Change.CREATED, patient), true, null);
    }

    private Duration backendCpu() {
        Integer pid = jdbc.queryForObject("SELECT pg_backend_pid()", Integer.class);
        return ProcessHandle.of(pid).orElseThrow().info().totalCpuDuration().orElseThrow();
    }
}
