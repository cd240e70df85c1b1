package org.xinglin.testkit;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;

/** Readings as a hospital's interface would send them. */
public final class Reading {

    public static final String LOINC = "http://loinc.org";
    public static final String UCUM = "http://unitsofmeasure.org";

    private final Observation observation = new Observation();

    private Reading(String loinc, String category) {
        observation.setStatus(ObservationStatus.FINAL);
        observation
                .addCategory()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/observation-category")
                .setCode(category);
        observation.getCode().addCoding().setSystem(LOINC).setCode(loinc);
    }

    public static Reading aBloodPressure(int systolic, int diastolic) {
        Reading reading = new Reading("85354-9", "vital-signs");
        reading.component("8480-6", systolic);
        reading.component("8462-4", diastolic);
        return reading;
    }

    public static Reading aFastingGlucose(double mmolPerLitre) {
        return aResult("14771-0", Double.toString(mmolPerLitre), "mmol/L");
    }

    /** @param unit in UCUM */
    public static Reading aResult(String loinc, String value, String unit) {
        Reading reading = new Reading(loinc, "laboratory");
        reading.observation.setValue(quantity(new BigDecimal(value), unit, unit));
        return reading;
    }

    private void component(String loinc, int value) {
        observation
                .addComponent()
                .setValue(quantity(BigDecimal.valueOf(value), "mmHg", "mm[Hg]"))
                .getCode()
                .addCoding()
                .setSystem(LOINC)
                .setCode(loinc);
    }

    private static Quantity quantity(BigDecimal value, String unit, String code) {
        return new Quantity().setValue(value).setUnit(unit).setSystem(UCUM).setCode(code);
    }

    public Reading of(String patientReference) {
        observation.setSubject(new Reference(patientReference));
        observation.addPerformer(new Reference(patientReference));
        return this;
    }

    public Reading at(OffsetDateTime time) {
        return at(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    }

    public Reading at(String time) {
        observation.setEffective(new DateTimeType(time));
        return this;
    }

    /** The sender's own number of this reading. */
    public Reading numbered(String system, String value) {
        observation.addIdentifier().setSystem(system).setValue(value);
        return this;
    }

    /** The unit that a sphygmomanometer set to kilopascals would send. */
    public Reading inKilopascals() {
        observation
                .getComponent()
                .forEach(
                        component -> component.getValueQuantity().setUnit("kPa").setCode("kPa"));
        return this;
    }

    public Observation build() {
        return observation;
    }
}
