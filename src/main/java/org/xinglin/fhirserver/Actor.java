package org.xinglin.fhirserver;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, as their access token says: a program, and the person who uses it, if it is used by one.
 *
 * @param client the id of the program
 * @param user the person's login name; null where the program acts by itself
 * @param fhirUser the person in FHIR, as {@code PractitionerRole/x}, {@code Practitioner/x} or {@code Patient/x}; null where the
 *     program acts by itself
 * @param organisations ids of the Organization resources that they act for; none where they act for all, or for nobody
 * @param roles what the person is, such as {@code clinician} or {@code auditor}; none for a resident and for a program
 * @param scopes what the token allows, in SMART's words (SMART App Launch 2.2, "Scopes for requesting FHIR data")
 * @param patient the id of the resident whose records alone are asked for; null where there is no such bound
 * @param purpose why, as a code of HL7's PurposeOfUse such as {@code BTG}; null for ordinary use
 * @param everything whether they act for the platform's operator, out of whose reach is nothing; else who has no organisation
 *     acts for nobody
 * @param purposes for what the program is registered to use records, as codes of HL7's PurposeOfUse; none where that follows from
 *     the roles
 */
public record Actor(
        String client,
        @Nullable String user,
        @Nullable String fhirUser,
        Set<String> organisations,
        Set<String> roles,
        List<String> scopes,
        @Nullable String patient,
        @Nullable String purpose,
        boolean everything,
        Set<String> purposes) {

    /** The name under which a request of the servlet container carries its actor. */
    public static final String ATTRIBUTE = Actor.class.getName();

    public Actor {
        organisations = Set.copyOf(organisations);
        roles = Set.copyOf(roles);
        scopes = List.copyOf(scopes);
        purposes = Set.copyOf(purposes);
    }

    /** Of somebody who does not act for the platform's operator. */
    public Actor(
            String client,
            @Nullable String user,
            @Nullable String fhirUser,
            Set<String> organisations,
            Set<String> roles,
            List<String> scopes,
            @Nullable String patient,
            @Nullable String purpose) {
        this(client, user, fhirUser, organisations, roles, scopes, patient, purpose, false, Set.of());
    }
}
