package org.xinglin.access.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Practitioner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.WithinReach;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.network.CareNetwork;

/**
 * A practitioner's own record is open to all to read, and is changed by whoever reaches one of the organisations that the
 * practitioner works for (rule {@code out-of-reach}); by anybody as long as there is none.
 */
@Component
@Interceptor(order = HookOrder.CONTRACT + 1)
final class PractitionersHook implements FhirHook {

    private static final String TYPE = "Practitioner";
    private static final Caller CALLER = Caller.task("access-practitioners");

    private final CareNetwork network;
    private final WithinReach reach;
    private final Outcomes outcomes;

    PractitionersHook(CareNetwork network, WithinReach reach, Outcomes outcomes) {
        this.network = network;
        this.reach = reach;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updating(@Nullable IBaseResource stored, IBaseResource resource, @Nullable RequestDetails request) {
        check(stored, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleting(IBaseResource resource, @Nullable RequestDetails request) {
        check(resource, request);
    }

    private void check(@Nullable IBaseResource stored, @Nullable RequestDetails request) {
        Caller caller = Caller.of(request);
        Actor actor = caller.actor();
        if (!(stored instanceof Practitioner) || actor == null || actor.everything() || caller.task() != null) {
            return;
        }
        Set<String> employers = new TreeSet<>(
                network.postsOf(CALLER, TYPE + "/" + stored.getIdElement().getIdPart()));
        if (!employers.isEmpty() && reach.beyond(employers).containsAll(employers)) {
            throw new ForbiddenOperationException(
                    "Out of reach",
                    outcomes.outcome(
                            Language.of(request), Issue.error("out-of-reach").at(TYPE)));
        }
    }
}
