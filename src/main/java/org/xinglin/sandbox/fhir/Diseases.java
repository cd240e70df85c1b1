package org.xinglin.sandbox.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.xinglin.sandbox.domain.Diagnosis;
import org.xinglin.sandbox.domain.Disease;
import org.xinglin.sandbox.domain.Resident;

/** The diseases in ICD-10, and a resident's as Conditions. */
final class Diseases {

    private Diseases() {}

    static CodeableConcept code(Disease disease) {
        boolean hypertension = disease == Disease.HYPERTENSION;
        return new CodeableConcept()
                .addCoding(new Coding().setSystem(Systems.ICD_10).setCode(hypertension ? "I10" : "E11"))
                .setText(hypertension ? "原发性高血压" : "2型糖尿病");
    }

    static String shortName(Disease disease) {
        return disease == Disease.HYPERTENSION ? "高血压" : "2型糖尿病";
    }

    static Condition condition(Resident resident, Diagnosis diagnosis) {
        Condition condition = new Condition();
        condition.setId(Ids.condition(resident, diagnosis.disease()));
        condition.setClinicalStatus(Systems.hl7("condition-clinical", "active"));
        condition.setVerificationStatus(Systems.hl7("condition-ver-status", "confirmed"));
        condition.addCategory(Systems.hl7("condition-category", "problem-list-item"));
        condition.setCode(code(diagnosis.disease()));
        condition.setSubject(Ids.patient(resident));
        condition.setOnset(Systems.day(diagnosis.since()));
        condition.setRecordedDateElement(Systems.day(diagnosis.since()));
        return condition;
    }
}
