package org.xinglin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.ServerSetup;
import org.xinglin.testkit.XinglinServer;

/**
 * Valid records, damaged at random, sent every way a record can come. Whatever the damage: an answer in form, never a
 * 5xx; what is refused leaves no trace; what is accepted reads back as it was sent.
 */
class FuzzIT {

    private static final long SEED = Long.getLong("xinglin.fuzz.seed", 20_261_121);
    private static final int CASES = Integer.getInteger("xinglin.fuzz.cases", 400);

    /** More than one makes a long run shorter; what refusals leave is then seen by the group, not by the case. */
    private static final int SENDERS = Integer.getInteger("xinglin.fuzz.senders", 1);

    /** From which on the compiler that is faster afterwards pays. */
    private static final int A_LONG_RUN = 1_000;

    private static final int CASES_PER_SENDER = 10;
    private static final int FAILURES_TO_SHOW = 20;

    private final ValidExamples examples = ValidExamples.load();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger accepted = new AtomicInteger();

    private XinglinServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        ServerSetup setup = XinglinServer.in(folder)
                .argument("--xinglin.acceptance.recheck=1")
                // What follows from an accepted record would be more than the record, and later.
                .argument("--xinglin.chronic.derive=false")
                .argument("--xinglin.contract.derive=false")
                .argument("--xinglin.indicator.derive=false")
                .argument("--xinglin.constitution.derive=false");
        server = (CASES > A_LONG_RUN ? setup.forALongRun() : setup).start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void damagedRecordsAreRefusedInFormOrKeptAsTheyAre() throws Exception {
        examples.store(server);
        Traces traces = Traces.of(server);
        int only = Integer.getInteger("xinglin.fuzz.only", -1);
        int first = Math.max(only, 0);
        int end = only < 0 ? CASES : only + 1;
        int group = SENDERS == 1 ? 1 : SENDERS * CASES_PER_SENDER;
        ForkJoinPool senders = new ForkJoinPool(SENDERS);
        for (int from = first; from < end && failures.size() < FAILURES_TO_SHOW; from += group) {
            run(senders, from, Math.min(end, from + group), traces);
        }
        senders.shutdown();
        assertThat(failures).as("seed %d", SEED).isEmpty();
        if (only < 0) {
            assertThat(accepted.get())
                    .as("both answers are tried: of %d cases of seed %d, accepted", CASES, SEED)
                    .isBetween(CASES / 20, CASES / 2);
        }
        assertThat(server.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(new JdbcTemplate(EmbeddedDatabase.of(server))
                        .queryForList("SELECT resource || ' ' || found FROM xinglin.acceptance_disagreement"))
                .as("the validator agrees with what was accepted without it")
                .isEmpty();
    }

    private void run(ForkJoinPool senders, int from, int to, Traces traces)
            throws ExecutionException, InterruptedException {
        List<FuzzCase> cases = IntStream.range(from, to)
                .mapToObj(number -> FuzzCase.of(examples, SEED, number))
                .toList();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        senders.submit(() -> cases.parallelStream().forEach(fuzzCase -> send(fuzzCase, acknowledged)))
                .get();
        try {
            traces.areOnly(acknowledged);
        } catch (AssertionError left) {
            failures.add("cases %d to %d: %s".formatted(from, to - 1, left.getMessage()));
        }
    }

    private void send(FuzzCase fuzzCase, Set<String> acknowledged) {
        try {
            Answer answer = Answer.of(server, fuzzCase);
            answer.isInForm();
            acknowledged.addAll(answer.acknowledged());
            accepted.addAndGet(answer.accepted() ? 1 : 0);
            new ReadBack(server).isWhatWasSent(answer);
        } catch (AssertionError | IOException | RuntimeException wrong) {
            failures.add(fuzzCase.story() + "\n" + wrong);
        }
    }
}
