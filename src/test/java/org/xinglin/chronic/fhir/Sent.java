package org.xinglin.chronic.fhir;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.testkit.Reading;

/**
 * A record as somebody sent it.
 *
 * @param id of the record
 * @param kind office, home, fasting, two-hour, random, hba1c, or follow-up
 * @param written its time as it was sent
 * @param at the same; null where it was a null date
 * @param systolic null where it could not be measured
 * @param outcome of a follow-up
 */
record Sent(
        String id,
        String kind,
        String written,
        @Nullable Instant at,
        @Nullable Integer systolic,
        @Nullable Integer diastolic,
        @Nullable String value,
        @Nullable String outcome,
        String status) {

    private static final String IG = "https://xinglin-fhir.github.io/ig/";

    Sent withStatus(String other) {
        return new Sent(id, kind, written, at, systolic, diastolic, value, outcome, other);
    }

    boolean isPressure() {
        return kind.equals("office") || kind.equals("home");
    }

    BigDecimal number() {
        return new BigDecimal(value);
    }

    String reference() {
        return (kind.equals("follow-up") ? "Encounter/" : "Observation/") + id;
    }

    Resource resource(String resident) {
        Resource resource = kind.equals("follow-up") ? followUp(resident) : observation(resident);
        resource.setId(id);
        return resource;
    }

    private Observation observation(String resident) {
        Observation observation = switch (kind) {
            case "office", "home" -> pressure(resident);
            case "fasting" -> result(resident, "14771-0", "mmol/L");
            case "two-hour" -> result(resident, "14760-3", "mmol/L");
            case "random" -> result(resident, "14749-6", "mmol/L");
            default -> result(resident, "4548-4", "%");
        };
        return observation.setStatus(ObservationStatus.fromCode(status));
    }

    private Observation result(String resident, String loinc, String unit) {
        return Reading.aResult(loinc, Objects.requireNonNull(value), unit)
                .of(resident)
                .at(written)
                .build();
    }

    private Observation pressure(String resident) {
        Observation pressure = Reading.aBloodPressure(
                        systolic == null ? 0 : systolic, diastolic == null ? 0 : diastolic)
                .of(resident)
                .at(written)
                .build();
        pressure.setMethod(new CodeableConcept(new Coding(IG + "CodeSystem/blood-pressure-setting", kind, null)));
        if (systolic == null) {
            missing(pressure.getComponent().get(0));
        }
        if (diastolic == null) {
            missing(pressure.getComponent().get(1));
        }
        return pressure;
    }

    private static void missing(Observation.ObservationComponentComponent half) {
        half.setValue(null);
        half.getDataAbsentReason()
                .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/data-absent-reason", "error", null));
    }

    private Encounter followUp(String resident) {
        Encounter followUp = new Encounter()
                .setStatus(status.equals("final") ? EncounterStatus.FINISHED : EncounterStatus.ENTEREDINERROR);
        followUp.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", null));
        followUp.addType(new CodeableConcept(new Coding(IG + "CodeSystem/encounter-type", "chronic-follow-up", null)));
        followUp.addExtension(new Extension(
                IG + "StructureDefinition/follow-up-outcome",
                new CodeableConcept(new Coding(IG + "CodeSystem/control-class", outcome, null))));
        followUp.setSubject(new Reference(resident));
        return followUp.setPeriod(new Period().setStartElement(new DateTimeType(written)));
    }
}
