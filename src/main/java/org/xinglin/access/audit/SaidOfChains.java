package org.xinglin.access.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What the rows of kind {@code chain} say, gathered by the chain that they speak of. */
final class SaidOfChains {

    private final Map<Long, NavigableMap<Long, byte[]>> anchors = new HashMap<>();
    private final Map<Long, ChainStatement> ends = new HashMap<>();
    private final Map<Long, ChainStatement> drops = new HashMap<>();
    private final Map<Long, List<long[]>> voids = new HashMap<>();

    /** @throws IllegalArgumentException if a row is not written as the server writes it */
    void note(AuditRow row) {
        String detail = String.valueOf(row.entry().detail());
        switch (row.entry().interaction()) {
            case ChainStatement.ANCHOR -> ChainStatement.read(detail).forEach(this::anchor);
            case ChainStatement.END ->
                ChainStatement.read(detail).forEach(end -> {
                    anchor(end);
                    // Several nodes may say so; the first counts.
                    ends.merge(end.chain(), end, (one, other) -> one.number() <= other.number() ? one : other);
                });
            case ChainStatement.DROP ->
                ChainStatement.read(detail)
                        .forEach(drop -> drops.merge(
                                drop.chain(), drop, (one, other) -> one.number() >= other.number() ? one : other));
            case ChainStatement.VOID -> {
                for (String range : detail.split(" ")) {
                    String[] ends = range.split("-");
                    voids.computeIfAbsent(row.chain(), chain -> new ArrayList<>())
                            .add(new long[] {Long.parseLong(ends[0]), Long.parseLong(ends[1])});
                }
            }
            default -> {
                // Beginnings and ends of processes say nothing of others.
            }
        }
    }

    private void anchor(ChainStatement statement) {
        anchors.computeIfAbsent(statement.chain(), chain -> new TreeMap<>()).put(statement.number(), statement.hash());
    }

    Iterable<Long> anchoredChains() {
        return anchors.keySet();
    }

    /** By number: the hashes that others have seen. */
    NavigableMap<Long, byte[]> anchors(long chain) {
        return anchors.getOrDefault(chain, new TreeMap<>());
    }

    /** The last number after which nothing was added to a chain. */
    long end(long chain) {
        ChainStatement end = ends.get(chain);
        return end == null ? Long.MAX_VALUE : end.number();
    }

    /** The last number that was dropped in order; 0 if none was. */
    long dropped(long chain) {
        ChainStatement drop = drops.get(chain);
        return drop == null ? 0 : drop.number();
    }

    boolean isVoid(long chain, long number) {
        return voids.getOrDefault(chain, List.of()).stream()
                .anyMatch(range -> range[0] <= number && number <= range[1]);
    }
}
