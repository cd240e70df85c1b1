package org.xinglin.access.registry;

import java.util.Set;

/** The people of the file, as they are stored. */
public interface People {

    /** @param fhirUser {@code PractitionerRole/x}, {@code Practitioner/x} or {@code Patient/x} */
    boolean isStored(String fhirUser);

    /**
     * For whom somebody works now: the organisation of a PractitionerRole that is in force, those of all such posts of a
     * Practitioner.
     *
     * @return ids of Organization resources; none for a resident, and for who is not stored
     */
    Set<String> organisationsOf(String fhirUser);
}
