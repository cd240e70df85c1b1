package org.xinglin.access.reach;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;
import org.xinglin.access.scope.PurposesOfUse;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.CallersReach;
import org.xinglin.fhirserver.Reach;
import org.xinglin.fhirserver.Readable;

/**
 * The reach of a request is that of its actor: of his organisations, or of the one resident in context within them. What his scopes
 * let him read bounds what is shown, not what a write may refer to.
 */
@Component
@Fallback
public final class ReachOfActor implements CallersReach {

    private static final String READABLE = ReachOfActor.class.getName() + ".readable";
    private static final String EMERGENCY = ReachOfActor.class.getName() + ".emergency";

    private static final String RESIDENT = "Patient/";

    private final RequestOfThread requests;

    ReachOfActor(RequestOfThread requests) {
        this.requests = requests;
    }

    @Override
    public Reach current() {
        return requests.request().flatMap(ReachOfActor::of).orElseGet(Reach::ofEverything);
    }

    @Override
    public <T> T byItself(Supplier<T> work) {
        return requests.byItself(work);
    }

    private static Optional<Reach> of(HttpServletRequest request) {
        if (!(request.getAttribute(Actor.ATTRIBUTE) instanceof Actor actor)) {
            return Optional.empty();
        }
        Reach reach = request.getAttribute(EMERGENCY) instanceof String resident
                ? Reach.ofEverything().ofResident(resident)
                : of(actor);
        return Optional.of(
                request.getAttribute(READABLE) instanceof Readable readable ? reach.reading(readable) : reach);
    }

    private static Reach of(Actor actor) {
        Reach ofOrganisations = actor.everything()
                ? Reach.ofEverything()
                : Reach.below(actor.organisations())
                        .forPurposes(PurposesOfUse.released().of(actor));
        if (actor.fhirUser() == null || !actor.fhirUser().startsWith(RESIDENT)) {
            return actor.patient() == null ? ofOrganisations : ofOrganisations.ofResident(actor.patient());
        }
        String own = actor.fhirUser().substring(RESIDENT.length());
        if (actor.patient() != null && !actor.patient().equals(own)) {
            return Reach.below(Set.of());
        }
        // A resident's own records, wherever he is managed, unless the program is an organisation's.
        return (actor.organisations().isEmpty() ? Reach.ofEverything() : ofOrganisations).ofResident(own);
    }

    /** From here on the request of this thread reads, and sees so much; null: it writes, and is shown nothing of it. */
    public void show(@Nullable Readable readable) {
        requests.request().ifPresent(request -> request.setAttribute(READABLE, readable));
    }

    /** From here on the request of this thread reaches one resident, whoever manages him, and nothing else. */
    public void inEmergency(String resident) {
        requests.request().ifPresent(request -> request.setAttribute(EMERGENCY, resident));
    }
}
