package org.xinglin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first page of what waits at an institution, beside ever more open tasks: at one where thirty wait, and which has ended whatever
 * was measured before; and at one where a tenth of all waits.
 */
final class WaitingLists {

    private static final Logger log = LoggerFactory.getLogger(WaitingLists.class);

    private static final int WAITING = 30;
    private static final int ONE_IN = 10;
    private static final String LARGE = BenchRequests.other(0);
    private static final int LISTS = Integer.getInteger("xinglin.bench.lists", 400);
    private static final int[] SIZES = Arrays.stream(
                    System.getProperty("xinglin.bench.tasks", "10000,100000").split(",", -1))
            .mapToInt(Integer::parseInt)
            .toArray();

    private final Contender server;
    private final BenchPostgres postgres;
    private final BenchRequests requests;
    private final BenchCost cost;
    private final Map<String, Double> first = new HashMap<>();

    WaitingLists(Contender server, BenchPostgres postgres, BenchRequests requests, BenchCost cost) {
        this.server = server;
        this.postgres = postgres;
        this.requests = requests;
        this.cost = cost;
    }

    void measure(int rounds) throws Exception {
        requests.open("waiting", WAITING, number -> BenchRequests.HOSPITAL);
        int stored = 0;
        for (int size : SIZES) {
            requests.open(
                    "open-" + size,
                    size - stored,
                    number -> number % ONE_IN == 0 ? LARGE : BenchRequests.other(number % BenchRequests.OTHERS));
            stored = size;
            requests.awaitQuiet();
            postgres.analyze(server.name);
            for (String place : List.of(BenchRequests.HOSPITAL, LARGE)) {
                tell(place, size, rounds);
            }
        }
    }

    private void tell(String place, int size, int rounds) throws Exception {
        HttpRequest list = server.request(
                        "/Task?performing-organization=" + place + "&status=requested,received&_sort=authored-on")
                .build();
        assertThat(requests.answered(list)).contains("\"Task\"");
        cost.of(Collections.nCopies(LISTS, list));
        List<Double> each = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            each.add(cost.of(Collections.nCopies(LISTS, list)));
        }
        Collections.sort(each);
        double median = each.get(rounds / 2);
        log.warn(
                "waiting list of {} beside {} open tasks: {} CPU ms, {} x",
                place,
                size,
                median,
                median / first.computeIfAbsent(place, none -> median));
    }
}
