package org.xinglin.chronic.fhir;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;
import org.xinglin.chronic.domain.Bounded;
import org.xinglin.chronic.domain.Bounded.Bound;
import org.xinglin.chronic.domain.Habit;
import org.xinglin.chronic.domain.Measurement;
import org.xinglin.chronic.domain.Plausibility;
import org.xinglin.chronic.domain.PressureReading;
import org.xinglin.chronic.domain.Setting;
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

    /** The id in the guide of the code system of where and how a pressure was taken. */
    static final String SETTINGS = "blood-pressure-setting";

    /** Whose values are judged. */
    private static final Set<ObservationStatus> JUDGED =
            EnumSet.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);

    /** Laboratories send a critical result before it is final; nobody waits for that. */
    private static final Set<ObservationStatus> NOT_FINAL =
            EnumSet.of(ObservationStatus.PRELIMINARY, ObservationStatus.REGISTERED, ObservationStatus.UNKNOWN);

    private final ReadingCodes codes;
    private final Plausibility plausibility;
    private final PlaceTime time;

    ReadingMapper(ReadingCodes codes, Plausibility plausibility, PlaceTime time) {
        this.codes = codes;
        this.plausibility = plausibility;
        this.time = time;
    }

    ReadingFacts facts(Observation observation) {
        OffsetDateTime at = time.of(observation.getEffective()).orElse(null);
        boolean judged = JUDGED.contains(observation.getStatus());
        if (at == null || !judged && !NOT_FINAL.contains(observation.getStatus())) {
            return ReadingFacts.NONE;
        }
        ReadingFacts facts = pressure(observation, at, judged).with(measured(observation, at, judged));
        return judged
                ? facts.with(ReadingFacts.of(smoking(observation, at))).with(ReadingFacts.of(sign(observation, at)))
                : facts.with(ReadingFacts.of(sign(observation, at).filter(Sign::present)));
    }

    private ReadingFacts pressure(Observation observation, OffsetDateTime at, boolean judged) {
        if (!has(observation.getCode(), codes.pressure().loinc())) {
            return ReadingFacts.NONE;
        }
        Bounded systolic = component(observation, codes.pressure().systolic()).orElse(null);
        Bounded diastolic = component(observation, codes.pressure().diastolic()).orElse(null);
        if (systolic == null && diastolic == null) {
            return ReadingFacts.NONE;
        }
        Setting setting = setting(observation);
        return judged && isJudged("systolic", systolic) && isJudged("diastolic", diastolic)
                ? ReadingFacts.of(
                        new PressureReading(reference(observation), at, setting, number(systolic), number(diastolic)))
                : ReadingFacts.of(Unjudged.pressure(reference(observation), at, setting, systolic, diastolic));
    }

    /** A value that is missing does not hinder it. */
    private boolean isJudged(String limits, @Nullable Bounded value) {
        return value == null || value.bound() == Bound.EXACT && plausibility.isGraded(limits, value.number());
    }

    private static @Nullable BigDecimal number(@Nullable Bounded value) {
        return value == null ? null : value.number();
    }

    private static Optional<Bounded> component(Observation observation, String loinc) {
        return observation.getComponent().stream()
                .filter(component -> has(component.getCode(), List.of(loinc)))
                .findFirst()
                .filter(Observation.ObservationComponentComponent::hasValueQuantity)
                .flatMap(component -> bounded(component.getValueQuantity()));
    }

    private static Optional<Bounded> bounded(Quantity quantity) {
        return Optional.ofNullable(quantity.getValue()).map(value -> new Bounded(value, bound(quantity)));
    }

    private static Bound bound(Quantity quantity) {
        if (!quantity.hasComparator()) {
            return Bound.EXACT;
        }
        return switch (quantity.getComparator()) {
            case GREATER_THAN, GREATER_OR_EQUAL -> Bound.AT_LEAST;
            case LESS_THAN, LESS_OR_EQUAL -> Bound.AT_MOST;
            case NULL -> Bound.EXACT;
        };
    }

    /** Without one it is an office reading (profile BloodPressure). */
    private static Setting setting(Observation observation) {
        return observation.getMethod().getCoding().stream()
                .filter(coding -> Canonical.codeSystem(SETTINGS).equals(coding.getSystem()))
                .findFirst()
                .map(coding -> Setting.valueOf(
                        coding.getCode().toUpperCase(Locale.ROOT).replace('-', '_')))
                .orElse(Setting.OFFICE);
    }

    /** A setting's code in {@link #SETTINGS}. */
    static String code(Setting setting) {
        return setting.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private ReadingFacts measured(Observation observation, OffsetDateTime at, boolean judged) {
        for (ReadingCodes.Measured each : codes.measured()) {
            if (has(observation.getCode(), each.loinc())) {
                return value(observation, each.unit())
                        .map(value -> judged && isJudged(each.limits(), value)
                                ? ReadingFacts.of(
                                        new Measurement(reference(observation), each.kind(), at, value.number()))
                                : ReadingFacts.of(Unjudged.measured(reference(observation), at, each.kind(), value)))
                        .orElse(ReadingFacts.NONE);
            }
        }
        return ReadingFacts.NONE;
    }

    private static Optional<Bounded> value(Observation observation, String unit) {
        if (!observation.hasValueQuantity()) {
            return Optional.empty();
        }
        Quantity quantity = observation.getValueQuantity();
        return unit.equals(quantity.getCode()) ? bounded(quantity) : Optional.empty();
    }

    private Optional<Habit> smoking(Observation observation, OffsetDateTime at) {
        if (!has(observation.getCode(), codes.smoking().loinc()) || !observation.hasValueCodeableConcept()) {
            return Optional.empty();
        }
        CodeableConcept answer = observation.getValueCodeableConcept();
        boolean smokes = has(answer, codes.smoking().smokes());
        return smokes || has(answer, codes.smoking().doesNotSmoke())
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

    private static boolean has(CodeableConcept concept, List<String> loinc) {
        return concept.getCoding().stream().anyMatch(coding -> is(coding, loinc));
    }

    private static boolean is(Coding coding, List<String> loinc) {
        return ReadingCodes.LOINC.equals(coding.getSystem()) && loinc.contains(coding.getCode());
    }

    private static String reference(Observation observation) {
        return "Observation/" + observation.getIdElement().getIdPart();
    }
}
