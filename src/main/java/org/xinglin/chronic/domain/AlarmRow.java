package org.xinglin.chronic.domain;

import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.Band;

/**
 * A critical value.
 *
 * @param code such as bp-crisis
 * @param interpretation HH or LL
 * @param any pressures of which one is enough; null where it is not about pressure
 * @param glucose mmol/L, of whatever timing; null where it is not about glucose
 * @param withDisease only in people with this disease; null for everybody
 */
public record AlarmRow(
        String code,
        String interpretation,
        @Nullable PressureLimits any,
        @Nullable Band glucose,
        @Nullable String withDisease,
        Rule rule) {

    boolean isRaisedBy(PressureReading reading) {
        return any != null && any.anyHolds(reading.systolic(), reading.diastolic());
    }

    boolean isRaisedBy(Measurement measured) {
        return glucose != null && measured.kind().isGlucose() && glucose.has(measured.value());
    }

    /** Whether it is about pressure; else it is about glucose. */
    public boolean isAboutPressure() {
        return any != null;
    }

    boolean concerns(Person person) {
        return withDisease == null || person.has(withDisease);
    }
}
