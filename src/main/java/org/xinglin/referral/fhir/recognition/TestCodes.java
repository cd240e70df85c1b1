package org.xinglin.referral.fhir.recognition;

import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.xinglin.referral.domain.recognition.TestCode;

/** What a concept names, the codings that were added to it included. */
final class TestCodes {

    private TestCodes() {}

    static Set<TestCode> of(CodeableConcept concept) {
        return concept.getCoding().stream()
                .filter(Coding::hasCode)
                .map(coding -> new TestCode(coding.getSystem(), coding.getCode()))
                .collect(Collectors.toSet());
    }
}
