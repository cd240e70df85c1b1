package org.xinglin.referral;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The moves of a request's task as the programmes' design publishes them, written down a second time: in what state, to which, by whom,
 * with which papers. Nothing is taken from the server's own table.
 */
final class PublishedMoves {

    /** On whose side somebody acts. */
    enum Side {
        REQUESTER,
        PERFORMER
    }

    /** What a move needs beside the right side. */
    enum Paper {
        REASON,
        NO_SHOW,
        DATE,
        ENCOUNTER,
        REPORT
    }

    record Row(Set<String> from, String to, Set<Side> by, Set<Paper> papers, boolean onlyWhereAnsweredAtOnce) {}

    static final List<String> STATES = List.of(
            "requested",
            "received",
            "accepted",
            "rejected",
            "cancelled",
            "in-progress",
            "on-hold",
            "completed",
            "failed",
            "entered-in-error");

    private static final Set<Side> R = EnumSet.of(Side.REQUESTER);
    private static final Set<Side> P = EnumSet.of(Side.PERFORMER);

    private static final List<Row> ROWS = List.of(
            row("requested", "received", P),
            row("requested received", "accepted", P),
            row("requested received", "rejected", P, Paper.REASON),
            row("requested received accepted", "cancelled", R, Paper.REASON),
            row("accepted", "on-hold", P, Paper.REASON, Paper.DATE),
            row("on-hold", "accepted", R),
            row("accepted", "in-progress", P, Paper.ENCOUNTER),
            row("accepted", "failed", P, Paper.NO_SHOW),
            new Row(Set.of("accepted"), "completed", P, EnumSet.of(Paper.REPORT), true),
            row("in-progress", "completed", P, Paper.REPORT),
            row("in-progress", "failed", P, Paper.REASON),
            row("in-progress", "on-hold", P, Paper.REASON),
            row("in-progress", "cancelled", P, Paper.REASON),
            row("on-hold", "in-progress", P),
            row("on-hold", "failed", P, Paper.REASON),
            row("on-hold", "cancelled", EnumSet.allOf(Side.class), Paper.REASON),
            row("requested received accepted in-progress on-hold", "entered-in-error", R, Paper.REASON));

    private PublishedMoves() {}

    private static Row row(String from, String to, Set<Side> by, Paper... papers) {
        Set<Paper> needed = EnumSet.noneOf(Paper.class);
        needed.addAll(Arrays.asList(papers));
        return new Row(Set.of(from.split(" ")), to, by, needed, false);
    }

    /** Rows by which somebody may go there from here, whatever papers they ask for. */
    static Stream<Row> rows(String from, String to, Set<Side> sides, boolean answeredAtOnce) {
        return ROWS.stream()
                .filter(row -> row.from().contains(from) && row.to().equals(to))
                .filter(row -> row.by().stream().anyMatch(sides::contains))
                .filter(row -> answeredAtOnce || !row.onlyWhereAnsweredAtOnce());
    }

    /** Whether it is legal with these papers. */
    static boolean isLegal(String from, String to, Set<Side> sides, Set<Paper> papers, boolean answeredAtOnce) {
        return rows(from, to, sides, answeredAtOnce).anyMatch(row -> papers.containsAll(row.papers()));
    }

    static boolean isOpen(String state) {
        return Set.of("requested", "received", "accepted", "in-progress", "on-hold")
                .contains(state);
    }
}
