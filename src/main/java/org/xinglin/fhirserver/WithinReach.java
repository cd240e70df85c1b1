package org.xinglin.fhirserver;

import java.util.Set;

/** What of the organisation tree the caller of the current database transaction reaches. */
public interface WithinReach {

    /**
     * Those of the parties that neither are nor work for an organisation in reach.
     *
     * @param parties references as {@code Organization/7} or {@code PractitionerRole/7}; of other types none is beyond
     */
    Set<String> beyond(Set<String> parties);
}
