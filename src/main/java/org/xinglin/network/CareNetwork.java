package org.xinglin.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /**
     * How high the level of an organisation is: of the county's levels province 5, city 4, county 3, township 2, village 1.
     *
     * @return 0 for one without level, such as an elderly home, and for one that is not there
     */
    int rankOf(Caller caller, String organization);

    /** An organisation, and those above it up to the root, nearest first; nothing if it is not there. */
    List<String> pathOf(Caller caller, String organization);

    /**
     * The nearest organisation of a level from one upwards, itself counted.
     *
     * @param level a code of CodeSystem {@code network-level}
     */
    Optional<String> superiorOfLevel(Caller caller, String organization, String level);

    /** Whether an organisation is there and in use. */
    boolean isActive(Caller caller, String organization);

    /**
     * The organisation that a party stands for: itself, that of a post in force, the one that provides a service, the first
     * that manages a team, the one at which somebody has his only post in force.
     *
     * @param party an address: {@code Organization/1}, {@code PractitionerRole/2}, {@code HealthcareService/3},
     *     {@code CareTeam/4} or {@code Practitioner/5}
     */
    Optional<String> organizationOf(Caller caller, String party);

    /**
     * Whether a party can do something at a moment: it is, or its organisation provides, a service of one of the categories
     * that is in use, provided by an organisation in use, open at that moment by the county's clock, and for the place.
     *
     * @param party an address as in {@link #organizationOf}
     * @param serviceCategories codes of CodeSystem {@code network-service-category}, or of a county's own
     * @param division a resident's division code, or the beginning of one; where it is unknown, areas are not asked for
     */
    boolean offers(Caller caller, String party, Set<String> serviceCategories, Instant at, Optional<String> division);

    /**
     * Whether two organisations co-operate in one of these ways on a day, in whichever direction: by an affiliation that is
     * active, and within its period, whose first and last day count.
     *
     * @param kinds codes of CodeSystem {@code affiliation-kind}
     */
    boolean affiliated(Caller caller, String one, String other, Set<String> kinds, LocalDate day);

    /**
     * Whether somebody has a qualification that is in force on a day, whose first and last day count.
     *
     * @param party an address, {@code PractitionerRole/2} or {@code Practitioner/5}
     * @param codes those that count, each {@code system|code}; any counts where there are none
     * @return true also where it is not known who that is: nobody is blamed for what is not said
     */
    boolean qualified(Caller caller, String party, Set<String> codes, LocalDate day);
}
