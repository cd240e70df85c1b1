package org.xinglin.referral.fhir.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.network.CareNetwork;
import org.xinglin.referral.domain.LevelRule;
import org.xinglin.referral.domain.LevelRule.Verdict;
import org.xinglin.referral.domain.RequestKind;
import org.xinglin.referral.domain.RequestKind.Levels;

/** Whether the performers' levels stand to the requester's as the kind of a request wants it. */
@Component
final class LevelCheck implements RequestCheck {

    private static final String PLACE = "ServiceRequest.performer";

    private final CareNetwork network;
    private final RequestParties parties;

    LevelCheck(CareNetwork network, RequestParties parties) {
        this.network = network;
        this.parties = parties;
    }

    @Override
    public List<Issue> issues(Caller caller, ServiceRequest request, RequestKind kind) {
        if (kind.levels() == Levels.ANY || kind.levels() == Levels.NEAR_RESIDENT) {
            return List.of();
        }
        Optional<String> requester = parties.requester(caller, request);
        List<String> performers = parties.performing(caller, request);
        if (requester.isEmpty() || performers.isEmpty()) {
            return List.of(Issue.error("referral-level")
                    .variant("unknown")
                    .at(requester.isEmpty() ? "ServiceRequest.requester" : PLACE));
        }
        List<Issue> issues = new ArrayList<>();
        performers.forEach(performer -> judged(caller, request, kind.levels(), requester.get(), performer)
                .ifPresent(issues::add));
        return issues;
    }

    private Optional<Issue> judged(
            Caller caller, ServiceRequest request, Levels levels, String requester, String performer) {
        Verdict verdict = LevelRule.judge(levels, network.rankOf(caller, requester), network.rankOf(caller, performer));
        String found = told(caller, requester) + " → " + told(caller, performer);
        return switch (verdict) {
            case FIT -> Optional.empty();
            case JUMP ->
                RequestReasons.isBecause(request, "emergency")
                        ? Optional.empty()
                        : Optional.of(Issue.of(IssueSeverity.WARNING, "referral-jump")
                                .at(PLACE)
                                .found(found));
            case UNFIT ->
                Optional.of(Issue.error("referral-level")
                        .variant(levels == Levels.PERFORMER_ABOVE_REQUESTER ? "up" : "down")
                        .at(PLACE)
                        .found(found));
        };
    }

    private String told(Caller caller, String organization) {
        return organization + " (" + network.levelOf(caller, organization).orElse("-") + ")";
    }
}
