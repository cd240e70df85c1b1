package org.xinglin.chronic.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.YieldingRecords;
import org.xinglin.fhirserver.refusal.EntryPlace;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * A referral that the server proposes is the server's as long as it is a draft; a client makes it a referral of his own, or
 * revokes it. A draft does not hold fast what it rests on.
 */
@Interceptor
final class ReferralProposalGuard implements FhirHook, YieldingRecords {

    private final Outcomes outcomes;

    ReferralProposalGuard(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        if (before instanceof ServiceRequest stored
                && resource instanceof ServiceRequest sent
                && isDraft(stored)
                && !Derived.isMarked(sent)
                && !(isSame(stored, sent) && (isActivated(sent) || isRevoked(sent)))) {
            throw refused(sent, Caller.of(request));
        }
    }

    /** It goes with its resident alone. */
    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, @Nullable RequestDetails request) {
        Caller caller = Caller.of(request);
        if (resource instanceof ServiceRequest stored && isDraft(stored) && !caller.is(Caller.RESIDENT_DELETION)) {
            throw refused(stored, caller);
        }
    }

    private static boolean isDraft(ServiceRequest request) {
        return request.getStatus() == ServiceRequestStatus.DRAFT && ReferralProposalWriter.isOwn(request);
    }

    private static boolean isSame(ServiceRequest stored, ServiceRequest sent) {
        return Objects.equals(
                        stored.getSubject().getReference(), sent.getSubject().getReference())
                && sent.getCategory().stream()
                        .anyMatch(each -> each.hasCoding(EndedReferrals.CATEGORIES, EndedReferrals.UP));
    }

    private static boolean isActivated(ServiceRequest sent) {
        return sent.getStatus() == ServiceRequestStatus.ACTIVE
                && sent.getIntent() == ServiceRequestIntent.ORDER
                && sent.hasRequester();
    }

    private static boolean isRevoked(ServiceRequest sent) {
        return sent.getStatus() == ServiceRequestStatus.REVOKED;
    }

    private UnprocessableEntityException refused(ServiceRequest sent, Caller caller) {
        Issue issue = Issue.error("referral-proposal")
                .at("ServiceRequest.status")
                .found(sent.getStatusElement().getValueAsString() + " / "
                        + sent.getIntentElement().getValueAsString())
                .expected("active / order | revoked");
        return new UnprocessableEntityException(
                "Proposed by the server", outcomes.outcome(caller.language(), EntryPlace.of(sent, List.of(issue))));
    }

    @Override
    public boolean yields(Resource referring, String deleted) {
        return referring instanceof ServiceRequest request
                && isDraft(request)
                && request.getSupportingInfo().stream().anyMatch(each -> deleted.equals(each.getReference()));
    }
}
