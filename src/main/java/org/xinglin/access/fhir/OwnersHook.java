package org.xinglin.access.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.access.fhir.Parties.Element;
import org.xinglin.access.fhir.Parties.Says;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.WithinReach;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * Nobody writes as an organisation out of reach, puts a post, a place or an organisation below one, or takes one from there
 * (rule {@code out-of-reach}). Before the commit, when a reference to another entry or by a condition says whom it means.
 */
@Component
@Interceptor(order = HookOrder.CONTRACT + 1)
final class OwnersHook implements FhirHook {

    private static final String ORGANISATION = "Organization";

    private final Parties parties;
    private final WithinReach reach;
    private final Outcomes outcomes;

    OwnersHook(Parties parties, WithinReach reach, Outcomes outcomes) {
        this.parties = parties;
        this.reach = reach;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        check(null, (Resource) resource, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(@Nullable IBaseResource stored, IBaseResource resource, @Nullable RequestDetails request) {
        check((Resource) stored, (Resource) resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleting(IBaseResource resource, @Nullable RequestDetails request) {
        check((Resource) resource, null, request);
    }

    private void check(@Nullable Resource before, @Nullable Resource after, @Nullable RequestDetails request) {
        Caller caller = Caller.of(request);
        Actor actor = caller.actor();
        if (actor == null || actor.everything() || caller.task() != null) {
            return;
        }
        Resource any = before == null ? after : before;
        if (any == null) {
            return;
        }
        if (before != null && any.fhirType().equals(ORGANISATION)) {
            refuse(reach.beyond(Set.of(ORGANISATION + "/" + any.getIdElement().getIdPart())), ORGANISATION, request);
        }
        for (Element element : parties.of(any)) {
            Set<String> formerly = before == null ? Set.of() : element.in(before);
            Set<String> now = after == null ? Set.of() : element.in(after);
            Set<String> asked = new TreeSet<>(now);
            asked.removeAll(formerly);
            if (element.says() == Says.OWNER || element.says() == Says.HOME && !now.equals(formerly)) {
                asked.addAll(formerly);
            }
            refuse(reach.beyond(asked), element.path(), request);
            if (element.says() == Says.KEEPER && before != null && !isAboutSomebody(before)) {
                Set<String> beyond = reach.beyond(formerly);
                refuse(beyond.size() == formerly.size() ? beyond : Set.of(), element.path(), request);
            }
            if (element.says().isNeeded()
                    && after != null
                    && now.isEmpty()
                    && (before == null || !formerly.isEmpty())) {
                throw refusal(element.path(), null, request);
            }
        }
    }

    private static boolean isAboutSomebody(Resource record) {
        return record instanceof CareTeam team && team.hasSubject();
    }

    private void refuse(Set<String> beyond, String place, @Nullable RequestDetails request) {
        if (!beyond.isEmpty()) {
            throw refusal(place, String.join(", ", beyond), request);
        }
    }

    private ForbiddenOperationException refusal(
            String place, @Nullable String found, @Nullable RequestDetails request) {
        return new ForbiddenOperationException(
                "Out of reach",
                outcomes.outcome(
                        Language.of(request),
                        Issue.error("out-of-reach").at(place).found(found)));
    }
}
