package org.xinglin.sandbox.fhir;

import java.util.Locale;
import org.hl7.fhir.r4.model.Reference;
import org.xinglin.sandbox.domain.Disease;
import org.xinglin.sandbox.domain.Resident;

/** The ids of a resident's resources. They follow from his number, so that what is loaded twice is there once. */
final class Ids {

    private static final String PREFIX = "sandbox-";

    private Ids() {}

    static String resident(Resident resident) {
        return PREFIX + number(resident);
    }

    static String condition(Resident resident, Disease disease) {
        return PREFIX + number(resident) + "-"
                + disease.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param kind such as {@code reading} */
    static String numbered(Resident resident, String kind, int index) {
        return PREFIX + number(resident) + "-" + kind + "-" + (index + 1);
    }

    private static String number(Resident resident) {
        return String.format("%07d", resident.number() + 1);
    }

    static Reference patient(Resident resident) {
        return new Reference("Patient/" + resident(resident));
    }

    static Reference organization(String id) {
        return new Reference("Organization/" + id);
    }
}
