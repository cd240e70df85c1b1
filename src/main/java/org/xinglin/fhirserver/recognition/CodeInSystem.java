package org.xinglin.fhirserver.recognition;

import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** What a coding says, without its words: by this it is looked up. */
record CodeInSystem(@Nullable String system, @Nullable String code) {

    static CodeInSystem of(Coding coding) {
        return new CodeInSystem(coding.getSystem(), coding.getCode());
    }

    @Override
    public String toString() {
        return system + "|" + code;
    }
}
