package org.xinglin.chronic.domain;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.Sex;

/** Tells the cardiovascular risk of somebody with hypertension; what is not known never lowers it. */
final class RiskAssessor {

    private final RiskRules rules;
    private final RiskTable table;
    private final Facts facts;
    private final Visit visit;

    private final List<String> factors = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> from = new ArrayList<>();
    private OffsetDateTime at;
    private int counted;

    private RiskAssessor(RiskRules rules, RiskTable table, Facts facts, Visit visit) {
        this.rules = rules;
        this.table = table;
        this.facts = facts;
        this.visit = visit;
        this.at = visit.at();
    }

    /** @param visit whose pressure counts */
    static Risk assess(RiskRules rules, RiskTable table, Facts facts, Visit visit) {
        return new RiskAssessor(rules, table, facts, visit).risk();
    }

    private Risk risk() {
        from.addAll(visit.readings());
        rules.riskFactors().forEach(factor -> {
            if (look(factor)) {
                counted++;
            }
        });
        boolean organDamage = anyOf(rules.organDamage());
        boolean clinicalDisease = anyOf(rules.clinicalDisease());
        RiskTable.Row row = table.rows().stream()
                .filter(each -> applies(each.when(), organDamage, clinicalDisease))
                .reduce((mild, grave) -> grave)
                .orElseThrow(() -> new IllegalStateException("No row of " + table.id()));
        List<Rule> applied = new ArrayList<>(List.of(table.rule()));
        List<String> cell = cell(row, applied);
        String level = cell.get(cell.size() - 1);
        if (cell.size() > 1) {
            applied.add(rules.range());
        }
        boolean highest = level.equals(rules.levels().get(rules.levels().size() - 1));
        return new Risk(
                level,
                cell.size() > 1 ? cell.get(0) : null,
                at,
                factors,
                highest ? List.of() : missing,
                from.stream().distinct().toList(),
                applied);
    }

    private boolean anyOf(List<RiskFactor> each) {
        boolean any = false;
        for (RiskFactor factor : each) {
            any |= look(factor);
        }
        return any;
    }

    /** Whether it is there; whether it is not known is noted on the way. */
    private boolean look(RiskFactor factor) {
        @Nullable Boolean there = isThere(factor);
        if (there == null) {
            missing.add(factor.code());
        } else if (there) {
            factors.add(factor.code());
        }
        return there != null && there;
    }

    /** Null where nothing is known: neither an age, nor a habit, nor a value. Diagnoses are taken to be complete. */
    private @Nullable Boolean isThere(RiskFactor factor) {
        if (factor.icd10() != null) {
            return facts.person().hasCode(factor.icd10());
        }
        if (factor.olderThan() != null) {
            return isOlder(factor.olderThan());
        }
        Boolean smoking = factor.smoking();
        if (smoking != null) {
            return facts.smoking().map(habit -> isThere(habit, smoking)).orElse(null);
        }
        return factor.anyMeasured() == null ? null : isMeasured(factor.anyMeasured());
    }

    private boolean isThere(Habit habit, boolean smoking) {
        use(List.of(habit.id()), habit.at());
        return habit.smokes() == smoking;
    }

    private @Nullable Boolean isOlder(Map<Sex, Integer> limits) {
        Integer limit = limits.get(facts.person().sex());
        return limit == null || facts.person().birth() == null
                ? null
                : facts.person().hasReached(limit + 1, visit.day());
    }

    private @Nullable Boolean isMeasured(List<RiskFactor.Measured> ways) {
        @Nullable Boolean found = null;
        for (RiskFactor.Measured way : ways) {
            Optional<Measurement> latest =
                    way.concerns(facts.person().sex()) ? facts.latest(way.kind()) : Optional.empty();
            if (latest.isPresent()) {
                use(latest.get().records(), latest.get().at());
                boolean shows = way.in().has(latest.get().value());
                found = (found != null && found) || shows;
            }
        }
        return found;
    }

    private void use(List<String> records, OffsetDateTime when) {
        from.addAll(records);
        at = when.toInstant().isAfter(at.toInstant()) ? when : at;
    }

    private boolean applies(RiskTable.When when, boolean organDamage, boolean clinicalDisease) {
        return (when.factors() != null && when.factors().has(BigDecimal.valueOf(counted)))
                || (when.organDamage() != null && organDamage)
                || (when.clinicalDisease() != null && clinicalDisease)
                || (when.diseases() != null && when.diseases().stream().anyMatch(facts.person()::has))
                || (when.icd10() != null && facts.person().hasCode(when.icd10()));
    }

    /** The cell of the pressure's column; of the lowest column that has a level where it has none. */
    private List<String> cell(RiskTable.Row row, List<Rule> applied) {
        List<PressureRow> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).holds(visit.systolic(), visit.diastolic())
                    && !row.cells().get(i).isEmpty()) {
                return row.cells().get(i);
            }
        }
        applied.add(rules.low());
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .reduce((graver, lower) -> lower)
                .orElseThrow(() -> new IllegalStateException("An empty row of " + table.id()));
    }
}
