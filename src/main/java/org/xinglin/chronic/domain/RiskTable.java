package org.xinglin.chronic.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.Band;

/**
 * A table of risk: by pressure and by what else is known of the person.
 *
 * @param columns the gravest first
 * @param rows the mildest first; the last that applies counts
 */
public record RiskTable(String id, List<PressureRow> columns, List<Row> rows, Rule rule) {

    /**
     * When a row applies: where any of these holds.
     *
     * @param factors how many risk factors
     * @param organDamage whether an organ has been damaged
     * @param clinicalDisease whether there is one of the clinical diseases
     * @param diseases codes of diseases
     * @param icd10 beginnings of codes of diagnoses
     */
    public record When(
            @Nullable Band factors,
            @Nullable Boolean organDamage,
            @Nullable Boolean clinicalDisease,
            @Nullable List<String> diseases,
            @Nullable List<String> icd10) {}

    /**
     * @param zh the row in words
     * @param cells for each column its level, or two where a range is printed, or none
     */
    public record Row(String zh, String en, When when, List<List<String>> cells) {}

    public RiskTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
