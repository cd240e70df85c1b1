package org.xinglin.chronic.fhir;

import java.util.Arrays;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.xinglin.derivation.FactId;
import org.xinglin.kernel.Canonical;

/** What this room concludes, by the code of the Observation that says it. */
enum Conclusion {
    BP_GRADE("bp-grade"),
    CV_RISK_LEVEL("cv-risk-level"),
    BP_CONTROL("bp-control"),
    GLUCOSE_CONTROL("glucose-control"),
    MANAGEMENT_LABEL("management-label"),
    CRITICAL_ALERT("critical-alert");

    /** The id in the guide of the code system that these are codes of. */
    static final String CODES = "xinglin-observation";

    private static final String SYSTEM = Canonical.codeSystem(CODES);

    private final String code;

    Conclusion(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** The id of a standing conclusion: one of a resident and a policy set (ADR 14). */
    String id(String patientId, String policySet) {
        return FactId.of("Patient/" + patientId, code, policySet);
    }

    /** The id of what is concluded from one record. */
    static String alertId(String reading, String policySet) {
        return FactId.of(reading, CRITICAL_ALERT.code, policySet);
    }

    /** Which of them an Observation is; nothing if it is none. */
    static Optional<Conclusion> of(Observation observation) {
        return Arrays.stream(values())
                .filter(conclusion -> conclusion.isSaidBy(observation.getCode()))
                .findFirst();
    }

    boolean isSaidBy(CodeableConcept said) {
        return said.getCoding().stream()
                .anyMatch(coding -> SYSTEM.equals(coding.getSystem()) && code.equals(coding.getCode()));
    }

    /** The codes of all of them. */
    static Coding[] codings() {
        return Arrays.stream(values())
                .map(conclusion -> new Coding(SYSTEM, conclusion.code, null))
                .toArray(Coding[]::new);
    }
}
