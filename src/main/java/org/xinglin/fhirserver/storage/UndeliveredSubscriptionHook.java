package org.xinglin.fhirserver.storage;

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
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * Refuses a Subscription that expects to be served: this release delivers no notifications, and a subscriber who is
 * not told so waits for ever. One with status {@code off} may be kept.
 */
@Component
@Interceptor
final class UndeliveredSubscriptionHook implements FhirHook {

    private final Outcomes outcomes;

    UndeliveredSubscriptionHook(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        refuseUnlessOff(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(IBaseResource stored, IBaseResource resource, @Nullable RequestDetails request) {
        refuseUnlessOff(resource, request);
    }

    private void refuseUnlessOff(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof Subscription subscription && subscription.getStatus() != SubscriptionStatus.OFF) {
            Issue issue = Issue.error("subscription-not-delivered")
                    .at("Subscription.status")
                    .found(subscription.getStatusElement().getValueAsString())
                    .expected("off");
            throw new UnprocessableEntityException(
                    "No notifications", outcomes.outcome(Language.of(request), List.of(issue)));
        }
    }
}
