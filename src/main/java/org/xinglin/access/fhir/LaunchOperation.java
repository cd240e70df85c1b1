package org.xinglin.access.fhir;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinglin.access.registry.Client;
import org.xinglin.access.registry.Grant;
import org.xinglin.access.registry.Registry;
import org.xinglin.access.registry.Role;
import org.xinglin.access.signin.grant.Launch;
import org.xinglin.access.signin.grant.Launches;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirOperations;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * {@code $launch}: the value with which a clinician's or operator's program opens an app beside a record (SMART App Launch 2.2,
 * "Launch App: EHR Launch").
 */
@Component
final class LaunchOperation implements FhirOperations {

    private static final Set<String> ROLES = Set.of(Role.CLINICIAN.code(), Role.OPERATOR.code());

    private final ObjectProvider<Launches> launches;
    private final ObjectProvider<Registry> registry;
    private final FhirStore store;
    private final Outcomes outcomes;
    private final Clock clock;

    /**
     * @param launches none where this server gives no tokens
     * @param registry none in the open mode
     */
    LaunchOperation(
            ObjectProvider<Launches> launches,
            ObjectProvider<Registry> registry,
            FhirStore store,
            Outcomes outcomes,
            Clock clock) {
        this.launches = launches;
        this.registry = registry;
        this.store = store;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** @param sent {@code patient}, a reference, and {@code client}, the id of the app */
    @Operation(name = "$launch")
    public Parameters launch(@ResourceParam @Nullable Parameters sent, RequestDetails request) {
        Caller caller = Caller.of(request);
        Launches values = launches.getIfAvailable();
        Actor actor = caller.actor();
        if (values == null || actor == null || !mayLaunch(actor)) {
            Issue issue = Issue.error("launch-not-allowed");
            throw new ForbiddenOperationException("launch-not-allowed", outcomes.outcome(caller.language(), issue));
        }
        String id = new IdType(parameter(sent, "patient", caller)).getIdPart();
        Patient patient =
                store.read(caller, Patient.class, id).orElseThrow(() -> new ResourceNotFoundException("Patient/" + id));
        Client app = app(parameter(sent, "client", caller), caller);
        String value =
                values.make(new Launch(app.id(), patient.getIdElement().getIdPart(), actor.user()), actor.client());
        Parameters answer = new Parameters();
        answer.addParameter("launch", new StringType(value));
        answer.addParameter("expires", new InstantType(Date.from(clock.instant().plus(Launches.LIFE))));
        return answer;
    }

    /** A person by their role; a program that acts by itself if it is the operator's. */
    private static boolean mayLaunch(Actor actor) {
        return actor.user() == null
                ? actor.everything()
                : actor.roles().stream().anyMatch(ROLES::contains);
    }

    private Client app(String id, Caller caller) {
        return registry.getObject()
                .client(id)
                .filter(client -> client.may(Grant.AUTHORIZATION_CODE))
                .orElseThrow(() -> outcomes.unprocessable(
                        caller.language(),
                        Issue.error("launch-client").at("client").found(id)));
    }

    private String parameter(@Nullable Parameters sent, String name, Caller caller) {
        String value = sent == null ? null : text(sent, name);
        if (value == null || value.isBlank()) {
            throw outcomes.badRequest(
                    caller.language(),
                    Issue.error("parameter-invalid")
                            .at(name)
                            .expected(name.equals("patient") ? "Patient/{id}" : "client_id"));
        }
        return value;
    }

    private static @Nullable String text(Parameters sent, String name) {
        Type value = sent.hasParameter(name) ? sent.getParameter(name).getValue() : null;
        if (value instanceof Reference reference) {
            return reference.getReference();
        }
        return value instanceof PrimitiveType<?> primitive ? primitive.getValueAsString() : null;
    }
}
