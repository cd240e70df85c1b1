package org.xinglin.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a resident is in a population category.
 *
 * @param code of CodeSystem {@code population-category}
 * @param from the first day; null where it was always so, or nobody knows since when
 * @param to the last day; null where no end is known
 */
public record PopulationDays(
        String code, @Nullable LocalDate from, @Nullable LocalDate to) {

    public boolean covers(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }
}
