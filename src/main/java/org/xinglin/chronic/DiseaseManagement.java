package org.xinglin.chronic;

import java.time.LocalDate;
import java.util.List;
import org.xinglin.fhirserver.Caller;

/** How residents with chronic diseases were followed up, for other rooms: no rule of it is anywhere else. */
public interface DiseaseManagement {

    /**
     * The diseases of which a confirmed diagnosis is stored, also one that has ended.
     *
     * @param patientId a logical id
     * @param from the first day of which it is told when contacts were due
     */
    List<ManagedDisease> of(Caller caller, String patientId, LocalDate from);
}
