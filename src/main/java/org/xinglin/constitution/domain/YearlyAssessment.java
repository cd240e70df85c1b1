package org.xinglin.constitution.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Since when a resident is to be assessed again in a programme that asks for it once a year. The year is taken for the
 * calendar year, which is this project's reading: the source says once a year (national basic public health service
 * specification, third edition, TCM health management of the elderly).
 *
 * @param fromAge in years, such as 65
 */
public record YearlyAssessment(int fromAge) {

    /**
     * @param birth the resident's
     * @param last the day of the last assessment that counts; null where there is none
     */
    public LocalDate due(LocalDate birth, @Nullable LocalDate last) {
        LocalDate ofAge = birth.plusYears(fromAge);
        if (last == null) {
            return ofAge;
        }
        LocalDate nextYear = LocalDate.of(last.getYear() + 1, 1, 1);
        return nextYear.isAfter(ofAge) ? nextYear : ofAge;
    }
}
