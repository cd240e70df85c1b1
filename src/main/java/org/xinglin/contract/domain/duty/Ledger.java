package org.xinglin.contract.domain.duty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All windows of a contract and what became of them, in the order in which they are due. */
public record Ledger(List<LedgerRow> rows) {

    public static final Ledger EMPTY = new Ledger(List.of());

    public Ledger {
        rows = rows.stream()
                .sorted(Comparator.comparing((LedgerRow row) -> row.window().due())
                        .thenComparing(row -> row.duty().code())
                        .thenComparing(row -> row.duty().system())
                        .thenComparing(row -> row.window().number()))
                .toList();
    }

    private Stream<LedgerRow> open(LocalDate today) {
        return rows.stream().filter(row -> row.isOpen(today));
    }

    /** The first day by which something is due that can still be done. What was missed stays missed, and is not due. */
    public Optional<LocalDate> nextDue(LocalDate today) {
        return open(today).map(row -> row.window().due()).findFirst();
    }

    /** The first day after today on which something changes though nothing happens: a window is over, or something is due. */
    public Optional<LocalDate> nextLook(LocalDate today) {
        return open(today)
                .flatMap(row ->
                        Stream.of(row.window().to().plusDays(1), row.window().due()))
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder());
    }

    /** What is due by today, can still be done, and is not done. */
    public List<LedgerRow> dueBy(LocalDate today) {
        return open(today).filter(row -> !row.window().due().isAfter(today)).toList();
    }
}
