package org.xinglin.chronic.domain;

import java.util.List;

/**
 * How cardiovascular risk is told.
 *
 * @param levels the lowest first
 * @param low what happens where a pressure is below every column
 * @param range what happens where a cell is a range
 * @param codes how diseases are recognised
 * @param tables of which a server uses one
 */
public record RiskRules(
        String id,
        String version,
        Words title,
        List<Source> sources,
        List<String> levels,
        Rule low,
        Rule range,
        Rule codes,
        List<Disease> diseases,
        List<RiskFactor> riskFactors,
        List<RiskFactor> organDamage,
        List<RiskFactor> clinicalDisease,
        List<RiskTable> tables) {

    public RiskRules {
        sources = List.copyOf(sources);
        levels = List.copyOf(levels);
        diseases = List.copyOf(diseases);
        riskFactors = List.copyOf(riskFactors);
        organDamage = List.copyOf(organDamage);
        clinicalDisease = List.copyOf(clinicalDisease);
        tables = List.copyOf(tables);
    }

    /** @throws IllegalArgumentException if there is none of this id */
    public RiskTable table(String tableId) {
        return tables.stream()
                .filter(table -> table.id().equals(tableId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No risk table " + tableId));
    }
}
