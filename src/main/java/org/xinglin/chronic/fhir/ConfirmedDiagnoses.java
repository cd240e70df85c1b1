package org.xinglin.chronic.fhir;

import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;

/** Which diagnoses count, and what they are of. */
final class ConfirmedDiagnoses {

    /** The international notation, and the national one with its extensions. */
    private static final Set<String> ICD10 =
            Set.of("http://hl7.org/fhir/sid/icd-10", "urn:oid:2.16.156.10011.2.3.3.11");

    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";

    private ConfirmedDiagnoses() {}

    /** One that does not say how certain it is, is meant as it stands: who doubts a diagnosis has to say so (ADR 34). */
    static boolean isOne(Condition condition) {
        return !condition.hasVerificationStatus()
                || condition.getVerificationStatus().hasCoding(VERIFICATION, "confirmed");
    }

    /** The codes of ICD-10 that a concept has. */
    static Set<String> icd10(CodeableConcept concept) {
        return concept.getCoding().stream()
                .filter(coding -> coding.hasSystem() && coding.hasCode() && ICD10.contains(coding.getSystem()))
                .map(Coding::getCode)
                .collect(Collectors.toSet());
    }
}
