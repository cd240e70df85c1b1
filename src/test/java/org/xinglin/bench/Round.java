package org.xinglin.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * One contender under one operation for a while: two senders, each waiting for its answer before it sends again.
 *
 * <p>All figures are per resource, except latencies, which are a request's.
 */
record Round(
        String operation,
        String contender,
        int number,
        double perSecond,
        double p50Millis,
        double p95Millis,
        double p99Millis,
        double serverCpuMillis,
        double databaseCpuMillis,
        double allocatedKilobytes,
        double statements,
        double rowsWritten) {

    private static final int SENDERS = 2;

    double cpuMillis() {
        return serverCpuMillis + databaseCpuMillis;
    }

    static Round of(
            Operation operation, int number, Contender contender, County county, BenchPostgres postgres, long millis)
            throws IOException, InterruptedException {
        BenchPostgres.Work before = postgres.work(contender.name);
        long cpuBefore = contender.cpuMillis();
        long allocatedBefore = contender.allocatedBytes();
        long began = System.nanoTime();
        long[] latencies = send(operation, number, contender, county, began + millis * 1_000_000);
        double seconds = (System.nanoTime() - began) / 1e9;
        long allocated = contender.allocatedBytes() - allocatedBefore;
        long cpu = contender.cpuMillis() - cpuBefore;
        BenchPostgres.Work after = postgres.work(contender.name);

        Arrays.sort(latencies);
        double records = (double) latencies.length * operation.records();
        return new Round(
                operation.name(),
                contender.name,
                number,
                records / seconds,
                percentile(latencies, 50),
                percentile(latencies, 95),
                percentile(latencies, 99),
                cpu / records,
                (after.cpuMillis() - before.cpuMillis()) / records,
                allocated / records / 1000,
                (after.statements() - before.statements()) / records,
                (after.rows() - before.rows()) / records);
    }

    private static long[] send(Operation operation, int number, Contender contender, County county, long end)
            throws InterruptedException {
        Queue<Long> latencies = new ConcurrentLinkedQueue<>();
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        List<Thread> senders = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            Random random = new Random(31L * number + sender);
            Thread thread = new Thread(() -> {
                while (System.nanoTime() < end && failures.isEmpty()) {
                    try {
                        long sent = System.nanoTime();
                        HttpResponse<String> answer =
                                contender.send(operation.request().apply(county, random));
                        latencies.add(System.nanoTime() - sent);
                        if (answer.statusCode() / 100 != 2) {
                            failures.add(answer.statusCode() + " " + answer.body());
                        }
                    } catch (IOException | InterruptedException e) {
                        failures.add(e.toString());
                    }
                }
            });
            senders.add(thread);
            thread.start();
        }
        for (Thread sender : senders) {
            sender.join();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(contender.name + ", " + operation.name() + ": " + failures.peek());
        }
        return latencies.stream().mapToLong(Long::longValue).toArray();
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
