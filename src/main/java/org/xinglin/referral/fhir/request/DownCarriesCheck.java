package org.xinglin.referral.fhir.request;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.referral.domain.RequestKind;
import org.xinglin.referral.domain.RequestKind.Levels;

/**
 * Who sends a resident back to primary care sends the discharge note and the plan along, but where he goes back in an
 * emergency.
 */
@Component
final class DownCarriesCheck implements RequestCheck {

    private static final List<String> CARRIED = List.of("DocumentReference", "CarePlan");

    @Override
    public List<Issue> issues(Caller caller, ServiceRequest request, RequestKind kind) {
        if (kind.levels() != Levels.PERFORMER_BELOW_REQUESTER
                || RequestReasons.isBecause(request, "emergency-return")) {
            return List.of();
        }
        Set<String> types = request.getSupportingInfo().stream()
                .flatMap(each -> RequestParties.address(each).stream())
                .map(address -> address.substring(0, address.indexOf('/')))
                .collect(Collectors.toSet());
        String missing = CARRIED.stream().filter(type -> !types.contains(type)).collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? List.of()
                : Stream.of(Issue.error("referral-down-carries")
                                .at("ServiceRequest.supportingInfo")
                                .expected(missing))
                        .toList();
    }
}
