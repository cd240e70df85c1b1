package org.xinglin.constitution.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.xinglin.kernel.Canonical;

/** Canonical names of the guide that this room uses. */
final class Ig {

    static final String ANSWER = Canonical.codeSystem("constitution-answer");
    static final String TYPE = Canonical.codeSystem("constitution-type");
    static final String RESPONSE_IDENTIFIER = Canonical.identifiers("constitution-response");

    /** On an answer: the Observation that it was filled from. */
    static final String FILLED_FROM = Canonical.definition("filled-from");

    /** On a response to the elderly form: that the resident's being under age is known and accepted. */
    static final String ALLOW_UNDER_AGE = Canonical.definition("allow-under-65");

    static final String CONSTITUTION_DUE = Canonical.definition("constitution-due");

    private Ig() {}

    static Coding coding(String codeSystem, String code) {
        return new Coding().setSystem(Canonical.codeSystem(codeSystem)).setCode(code);
    }

    static CodeableConcept concept(String codeSystem, String code) {
        return new CodeableConcept(coding(codeSystem, code));
    }
}
