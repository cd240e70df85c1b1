package org.xinglin.fhirserver.recognition;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/** Says of a record that is held to no profile of its kind what it resembles, and what it lacks to be understood. */
@FunctionalInterface
public interface Recognition {

    /**
     * @param record completed already: what could be added to it has been
     * @return nothing where it is understood, or is plainly something else
     */
    List<Unrecognised> of(Resource record);
}
