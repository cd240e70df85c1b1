package org.xinglin.chronic.fhir;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.xinglin.chronic.domain.Habit;
import org.xinglin.chronic.domain.Measurement;
import org.xinglin.chronic.domain.Plausibility;
import org.xinglin.chronic.domain.PressureReading;
import org.xinglin.chronic.domain.Setting;
import org.xinglin.chronic.domain.Sign;
import org.xinglin.fhirserver.Canonical;

/** Reads readings from Observations. What has no value, no time, or one that is not plausible, is none. */
final class ReadingMapper {

    /** The id in the guide of the code system of critical signs. */
    static final String SIGNS = "critical-trigger";

    /** The id in the guide of the code system of where and how a pressure was taken. */
    static final String SETTINGS = "blood-pressure-setting";

    private final ReadingCodes codes;
    private final Plausibility plausibility;
    private final PlaceTime time;

    ReadingMapper(ReadingCodes codes, Plausibility plausibility, PlaceTime time) {
        this.codes = codes;
        this.plausibility = plausibility;
        this.time = time;
    }

    Optional<PressureReading> pressure(Observation observation) {
        Optional<BigDecimal> systolic = component(observation, codes.pressure().systolic());
        Optional<BigDecimal> diastolic = component(observation, codes.pressure().diastolic());
        Optional<OffsetDateTime> at = time.of(observation.getEffective());
        if (!has(observation.getCode(), codes.pressure().loinc())
                || at.isEmpty()
                || systolic.filter(value -> plausibility.isGraded("systolic", value))
                        .isEmpty()
                || diastolic
                        .filter(value -> plausibility.isGraded("diastolic", value))
                        .isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PressureReading(
                reference(observation), at.get(), setting(observation), systolic.get(), diastolic.get()));
    }

    private static Optional<BigDecimal> component(Observation observation, String loinc) {
        return observation.getComponent().stream()
                .filter(component -> has(component.getCode(), List.of(loinc)))
                .findFirst()
                .filter(Observation.ObservationComponentComponent::hasValueQuantity)
                .map(component -> component.getValueQuantity().getValue());
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

    Optional<Measurement> measurement(Observation observation) {
        return codes.measured().stream()
                .filter(each -> has(observation.getCode(), each.loinc()))
                .findFirst()
                .flatMap(each -> value(observation, each.unit())
                        .filter(value -> plausibility.isGraded(each.limits(), value))
                        .flatMap(value -> time.of(observation.getEffective())
                                .map(at -> new Measurement(reference(observation), each.kind(), at, value))));
    }

    private static Optional<BigDecimal> value(Observation observation, String unit) {
        if (!observation.hasValueQuantity()) {
            return Optional.empty();
        }
        Quantity quantity = observation.getValueQuantity();
        return unit.equals(quantity.getCode()) ? Optional.ofNullable(quantity.getValue()) : Optional.empty();
    }

    Optional<Habit> smoking(Observation observation) {
        if (!has(observation.getCode(), codes.smoking().loinc()) || !observation.hasValueCodeableConcept()) {
            return Optional.empty();
        }
        CodeableConcept answer = observation.getValueCodeableConcept();
        boolean smokes = has(answer, codes.smoking().smokes());
        return smokes || has(answer, codes.smoking().doesNotSmoke())
                ? time.of(observation.getEffective()).map(at -> new Habit(reference(observation), at, smokes))
                : Optional.empty();
    }

    /** Profile CriticalSign. */
    Optional<Sign> sign(Observation observation) {
        return observation.getCode().getCoding().stream()
                .filter(coding -> Canonical.codeSystem(SIGNS).equals(coding.getSystem()))
                .findFirst()
                .filter(coding -> observation.hasValueBooleanType())
                .flatMap(coding -> time.of(observation.getEffective())
                        .map(at -> new Sign(
                                reference(observation),
                                at,
                                coding.getCode(),
                                observation.getValueBooleanType().booleanValue())));
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
