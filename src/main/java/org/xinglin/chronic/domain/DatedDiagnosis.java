package org.xinglin.chronic.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed diagnosis that may have ended.
 *
 * @param recorded since when it is known here; null where nobody says
 * @param ended since which day it is none any more; null where it stands
 */
public record DatedDiagnosis(
        Diagnosis diagnosis,
        @Nullable LocalDate recorded,
        @Nullable LocalDate ended) {

    /** Whether it was known and stood on a day. */
    boolean stoodOn(LocalDate day) {
        return (recorded == null || !recorded.isAfter(day)) && (ended == null || ended.isAfter(day));
    }
}
