package org.xinglin.referral.domain.recognition;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For how long, and by whom, results of some tests are recognised.
 *
 * @param tests which tests; none for those that no other row names
 * @param maxDays from the day of the test on, that day not counted
 * @param levels codes of {@code recognition-level} that count
 * @param higherAcceptsLower whether an organisation recognises what one of a lower level has found; one of its own level or of a
 *     higher one it recognises always
 * @param settings classes of encounters (v3-ActCode) in which it was found; null where none is asked for
 */
public record RecognitionRow(
        RecognitionRule rule,
        List<TestFamily> tests,
        int maxDays,
        Set<String> levels,
        boolean higherAcceptsLower,
        @Nullable Set<String> settings) {

    public RecognitionRow {
        tests = List.copyOf(tests);
        levels = Set.copyOf(levels);
    }

    boolean isAbout(Collection<TestCode> codes) {
        return tests.stream().anyMatch(family -> family.hasAny(codes));
    }

    boolean isForTheRest() {
        return tests.isEmpty();
    }

    private boolean isFoundWhereAskedFor(@Nullable String setting) {
        return settings == null || setting != null && settings.contains(setting);
    }

    /** Whether a result counts for somebody, its days apart. */
    boolean accepts(Report report, Asker asker) {
        return levels.contains(report.level())
                && isFoundWhereAskedFor(report.setting())
                && (asker.rank().isEmpty()
                        || higherAcceptsLower
                        || report.rank() >= asker.rank().getAsInt());
    }
}
