package org.xinglin.chronic.fhir;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.jspecify.annotations.Nullable;
import org.xinglin.chronic.domain.Bounded;
import org.xinglin.chronic.domain.Bounded.Bound;
import org.xinglin.chronic.domain.Plausibility;
import org.xinglin.chronic.domain.PressureReading;
import org.xinglin.chronic.domain.Setting;
import org.xinglin.chronic.domain.Unjudged;

/** Reads pressures whose halves are components of one Observation. */
final class PressureMapper {

    private final ReadingCodes.Pressure codes;
    private final Plausibility plausibility;

    PressureMapper(ReadingCodes.Pressure codes, Plausibility plausibility) {
        this.codes = codes;
        this.plausibility = plausibility;
    }

    /** @param judged whether it is final */
    ReadingFacts facts(Observation observation, OffsetDateTime at, boolean judged) {
        if (!codes.panel().has(observation.getCode())) {
            return ReadingFacts.NONE;
        }
        Bounded systolic = component(observation, codes.systolic()).orElse(null);
        Bounded diastolic = component(observation, codes.diastolic()).orElse(null);
        if (systolic == null && diastolic == null) {
            return ReadingFacts.NONE;
        }
        String id = ReadingMapper.reference(observation);
        // Without one it is an office reading (profile BloodPressure).
        Setting setting = PressureSettings.said(observation).orElse(Setting.OFFICE);
        return ReadingFacts.of(
                judged && isJudged("systolic", systolic) && isJudged("diastolic", diastolic)
                        ? new PressureReading(id, at, setting, number(systolic), number(diastolic))
                        : Unjudged.pressure(id, at, setting, systolic, diastolic));
    }

    /** A value that is missing does not hinder it. */
    private boolean isJudged(String limits, @Nullable Bounded value) {
        return value == null || value.bound() == Bound.EXACT && plausibility.isGraded(limits, value.number());
    }

    private static @Nullable BigDecimal number(@Nullable Bounded value) {
        return value == null ? null : value.number();
    }

    private static Optional<Bounded> component(Observation observation, CodeFamily half) {
        return observation.getComponent().stream()
                .filter(component -> half.has(component.getCode()))
                .findFirst()
                .filter(ObservationComponentComponent::hasValueQuantity)
                .flatMap(component -> Bounds.of(component.getValueQuantity()));
    }
}
