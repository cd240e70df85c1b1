package org.xinglin.fhirserver.recognition;

import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.Canonical;

/** What a coding says, without its words: by this it is looked up. */
record CodeInSystem(@Nullable String system, @Nullable String code) {

    static CodeInSystem of(Coding coding) {
        return new CodeInSystem(coding.getSystem(), coding.getCode());
    }

    /** Whether the code is of this guide's own. */
    boolean isOurs() {
        return system != null && system.startsWith(Canonical.BASE);
    }

    @Override
    public String toString() {
        return system + "|" + code;
    }
}
