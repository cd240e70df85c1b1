package org.xinglin.contract.domain.duty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Below which organisations a place stood on a day: it stands below some now, and came there or went from others by moves. On the day
 * of a move it stands below both.
 *
 * @param above addresses of those that it stands below now, itself included
 * @param moves in any order
 */
public record PlaceMoves(Set<String> above, List<Move> moves) {

    /** Of a day on which it went and came again, it stood there. */
    private static final Comparator<Move> EARLIER =
            Comparator.comparing(Move::day).thenComparing(Move::came);

    public PlaceMoves {
        above = Set.copyOf(above);
        moves = List.copyOf(moves);
    }

    /**
     * One move.
     *
     * @param from address of the organisation that it came below, or went from
     */
    public record Move(String from, LocalDate day, boolean came) {

        /** Whether it tells something about a day: the place had not come yet, or had not gone yet. */
        private boolean tellsOf(LocalDate when) {
            return came ? when.isBefore(day) : !when.isAfter(day);
        }
    }

    /** Addresses of those that it stood below on a day. */
    public Set<String> on(LocalDate day) {
        Map<String, Move> next = moves.stream()
                .filter(move -> move.tellsOf(day))
                .collect(Collectors.toMap(
                        Move::from,
                        Function.identity(),
                        (one, other) -> EARLIER.compare(one, other) <= 0 ? one : other));
        Set<String> stood = new HashSet<>(above);
        next.values().stream().filter(Move::came).map(Move::from).forEach(stood::remove);
        next.values().stream().filter(move -> !move.came()).map(Move::from).forEach(stood::add);
        return stood;
    }
}
