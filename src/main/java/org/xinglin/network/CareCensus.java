package org.xinglin.network;

import java.util.List;
import org.xinglin.fhirserver.Caller;

/** All institutions and people of the county's care, for who counts them. */
public interface CareCensus {

    /** All organisations in use. */
    List<CareInstitution> institutions(Caller caller);

    /** All who have a post in force today. */
    List<CarePerson> people(Caller caller);
}
