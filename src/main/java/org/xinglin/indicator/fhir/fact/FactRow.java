package org.xinglin.indicator.fhir.fact;

import java.util.List;
import org.xinglin.indicator.domain.Rate;

/**
 * What a resident adds to one group of a Measure in a year.
 *
 * @param indicator the group's number
 * @param rates of the year and of its four quarters
 */
record FactRow(int year, int indicator, long organisation, List<Rate> rates) {

    FactRow {
        rates = List.copyOf(rates);
    }

    boolean isEmpty() {
        return rates.stream().allMatch(rate -> rate.denominator() == 0);
    }

    @Override
    public String toString() {
        return year + " " + indicator + " " + organisation + " " + rates;
    }
}
