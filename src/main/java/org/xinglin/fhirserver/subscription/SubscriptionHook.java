package org.xinglin.fhirserver.subscription;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * Puts a Subscription that can be served into force with the write that asks for it, and refuses any other: a subscriber
 * who is not told waits for ever.
 */
@Component
@Interceptor(order = HookOrder.SUBSCRIPTIONS)
final class SubscriptionHook implements FhirHook {

    private final SubscriptionCheck check;
    private final SubscriptionTable subscriptions;
    private final SubscriberReach reach;
    private final Outcomes outcomes;

    SubscriptionHook(
            SubscriptionCheck check, SubscriptionTable subscriptions, SubscriberReach reach, Outcomes outcomes) {
        this.check = check;
        this.subscriptions = subscriptions;
        this.reach = reach;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void creating(IBaseResource resource, @Nullable RequestDetails request) {
        activate(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updating(IBaseResource stored, IBaseResource resource, @Nullable RequestDetails request) {
        activate(resource, request);
    }

    /** Whatever status but {@code off} a client sends asks to be served; the server's own notes are taken as they are. */
    private void activate(IBaseResource resource, @Nullable RequestDetails request) {
        if (!(resource instanceof Subscription subscription)
                || subscription.getStatus() == SubscriptionStatus.OFF
                || Caller.of(request).is(SubscriptionStates.NOTING)) {
            return;
        }
        List<Issue> issues = check.check(subscription);
        if (!issues.isEmpty()) {
            throw new UnprocessableEntityException(
                    "A Subscription that cannot be served", outcomes.outcome(Language.of(request), issues));
        }
        subscription.setStatus(SubscriptionStatus.ACTIVE);
        subscription.setError(null);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        keep(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        keep(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleted(IBaseResource resource) {
        if (resource instanceof Subscription subscription) {
            subscriptions.remove(subscription.getIdElement().getIdPart());
            reach.remove(subscription.getIdElement().getIdPart());
        }
    }

    private void keep(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof Subscription subscription) {
            if (!Caller.of(request).is(SubscriptionStates.NOTING)) {
                reach.keep(subscription.getIdElement().getIdPart());
            }
            if (subscription.getStatus() == SubscriptionStatus.OFF) {
                subscriptions.turnOff(subscription.getIdElement().getIdPart());
            } else {
                subscriptions.keep(Subscriber.of(subscription));
            }
        }
    }
}
