package org.xinglin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a move of a request's task costs beside an update of a task that goes by no machine, in alternating rounds; how a hundred
 * who accept at once end; and the waiting list of an institution beside ever more open tasks: {@code bin/bench moves}. CPU is
 * that of the JVM and of PostgreSQL, and until everybody who hears of a write has done what follows.
 */
class MovesBench {

    private static final Logger log = LoggerFactory.getLogger(MovesBench.class);

    private static final int WARM = Integer.getInteger("xinglin.bench.warm", 3);
    private static final int ROUNDS = Integer.getInteger("xinglin.bench.rounds", 7);
    private static final int EACH = Integer.getInteger("xinglin.bench.each", 200);
    private static final String ALL = "all";
    private static final int TOGETHER = 100;

    @Test
    void movesAndTheWaitingList(@TempDir Path folder) throws Exception {
        try (BenchPostgres postgres = new BenchPostgres(folder);
                Contender server =
                        Contender.ofOurs("moves", System.getProperty("xinglin.jar"), List.of(), postgres, folder)) {
            BenchRequests requests = new BenchRequests(server);
            requests.settle();
            BenchCost cost = new BenchCost(server, postgres, requests);
            moves(server, cost, requests);
            accepts(server, cost, requests);
            new WaitingLists(server, postgres, requests, cost).measure(ROUNDS);
        }
    }

    private static void moves(Contender server, BenchCost cost, BenchRequests requests) throws Exception {
        Map<String, List<Double>> costs = new LinkedHashMap<>();
        for (int round = 0; round < WARM + ROUNDS; round++) {
            String put = "put-" + round;
            String operation = "operation-" + round;
            List<String> tasks = requests.asked(put, EACH);
            List<String> others = requests.asked(operation, EACH);
            List<String> plain = requests.plain("plain-" + round, EACH, requests.read(tasks.get(0)));
            for (Step step : Step.values()) {
                List<HttpRequest> updates = new ArrayList<>();
                List<HttpRequest> moves = new ArrayList<>();
                List<HttpRequest> operations = new ArrayList<>();
                for (int number = 0; number < EACH; number++) {
                    String report = "DiagnosticReport/" + put + "-" + number;
                    updates.add(put(server, step.of(requests.read(plain.get(number)), report)));
                    moves.add(put(server, step.of(requests.read(tasks.get(number)), report)));
                    operations.add(
                            step.operation(server, others.get(number), "DiagnosticReport/" + operation + "-" + number));
                }
                requests.awaitQuiet();
                double update = cost.of(updates);
                double move = cost.of(moves);
                double operated = cost.of(operations);
                if (round >= WARM) {
                    note(costs, step, update, move, operated);
                }
            }
        }
        for (String name : List.of("RECEIVE", "ACCEPT", "ARRIVE", "COMPLETE", ALL)) {
            double update = median(costs, name + " update");
            double move = median(costs, name + " move");
            double operated = median(costs, name + " operation");
            log.warn(
                    "{}: CPU ms {} for an update, {} for a move ({} x), {} for $move ({} x)",
                    name,
                    update,
                    move,
                    move / update,
                    operated,
                    operated / update);
        }
    }

    private static void note(Map<String, List<Double>> costs, Step step, double update, double move, double operated) {
        for (String name : List.of(step.toString(), ALL)) {
            note(costs, name + " update", update);
            note(costs, name + " move", move);
            note(costs, name + " operation", operated);
        }
    }

    /** The way of a referral. */
    private enum Step {
        RECEIVE(TaskStatus.RECEIVED),
        ACCEPT(TaskStatus.ACCEPTED),
        ARRIVE(TaskStatus.INPROGRESS),
        COMPLETE(TaskStatus.COMPLETED);

        private final TaskStatus to;

        Step(TaskStatus to) {
            this.to = to;
        }

        /** What a hospital's system sends, by the machine or without. */
        Task of(Task task, String report) {
            task.setStatus(to);
            task.setLastModified(new Date());
            if (this == ARRIVE) {
                task.setExecutionPeriod(new Period().setStart(new Date()));
            }
            if (this == COMPLETE) {
                task.addOutput().setValue(new Reference(report)).getType().setText("反馈");
                task.getExecutionPeriod().setEnd(new Date());
            }
            return task;
        }

        HttpRequest operation(Contender server, String task, String report) {
            String output = this == COMPLETE
                    ? ",{\"name\":\"output\",\"valueReference\":{\"reference\":\"" + report + "\"}}"
                    : "";
            return server.request("/" + task + "/$move")
                    .header("Content-Type", "application/fhir+json")
                    .POST(BodyPublishers.ofString(
                            "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"to\",\"valueCode\":\""
                                    + to.toCode() + "\"}" + output + "]}"))
                    .build();
        }
    }

    private static HttpRequest put(Contender server, Task task) {
        return server.request("/Task/" + task.getIdElement().getIdPart())
                .header("Content-Type", "application/fhir+json")
                .header("If-Match", "W/\"" + task.getMeta().getVersionId() + "\"")
                .PUT(BodyPublishers.ofString(BenchRequests.json(task)))
                .build();
    }

    private static void accepts(Contender server, BenchCost cost, BenchRequests requests) throws Exception {
        String task = requests.asked("together", 1).get(0);
        requests.awaitQuiet();
        HttpRequest accept = Step.ACCEPT.operation(server, task, "");
        long began = System.nanoTime();
        long before = cost.cpu();
        Map<Integer, Long> answers = cost.sent(Collections.nCopies(TOGETHER, accept), TOGETHER).stream()
                .collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()));
        log.warn(
                "{} accept at once: {}, {} ms, {} CPU ms",
                TOGETHER,
                answers,
                (System.nanoTime() - began) / 1_000_000,
                cost.cpu() - before);
        assertThat(answers).containsExactlyInAnyOrderEntriesOf(Map.of(200, 1L, 409, TOGETHER - 1L));
    }

    private static void note(Map<String, List<Double>> costs, String name, double cost) {
        costs.computeIfAbsent(name, each -> new ArrayList<>()).add(cost);
    }

    private static double median(Map<String, List<Double>> costs, String name) {
        List<Double> values =
                costs.getOrDefault(name, List.of()).stream().sorted().toList();
        return values.get(values.size() / 2);
    }
}
