package org.xinglin.access.audit;

import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Actor;

/**
 * Who acts, from where, why, and by which request.
 *
 * @param client id of the program; null if it is not known
 * @param login name of the person; null if there is none
 * @param fhirUser the person in FHIR; null if there is none
 * @param task of the server itself; null where a client acts
 * @param address of the machine that the request came from
 * @param purpose as a code of HL7's PurposeOfUse; null for ordinary use
 * @param request the id of the request
 * @param base the address of the FHIR server as the caller knows it
 */
public record AuditAgent(
        @Nullable String client,
        @Nullable String login,
        @Nullable String fhirUser,
        @Nullable String task,
        @Nullable String address,
        @Nullable String purpose,
        @Nullable String request,
        @Nullable String base) {

    /** The client of a server that asks nobody who they are. */
    public static final String OPEN = "open";

    /** The server itself, at whoever's request. */
    public static AuditAgent ofTask(String task, @Nullable Actor actor, @Nullable String request) {
        return actor == null
                ? new AuditAgent(null, null, null, task, null, null, request, null)
                : new AuditAgent(
                        actor.client(), actor.user(), actor.fhirUser(), task, null, actor.purpose(), request, null);
    }
}
