package org.xinglin.chronic.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.Band;

/**
 * A critical value, or a critical sign.
 *
 * @param code such as bp-crisis; of a sign, its own
 * @param interpretation HH or LL
 * @param any pressures of which one is enough; null where it is not about pressure
 * @param glucose mmol/L, of whatever timing; null where it is not about glucose
 * @param sign whether it is a sign that somebody records; null where it is measured
 * @param withDisease only in people with one of these diseases; null for everybody
 */
public record AlarmRow(
        String code,
        String interpretation,
        @Nullable PressureLimits any,
        @Nullable Band glucose,
        @Nullable Boolean sign,
        @Nullable List<String> withDisease,
        Rule rule) {

    private static final List<String> ABOUT_PRESSURE = List.of(DiseaseCode.HYPERTENSION);
    private static final List<String> ABOUT_GLUCOSE = List.of(DiseaseCode.T2DM);
    private static final List<String> ABOUT_BOTH = List.of(DiseaseCode.HYPERTENSION, DiseaseCode.T2DM);

    boolean isRaisedBy(PressureReading reading) {
        return any != null && any.anyHolds(reading.systolic(), reading.diastolic());
    }

    boolean isRaisedBy(Measurement measured) {
        return glucose != null && measured.kind().isGlucose() && glucose.has(measured.value());
    }

    /** Whether it is about a sign, there or not. */
    boolean isAbout(Sign recorded) {
        return isSign() && code.equals(recorded.code());
    }

    public boolean isSign() {
        return sign != null && sign;
    }

    /** The diseases in whose management it matters. */
    public List<String> diseases() {
        if (any != null) {
            return ABOUT_PRESSURE;
        }
        if (glucose != null) {
            return ABOUT_GLUCOSE;
        }
        return withDisease == null ? ABOUT_BOTH : withDisease;
    }

    boolean concerns(Person person) {
        return withDisease == null || withDisease.stream().anyMatch(person::has);
    }
}
