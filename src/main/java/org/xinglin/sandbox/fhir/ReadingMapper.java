package org.xinglin.sandbox.fhir;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.xinglin.sandbox.domain.Reading;
import org.xinglin.sandbox.domain.Resident;

/** Profiles BloodPressure, Glucose and HbA1c. */
final class ReadingMapper {

    private static final String MOLES = "mmol/L";

    private ReadingMapper() {}

    /** @param index among the resident's readings */
    static Observation observation(Resident resident, Reading reading, int index) {
        Observation observation = new Observation();
        String id = Ids.numbered(resident, "reading", index);
        observation.setId(id);
        observation.addIdentifier().setSystem(Systems.SANDBOX).setValue(id);
        observation.setStatus(ObservationStatus.FINAL);
        observation.setSubject(Ids.patient(resident));
        observation.setEffective(Systems.time(reading.at()));
        observation.addPerformer(reading.by().isEmpty() ? Ids.patient(resident) : Ids.organization(reading.by()));
        if (reading instanceof Reading.BloodPressure pressure) {
            pressure(observation, pressure);
        } else if (reading instanceof Reading.Glucose glucose) {
            laboratory(observation, code(glucose.kind()), glucose.value(), MOLES);
        } else if (reading instanceof Reading.Hba1c hba1c) {
            laboratory(observation, Systems.loinc("4548-4").setText("糖化血红蛋白"), hba1c.value(), "%");
        }
        return observation;
    }

    private static void pressure(Observation observation, Reading.BloodPressure pressure) {
        observation.addCategory(Systems.hl7("observation-category", "vital-signs"));
        observation.setCode(Systems.loinc("85354-9").setText("血压"));
        observation.setMethod(new CodeableConcept()
                .addCoding(Systems.own("blood-pressure-setting", pressure.atHome() ? "home" : "office"))
                .setText(pressure.atHome() ? "家庭自测血压" : "诊室血压"));
        component(observation, "8480-6", pressure.systolic());
        component(observation, "8462-4", pressure.diastolic());
    }

    private static void component(Observation observation, String code, int value) {
        observation
                .addComponent()
                .setCode(Systems.loinc(code))
                .setValue(quantity(BigDecimal.valueOf(value), "mm[Hg]").setUnit("mmHg"));
    }

    private static void laboratory(Observation observation, CodeableConcept code, BigDecimal value, String unit) {
        observation.addCategory(Systems.hl7("observation-category", "laboratory"));
        observation.setCode(code);
        observation.setValue(quantity(value, unit));
    }

    private static Quantity quantity(BigDecimal value, String unit) {
        return new Quantity()
                .setValue(value)
                .setUnit(unit)
                .setSystem(Systems.UCUM)
                .setCode(unit);
    }

    private static CodeableConcept code(Reading.Glucose.Kind kind) {
        return switch (kind) {
            case FASTING -> Systems.loinc("14771-0").setText("空腹血糖");
            case FASTING_CAPILLARY -> Systems.loinc("14770-2").setText("指尖空腹血糖");
            case AFTER_MEAL -> Systems.loinc("14760-3").setText("指尖餐后2小时血糖");
            case AFTER_75_G -> Systems.loinc("14995-5").setText("糖负荷后2小时血糖");
            case ANY_TIME -> Systems.loinc("14749-6").setText("血糖（时间未注明）");
        };
    }
}
