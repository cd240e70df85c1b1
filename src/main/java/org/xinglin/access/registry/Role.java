package org.xinglin.access.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person is in the county's care; a resident is none of these. */
public enum Role {
    CLINICIAN,
    MANAGER,
    PRIVACY,
    AUDITOR,
    CDC,
    INSURER,
    OPERATOR;

    /** As the file and {@link org.xinglin.fhirserver.Actor} name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a password alone does not do: who has it sees more than patients of one house, or changes what others see. */
    public boolean needsSecondFactor() {
        return this == OPERATOR || this == PRIVACY || this == AUDITOR;
    }

    static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
