package org.xinglin.referral.domain.recognition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All rules of mutual recognition that a server goes by.
 *
 * @param rows of which those that name a test count for it; one names none, and counts for all other tests
 */
public record RecognitionRules(
        String id, String version, Words title, List<RecognitionSource> sources, List<RecognitionRow> rows) {

    /** @throws IllegalArgumentException if not exactly one row is for the tests that no other names */
    public RecognitionRules {
        sources = List.copyOf(sources);
        rows = List.copyOf(rows);
        if (rows.stream().filter(RecognitionRow::isForTheRest).count() != 1) {
            throw new IllegalArgumentException("One row names no tests, for those that no other row names");
        }
    }

    /** A text in both languages. */
    public record Words(String zh, String en) {}

    /**
     * The last day on which a report can be recognised: what it says itself, but not longer than the rules of any of its tests.
     *
     * @param codes the report's own
     * @param made the day of the test; null where it is not known, so that nothing can be reckoned
     */
    public LocalDate until(Collection<TestCode> codes, @Nullable LocalDate made, LocalDate said) {
        return made == null ? said : earlier(said, made.plusDays(row(codes).maxDays()));
    }

    /** The row of some tests; of several the one with the fewest days. */
    public RecognitionRow row(Collection<TestCode> codes) {
        return rows.stream()
                .filter(row -> row.isAbout(codes))
                .min(Comparator.comparingInt(RecognitionRow::maxDays))
                .orElseGet(() -> rows.stream()
                        .filter(RecognitionRow::isForTheRest)
                        .findFirst()
                        .orElseThrow());
    }

    /**
     * Whether a report stands for the test that somebody would order: it is not too old, its level counts, and it was made at
     * the asker's level or above. One whose day is not known does not.
     *
     * @return nothing if it is about another test
     */
    public Optional<Verdict> judge(Report report, Asker asker) {
        if (!isAbout(report.codes(), asker.codes())) {
            return Optional.empty();
        }
        RecognitionRow row = row(asker.codes());
        LocalDate made = report.made();
        LocalDate until = made == null ? report.until() : earlier(report.until(), made.plusDays(row.maxDays()));
        boolean inTime =
                made != null && !asker.on().isBefore(made) && !asker.on().isAfter(until);
        return Optional.of(new Verdict(inTime && row.accepts(report, asker), until, row));
    }

    /** Whether two name one test: by a code that both have, or by codes of one family. */
    public boolean isAbout(Collection<TestCode> one, Collection<TestCode> other) {
        return one.stream().anyMatch(code -> other.stream().anyMatch(code::means))
                || families().anyMatch(family -> family.hasAny(one) && family.hasAny(other));
    }

    /** Whether any rule asks in which encounter a result was found. */
    public boolean asksForSettings() {
        return rows.stream().anyMatch(row -> row.settings() != null);
    }

    private Stream<TestFamily> families() {
        return rows.stream().flatMap(row -> row.tests().stream());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
