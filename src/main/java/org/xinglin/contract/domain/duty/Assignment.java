package org.xinglin.contract.domain.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which record proves which window of one duty, where windows overlap: as many windows as possible are proved, and which is a
 * matter of the records alone, not of the order in which they came.
 *
 * <p>Records in the order of their days, each to the window that ends first of those that are open on its day and not proved yet:
 * for intervals that is a largest matching (Glover, Maximum matching in a convex bipartite graph, 1967), and one record more takes
 * no window its proof away.
 */
final class Assignment {

    private static final Comparator<DutyWindow> FIRST_TO_END =
            Comparator.comparing(DutyWindow::to).thenComparing(DutyWindow::from).thenComparing(DutyWindow::number);

    private Assignment() {}

    /** Something that happened on a day. */
    record Event(String address, LocalDate day) {}

    /**
     * The addresses that fall to each window. A further record of the same window stands behind the one that proves it; none stands
     * at two windows.
     */
    static Map<DutyWindow, List<String>> of(List<DutyWindow> windows, List<Event> events) {
        List<DutyWindow> ordered = windows.stream().sorted(FIRST_TO_END).toList();
        Map<DutyWindow, List<String>> assigned = new LinkedHashMap<>();
        events.stream()
                .distinct()
                .sorted(Comparator.comparing(Event::day).thenComparing(Event::address))
                .forEach(event -> first(ordered, event.day(), assigned)
                        .ifPresent(window -> assigned.computeIfAbsent(window, none -> new ArrayList<>())
                                .add(event.address())));
        return assigned;
    }

    private static Optional<DutyWindow> first(
            List<DutyWindow> ordered, LocalDate day, Map<DutyWindow, List<String>> assigned) {
        Optional<DutyWindow> unproved = ordered.stream()
                .filter(window -> window.covers(day) && !assigned.containsKey(window))
                .findFirst();
        return unproved.or(
                () -> ordered.stream().filter(window -> window.covers(day)).findFirst());
    }
}
