package org.xinglin.chronic.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.kernel.Band;
import org.xinglin.kernel.Sex;

/**
 * Who is to be screened for hypertension, and how often.
 *
 * @param fromAge years
 * @param everyMonths how often the pressure is measured from that age on
 */
public record Screening(int fromAge, int everyMonths, Rule rule, HighRisk highRisk) {

    /**
     * Who is at high risk: anybody with one of these.
     *
     * @param everyMonths how often the pressure is measured
     * @param bmi kg/m²
     * @param waist cm, by sex
     */
    public record HighRisk(
            int everyMonths, Rule rule, PressureRow pressure, Band bmi, Map<Sex, Band> waist, int fromAge) {}

    /** Whether somebody without hypertension is at high risk, as far as it is known, on the day of a visit. */
    public boolean isAtHighRisk(Facts facts, Visit visit) {
        return highRisk.pressure().holds(visit.systolic(), visit.diastolic())
                || facts.person().hasReached(highRisk.fromAge(), visit.day())
                || facts.latest(MeasurementKind.BMI)
                        .filter(bmi -> highRisk.bmi().has(bmi.value()))
                        .isPresent()
                || Optional.ofNullable(highRisk.waist().get(facts.person().sex()))
                        .flatMap(limit -> facts.latest(MeasurementKind.WAIST).filter(waist -> limit.has(waist.value())))
                        .isPresent();
    }

    /**
     * When the pressure of somebody without hypertension is to be measured again.
     *
     * @param visit the latest, at which it was not elevated
     * @return nothing for those who are not to be screened, as far as it is known
     */
    Optional<Due> next(Facts facts, Visit visit) {
        if (isAtHighRisk(facts, visit)) {
            return Optional.of(
                    new Due(visit.day().plusMonths(highRisk.everyMonths()), false, List.of(highRisk.rule())));
        }
        LocalDate day = visit.day().plusMonths(everyMonths);
        return facts.person().hasReached(fromAge, day)
                ? Optional.of(new Due(day, false, List.of(rule)))
                : Optional.empty();
    }
}
