package org.xinglin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What requests cost a server and its PostgreSQL, until everybody who hears of them has done what follows. */
final class BenchCost {

    private static final int CLIENTS = 8;

    private final Contender server;
    private final BenchPostgres postgres;
    private final BenchRequests requests;

    BenchCost(Contender server, BenchPostgres postgres, BenchRequests requests) {
        this.server = server;
        this.postgres = postgres;
        this.requests = requests;
    }

    /** CPU milliseconds of one of these requests, all of which are answered with 200. */
    double of(List<HttpRequest> all) throws Exception {
        long before = cpu();
        assertThat(sent(all, CLIENTS)).allMatch(status -> status == 200);
        requests.awaitQuiet();
        return (cpu() - before) / (double) all.size();
    }

    long cpu() throws IOException {
        return server.cpuMillis() + postgres.work(server.name).cpuMillis();
    }

    /** The status of each answer. */
    List<Integer> sent(List<HttpRequest> all, int clients) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<Integer>> calls = all.stream()
                    .<Callable<Integer>>map(each -> () -> server.send(each).statusCode())
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : senders.invokeAll(calls)) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            senders.shutdown();
        }
    }
}
