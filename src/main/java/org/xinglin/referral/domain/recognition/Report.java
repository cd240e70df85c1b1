package org.xinglin.referral.domain.recognition;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report that says of itself that others may recognise it.
 *
 * @param codes what it is about: its own codes, and those of its results
 * @param level a code of {@code recognition-level}
 * @param made the day of the test; null where it is not known
 * @param until the last day that it says itself
 * @param rank of the highest organisation that made it, 0 for one without level
 * @param setting class of the encounter (v3-ActCode); null where it is not known
 */
public record Report(
        Set<TestCode> codes,
        String level,
        @Nullable LocalDate made,
        LocalDate until,
        int rank,
        @Nullable String setting) {

    public Report {
        codes = Set.copyOf(codes);
    }
}
