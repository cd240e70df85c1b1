package org.xinglin.fhirserver.reach;

import ca.uhn.fhir.jpa.api.model.DeleteConflictList;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;

/** Takes those conflicts off a list that need not forbid a deletion. */
@FunctionalInterface
public interface LesserConflicts {

    /** @param resource which is to be deleted */
    void takeOff(DeleteConflictList conflicts, ResourceTable resource);
}
