package org.xinglin.constitution.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** Canonical names of the guide that this room uses. */
final class Ig {

    private static final String BASE = "https://xinglin-fhir.github.io/ig/";

    static final String ANSWER = codeSystem("constitution-answer");
    static final String TYPE = codeSystem("constitution-type");
    static final String RESPONSE_IDENTIFIER = BASE + "sid/constitution-response";

    /** On an answer: the Observation that it was filled from. */
    static final String FILLED_FROM = definition("filled-from");

    /** On a response to the elderly form: that the resident's being under age is known and accepted. */
    static final String ALLOW_UNDER_AGE = definition("allow-under-65");

    static final String CONSTITUTION_DUE = definition("constitution-due");

    private Ig() {}

    static String definition(String id) {
        return BASE + "StructureDefinition/" + id;
    }

    static String codeSystem(String id) {
        return BASE + "CodeSystem/" + id;
    }

    static Coding coding(String codeSystem, String code) {
        return new Coding().setSystem(codeSystem(codeSystem)).setCode(code);
    }

    static CodeableConcept concept(String codeSystem, String code) {
        return new CodeableConcept(coding(codeSystem, code));
    }
}
