package org.xinglin.access;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened before there was a FHIR request to speak of: a sign-in that succeeded or failed, or a refusal.
 *
 * @param kind what happened
 * @param client id of the program, as far as it is known
 * @param login name of the person, as far as it is known; a name that was only tried, too
 * @param fhirUser the person in FHIR, if known
 * @param status of HTTP: 200 where it succeeded
 * @param rule the key of the rule by which it was refused; null where it was not
 */
public record AccessAct(
        Kind kind,
        @Nullable String client,
        @Nullable String login,
        @Nullable String fhirUser,
        int status,
        @Nullable String rule) {

    /** What happened. */
    public enum Kind {
        /** A person signs in, or a program asks for a token. */
        SIGN_IN,
        /** A request to the FHIR server that does not get as far as FHIR. */
        REFUSAL
    }
}
