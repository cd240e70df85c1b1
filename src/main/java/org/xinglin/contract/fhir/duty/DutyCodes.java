package org.xinglin.contract.fhir.duty;

import org.hl7.fhir.r4.model.Coding;
import org.xinglin.contract.domain.Code;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.kernel.Canonical;

/** Codes of duties with the words for them, where the release has them. */
final class DutyCodes {

    private static final String DUTY = "duty";

    private final ReleasedCodes codes;

    DutyCodes(ReleasedCodes codes) {
        this.codes = codes;
    }

    Coding coding(Code duty) {
        return coding(duty, Language.ZH);
    }

    Coding coding(Code duty, Language language) {
        return Canonical.codeSystem(DUTY).equals(duty.system()) && codes.has(DUTY, duty.code())
                ? codes.coding(DUTY, duty.code(), language)
                : new Coding(duty.system(), duty.code(), null);
    }
}
