package org.xinglin.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the released packages for residents with a disability and for key groups (under 80 years) owe in a contract, and what of it happened, day
 * by day, by hand and by no code of the server's: for tests to hold the server against.
 */
public final class NaiveContract {

    /** @param types of encounters that prove it; none for any */
    private record Promise(int months, Set<String> types) {}

    private static final Map<String, Map<String, Promise>> PACKAGES = Map.of(
            "package-disabled",
            Map.of(
                    "monthly-service", new Promise(1, Set.of()),
                    "rehabilitation-guidance", new Promise(6, Set.of("rehabilitation-guidance"))),
            "package-key-group",
            Map.of(
                    "monthly-service", new Promise(1, Set.of()),
                    "health-reminder", new Promise(1, Set.of("never")),
                    "health-advice", new Promise(12, Set.of("chronic-follow-up", "health-examination")),
                    "record-update", new Promise(12, Set.of())));

    /**
     * An encounter of the team, as it stands now.
     *
     * @param type empty for none
     */
    public record Visit(LocalDate day, String type) {}

    public record Declined(LocalDate day, String duty) {}

    /** A line for each window. */
    public record Line(String duty, LocalDate from, LocalDate to, boolean done, boolean declined) {}

    private NaiveContract() {}

    /** Sorted by the last day of the window, then by duty. */
    public static List<Line> lines(
            String promised, LocalDate first, LocalDate last, Collection<Visit> visits, Collection<Declined> declined) {
        Map<String, Line> lines = new TreeMap<>();
        Objects.requireNonNull(PACKAGES.get(promised)).forEach((duty, promise) -> {
            for (int period = 0; ; period++) {
                LocalDate from = first.plusMonths((long) period * promise.months());
                LocalDate to =
                        first.plusMonths((period + 1L) * promise.months()).minusDays(1);
                if (to.isAfter(last)) {
                    return;
                }
                boolean done = false;
                boolean refused = false;
                for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                    for (Visit visit : visits) {
                        done |= visit.day().equals(day)
                                && (promise.types().isEmpty() || promise.types().contains(visit.type()));
                    }
                    refused |= declined.contains(new Declined(day, duty));
                }
                lines.put(to + " " + duty, new Line(duty, from, to, done, refused && !done));
            }
        });
        return new ArrayList<>(lines.values());
    }

    /** The last day of the first window that can still be used and is to be. */
    public static Optional<LocalDate> nextDue(List<Line> lines, LocalDate today) {
        for (LocalDate day = today; day.isBefore(today.plusYears(3)); day = day.plusDays(1)) {
            for (Line line : lines) {
                if (line.to().equals(day) && !line.done() && !line.declined()) {
                    return Optional.of(day);
                }
            }
        }
        return Optional.empty();
    }
}
