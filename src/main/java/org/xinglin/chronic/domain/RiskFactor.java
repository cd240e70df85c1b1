package org.xinglin.chronic.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.Band;
import org.xinglin.kernel.Sex;

/**
 * A fact that raises the cardiovascular risk, and how records show it; what is null is no way to show it.
 *
 * @param code such as smoking
 * @param olderThan years that somebody of a sex has to be older than
 * @param smoking shown by the habit
 * @param anyMeasured shown by the latest value of one of these
 * @param icd10 shown by a diagnosis whose code begins so
 */
public record RiskFactor(
        String code,
        String zh,
        String en,
        @Nullable Map<Sex, Integer> olderThan,
        @Nullable Boolean smoking,
        @Nullable List<Measured> anyMeasured,
        @Nullable List<String> icd10) {

    /**
     * A value that shows it.
     *
     * @param sex of whom; null for both
     */
    public record Measured(MeasurementKind kind, @Nullable Sex sex, Band in) {

        boolean concerns(Sex of) {
            return sex == null || sex == of;
        }
    }
}
