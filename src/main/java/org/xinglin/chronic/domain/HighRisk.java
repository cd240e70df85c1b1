package org.xinglin.chronic.domain;

import java.util.Map;
import java.util.Optional;
import org.xinglin.kernel.Band;
import org.xinglin.kernel.Sex;

/**
 * Who is at high risk of hypertension: anybody with one of these.
 *
 * @param everyMonths how often the pressure is measured
 * @param bmi kg/m²
 * @param waist cm, by sex
 * @param fromAge years
 */
public record HighRisk(int everyMonths, Rule rule, PressureRow pressure, Band bmi, Map<Sex, Band> waist, int fromAge) {

    /** Whether somebody without hypertension is at high risk, as far as it is known, on the day of a visit. */
    boolean has(Facts facts, Visit visit) {
        return pressure.holds(visit.systolic(), visit.diastolic())
                || facts.person().hasReached(fromAge, visit.day())
                || facts.latest(MeasurementKind.BMI)
                        .filter(index -> bmi.has(index.value()))
                        .isPresent()
                || Optional.ofNullable(waist.get(facts.person().sex()))
                        .flatMap(limit ->
                                facts.latest(MeasurementKind.WAIST).filter(measured -> limit.has(measured.value())))
                        .isPresent();
    }
}
