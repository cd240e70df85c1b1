package org.xinglin.fhirserver.subject;

import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** How many residents carry the identifier of a reference: kept with it from the search to the refusal. */
final class Carriers {

    private static final String KEY = Carriers.class.getName();

    private Carriers() {}

    static void keep(Reference reference, int number) {
        reference.setUserData(KEY, number);
    }

    /** Null where nobody has looked. */
    static @Nullable Integer of(Reference reference) {
        return (Integer) reference.getUserData(KEY);
    }
}
