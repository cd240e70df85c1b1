package org.xinglin.referral.fhir.request;

import java.util.List;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.referral.domain.RequestKind;

/** A rule that an active request keeps when it is made: about other records than itself, so no profile can say it. */
@FunctionalInterface
interface RequestCheck {

    /** What is to be said of a request; one issue that blocks refuses it with 422. */
    List<Issue> issues(Caller caller, ServiceRequest request, RequestKind kind);
}
