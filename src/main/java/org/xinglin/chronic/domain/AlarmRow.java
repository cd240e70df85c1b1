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
 * @param hba1c %; null where it is not about HbA1c
 * @param implausible whether it is about values that nobody believes, and asks to measure again; null where it is about others
 * @param sign whether it is a sign that somebody records; null where it is measured
 * @param withDisease only in people with one of these diseases; null for everybody
 */
public record AlarmRow(
        String code,
        String interpretation,
        @Nullable PressureLimits any,
        @Nullable Band glucose,
        @Nullable Band hba1c,
        @Nullable Boolean implausible,
        @Nullable Boolean sign,
        @Nullable List<String> withDisease,
        Rule rule) {

    private static final List<String> ABOUT_PRESSURE = List.of(DiseaseCode.HYPERTENSION);
    private static final List<String> ABOUT_GLUCOSE = List.of(DiseaseCode.T2DM);
    private static final List<String> ABOUT_BOTH = List.of(DiseaseCode.HYPERTENSION, DiseaseCode.T2DM);

    boolean isRaisedBy(PressureReading reading) {
        return any != null && !isOfImplausible() && any.anyHolds(reading.systolic(), reading.diastolic());
    }

    boolean isRaisedBy(Measurement measured) {
        Band limit = limitOf(measured.kind());
        return limit != null && !isOfImplausible() && limit.has(measured.value());
    }

    /** Each pressure for itself: one that nobody believes says nothing against the other. */
    boolean isRaisedBy(Unjudged raw, Plausibility plausibility) {
        MeasurementKind kind = raw.kind();
        if (kind == null) {
            return any != null
                    && (isRaisedBy(any.systolic(), "systolic", raw.systolic(), plausibility)
                            || isRaisedBy(any.diastolic(), "diastolic", raw.diastolic(), plausibility));
        }
        return isRaisedBy(limitOf(kind), kind.isGlucose() ? "glucose" : "hba1c", raw.value(), plausibility);
    }

    /** Of plausible values where the row is about them, and of the others where it is about those. */
    private boolean isRaisedBy(@Nullable Band limit, String kind, @Nullable Bounded value, Plausibility plausibility) {
        return value != null
                && plausibility.isGraded(kind, value.number()) != isOfImplausible()
                && value.isCertainlyIn(limit);
    }

    /** Whether it is certainly over with this reading: what is judged is plausible. */
    boolean isEndedBy(PressureReading reading) {
        return any != null && (isOfImplausible() || any.noneHolds(reading.systolic(), reading.diastolic()));
    }

    boolean isEndedBy(Measurement measured) {
        Band limit = limitOf(measured.kind());
        return limit != null && (isOfImplausible() || !limit.has(measured.value()));
    }

    private @Nullable Band limitOf(MeasurementKind kind) {
        if (kind.isGlucose()) {
            return glucose;
        }
        return kind == MeasurementKind.HBA1C ? hba1c : null;
    }

    private boolean isOfImplausible() {
        return implausible != null && implausible;
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
        if (glucose != null || hba1c != null) {
            return ABOUT_GLUCOSE;
        }
        return withDisease == null ? ABOUT_BOTH : withDisease;
    }

    boolean concerns(Person person) {
        return withDisease == null || withDisease.stream().anyMatch(person::has);
    }
}
