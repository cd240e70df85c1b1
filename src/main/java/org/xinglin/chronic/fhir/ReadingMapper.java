package org.xinglin.chronic.fhir;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.xinglin.chronic.domain.Bounded;
import org.xinglin.chronic.domain.Bounded.Bound;
import org.xinglin.chronic.domain.Habit;
import org.xinglin.chronic.domain.Measurement;
import org.xinglin.chronic.domain.Plausibility;
import org.xinglin.chronic.domain.Sign;
import org.xinglin.chronic.domain.Unjudged;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.kernel.Canonical;

/**
 * Reads readings from Observations. What has no value or no known time is none. What is not final yet, not plausible, or only a
 * bound of a value, is looked at for alarms alone.
 */
final class ReadingMapper {

    /** The id in the guide of the code system of critical signs. */
    static final String SIGNS = "critical-trigger";

    /** Whose values are judged. */
    private static final Set<ObservationStatus> JUDGED =
            EnumSet.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);

    /** Laboratories send a critical result before it is final; nobody waits for that. */
    private static final Set<ObservationStatus> NOT_FINAL =
            EnumSet.of(ObservationStatus.PRELIMINARY, ObservationStatus.REGISTERED, ObservationStatus.UNKNOWN);

    private final ReadingCodes codes;
    private final PressureMapper pressures;
    private final LonePressureMapper lonePressures;
    private final Plausibility plausibility;
    private final PlaceTime time;

    ReadingMapper(ReadingCodes codes, Plausibility plausibility, PlaceTime time) {
        this.codes = codes;
        this.pressures = new PressureMapper(codes.pressure(), plausibility);
        this.lonePressures = new LonePressureMapper(codes.pressure());
        this.plausibility = plausibility;
        this.time = time;
    }

    ReadingFacts facts(Observation observation) {
        OffsetDateTime at = time.of(observation.getEffective()).orElse(null);
        boolean judged = JUDGED.contains(observation.getStatus());
        if (at == null || !judged && !NOT_FINAL.contains(observation.getStatus())) {
            return ReadingFacts.NONE;
        }
        ReadingFacts facts = pressures
                .facts(observation, at, judged)
                .with(lonePressures.facts(observation, at, judged))
                .with(measured(observation, at, judged))
                .with(of(sign(observation, at).filter(sign -> judged || sign.present())));
        return judged ? facts.with(of(smoking(observation, at))) : facts;
    }

    private static ReadingFacts of(Optional<?> fact) {
        return fact.map(ReadingFacts::of).orElse(ReadingFacts.NONE);
    }

    private ReadingFacts measured(Observation observation, OffsetDateTime at, boolean judged) {
        for (MeasuredCodes each : codes.measured()) {
            if (each.isMeantBy(observation.getCode())) {
                return of(value(observation, each.unit())
                        .map(value -> judged && isJudged(each.limits(), value)
                                ? new Measurement(reference(observation), each.kind(), at, value.number())
                                : Unjudged.measured(reference(observation), at, each.kind(), value)));
            }
        }
        return ReadingFacts.NONE;
    }

    private boolean isJudged(String limits, Bounded value) {
        return value.bound() == Bound.EXACT && plausibility.isGraded(limits, value.number());
    }

    private static Optional<Bounded> value(Observation observation, String unit) {
        if (!observation.hasValueQuantity()) {
            return Optional.empty();
        }
        Quantity quantity = observation.getValueQuantity();
        return unit.equals(quantity.getCode()) ? Bounds.of(quantity) : Optional.empty();
    }

    private Optional<Habit> smoking(Observation observation, OffsetDateTime at) {
        if (!codes.smoking().asked().has(observation.getCode()) || !observation.hasValueCodeableConcept()) {
            return Optional.empty();
        }
        CodeableConcept answer = observation.getValueCodeableConcept();
        boolean smokes = codes.smoking().smokes().has(answer);
        return smokes || codes.smoking().doesNotSmoke().has(answer)
                ? Optional.of(new Habit(reference(observation), at, smokes))
                : Optional.empty();
    }

    /** Profile CriticalSign. */
    private static Optional<Sign> sign(Observation observation, OffsetDateTime at) {
        return observation.getCode().getCoding().stream()
                .filter(coding -> Canonical.codeSystem(SIGNS).equals(coding.getSystem()))
                .findFirst()
                .filter(coding -> observation.hasValueBooleanType())
                .map(coding -> new Sign(
                        reference(observation),
                        at,
                        coding.getCode(),
                        observation.getValueBooleanType().booleanValue()));
    }

    static String reference(Observation observation) {
        return "Observation/" + observation.getIdElement().getIdPart();
    }
}
