package org.xinglin.network;

import java.util.List;
import java.util.Optional;
import org.xinglin.fhirserver.Caller;

/**
 * Who works where, on which level, and for whom: as the records say at the moment of the call. Organisations are named by
 * their address, such as {@code Organization/12}.
 */
public interface CareNetwork {

    /**
     * The level that an organisation works on.
     *
     * @return a code of CodeSystem {@code network-level}, such as {@code township}; nothing if it says none, or is not there
     */
    Optional<String> levelOf(Caller caller, String organization);

    /**
     * The organisations at which somebody has a post that is in force today: active, and within its period.
     *
     * @param practitioner an address, {@code Practitioner/7}
     */
    List<String> postsOf(Caller caller, String practitioner);

    /**
     * The organisation at which a post is.
     *
     * @param post an address, {@code PractitionerRole/7}
     * @return nothing if it is not in force today, or not there
     */
    Optional<String> placeOf(Caller caller, String post);

    /**
     * Who manages a resident: the managing organisation, else the first organisation among those who care for him generally.
     *
     * @param patientId a logical id
     */
    Optional<String> managerOf(Caller caller, String patientId);

    /**
     * Who reported a reading: the organisation that made it or at which somebody did in that role, else the one that the
     * encounter took place at.
     *
     * @param observation an address, {@code Observation/9}
     * @return nothing if the record says none, or is not there
     */
    Optional<String> reporterOf(Caller caller, String observation);
}
