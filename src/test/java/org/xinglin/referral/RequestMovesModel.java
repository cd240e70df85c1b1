package org.xinglin.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.xinglin.referral.ModelCounty.Case;
import org.xinglin.referral.TriedMove.Answer;
import org.xinglin.testkit.GuardedServer;
import org.xinglin.testkit.XinglinServer;

/** Tries moves by chance, and holds what is answered and stored against {@link PublishedMoves}. */
final class RequestMovesModel {

    private static final List<String> CATEGORIES = List.of("remote-consultation", "referral-up");
    private static final List<Integer> REFUSALS = List.of(403, 404, 409, 412, 422);

    private final List<XinglinServer> nodes;
    private final long seed;
    private final List<Case> open = Collections.synchronizedList(new ArrayList<>());
    private final Set<Case> all = Collections.synchronizedSet(new LinkedHashSet<>());
    private final List<Claim> claims = Collections.synchronizedList(new ArrayList<>());

    /** A move that was answered with 200, and the version that it made. */
    private record Claim(TriedMove move, String version) {}

    /** @param nodes of one store */
    RequestMovesModel(List<XinglinServer> nodes, long seed) {
        this.nodes = nodes;
        this.seed = seed;
        ModelCounty.settle();
        CATEGORIES.forEach(category -> IntStream.range(0, 4).forEach(each -> add(category)));
    }

    private void add(String category) {
        Case added = ModelCounty.asked(category);
        all.add(added);
        open.add(added);
    }

    /** One after the other: each answer is known before. */
    void oneByOne(int moves) {
        Random random = new Random(seed);
        for (int i = 0; i < moves; i++) {
            TriedMove move = TriedMove.drawn(random, open);
            JsonNode before = read(move.task());
            String state = before.path("status").asText();
            if (state.equals(move.to())) {
                continue;
            }
            Answer answer = move.at(nodes.get(random.nextInt(nodes.size())), before);
            JsonNode after = read(move.task());
            String told = "seed %d, move %d: %s from %s, answered %s"
                    .formatted(seed, i, move, state, answer.status() + " " + answer.body());
            if (isLegal(move, state)) {
                assertThat(answer.status()).as(told).isEqualTo(200);
                assertThat(after.path("status").asText()).as(told).isEqualTo(move.to());
                claims.add(new Claim(move, String.valueOf(answer.version())));
            } else {
                assertThat(answer.status()).as(told).isIn(REFUSALS);
                assertThat(after).as(told).isEqualTo(before);
            }
            replaceIfEnded(move.task(), after.path("status").asText());
        }
    }

    private static boolean isLegal(TriedMove move, String state) {
        return PublishedMoves.isLegal(
                state, move.to(), move.actor().sides, move.papers(), move.task().answeredAtOnce());
    }

    /** Many at once, on the same tasks. */
    void atOnce(int movers, int movesOfEach) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(movers);
        List<Callable<Integer>> works = new ArrayList<>();
        for (int mover = 0; mover < movers; mover++) {
            Random random = new Random(seed + mover);
            works.add(() -> {
                for (int i = 0; i < movesOfEach; i++) {
                    move(random);
                }
                return movesOfEach;
            });
        }
        for (Future<Integer> work : pool.invokeAll(works)) {
            assertThat(work.get()).isEqualTo(movesOfEach);
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private void move(Random random) {
        List<Case> now;
        synchronized (open) {
            now = List.copyOf(open);
        }
        TriedMove move = TriedMove.drawn(random, now);
        JsonNode seen = read(move.task());
        if (seen.path("status").asText().equals(move.to())) {
            return;
        }
        Answer answer = move.at(nodes.get(random.nextInt(nodes.size())), seen);
        assertThat(answer.status())
                .as("seed %d: %s, answered %s", seed, move, answer.body())
                .matches(status -> status == 200 || REFUSALS.contains(status));
        if (answer.isDone()) {
            claims.add(new Claim(move, String.valueOf(answer.version())));
            replaceIfEnded(move.task(), move.to());
        }
    }

    private void replaceIfEnded(Case ended, String state) {
        if (!PublishedMoves.isOpen(state) && open.remove(ended)) {
            add(ended.answeredAtOnce() ? "remote-consultation" : "referral-up");
        }
    }

    private JsonNode read(Case task) {
        return ModelCounty.read(ModelCounty.get(nodes.get(0), task.task(), ModelCounty.platform()));
    }

    /** Each version was made by one answered move that the table has, and each answered move made one. */
    void holds() {
        Map<String, List<Claim>> byTask = new HashMap<>();
        claims.forEach(claim -> byTask.computeIfAbsent(claim.move().task().task(), task -> new ArrayList<>())
                .add(claim));
        int moves = 0;
        for (Case task : all) {
            moves += holds(task, byTask.getOrDefault(task.task(), List.of()));
        }
        assertThat(moves)
                .as("moves that were made, seed %d", seed)
                .isEqualTo(claims.size())
                .isPositive();
    }

    private int holds(Case task, List<Claim> claimed) {
        JsonNode history = ModelCounty.read(
                ModelCounty.get(nodes.get(0), task.task() + "/_history?_count=200", ModelCounty.platform()));
        Map<String, String> states = new HashMap<>();
        history.path("entry")
                .forEach(entry -> states.put(
                        entry.at("/resource/meta/versionId").asText(),
                        entry.at("/resource/status").asText()));
        assertThat(history.path("total").asInt())
                .as("versions of %s, all on one page", task.task())
                .isEqualTo(states.size());
        assertThat(states.get("1")).isEqualTo("requested");
        for (int version = 2; version <= states.size(); version++) {
            String number = String.valueOf(version);
            String told = "seed %d: version %d of %s among %s, claimed by %s"
                    .formatted(seed, version, task.task(), states, claimed);
            List<Claim> makers = claimed.stream()
                    .filter(claim -> claim.version().equals(number))
                    .toList();
            assertThat(makers).as(told).hasSize(1);
            TriedMove move = makers.get(0).move();
            assertThat(states.get(number)).as(told).isEqualTo(move.to());
            assertThat(PublishedMoves.rows(
                            states.getOrDefault(String.valueOf(version - 1), "none"),
                            move.to(),
                            move.actor().sides,
                            task.answeredAtOnce()))
                    .as(told)
                    .isNotEmpty();
        }
        assertThat(claimed).as("seed %d: %s", seed, states).hasSize(states.size() - 1);
        return claimed.size();
    }

    static List<XinglinServer> oneNode() {
        return List.of(GuardedServer.get());
    }
}
