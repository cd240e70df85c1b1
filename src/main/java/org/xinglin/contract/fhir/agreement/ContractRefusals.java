package org.xinglin.contract.fhir.agreement;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.contract.domain.ContractStatus;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.refusal.EntryPlace;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Outcomes;

/** What is told to who wants of a contract what cannot be. */
@Component
final class ContractRefusals {

    private static final int CONFLICT = 409;

    private final Outcomes outcomes;

    ContractRefusals(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** 409: another is in force on one of the days. No conflict of versions, which the library would try again. */
    BaseServerResponseException inForce(Caller caller, String plan, String other) {
        Issue issue = Issue.error("contract-in-force").at("CarePlan.period").found("CarePlan/" + other);
        return new UnclassifiedServerFailureException(
                CONFLICT, issue.rule() + " CarePlan/" + plan, outcomes.outcome(caller.language(), issue));
    }

    /** 422, with all that is wrong. */
    BaseServerResponseException refused(Caller caller, Resource record, List<Issue> issues) {
        List<Issue> placed = EntryPlace.of(record, issues);
        return new UnprocessableEntityException(placed.get(0).rule(), outcomes.outcome(caller.language(), placed));
    }

    /** 422: there is no such step. */
    BaseServerResponseException move(Caller caller, Resource plan, @Nullable ContractStatus from, @Nullable String to) {
        return refused(
                caller,
                plan,
                List.of(Issue.error("contract-move")
                        .at("CarePlan.status")
                        .found((from == null ? "—" : from.code()) + " → " + (to == null ? "—" : to))
                        .expected(legal(from))));
    }

    private static String legal(@Nullable ContractStatus from) {
        return (from == null ? List.of(ContractStatus.values()) : from.next())
                .stream().map(ContractStatus::code).sorted().collect(Collectors.joining(", "));
    }

    /** 403: it is somebody else's to do. */
    BaseServerResponseException notYours(Caller caller, Resource plan, String tried) {
        Issue issue = EntryPlace.of(
                        plan,
                        List.of(Issue.error("contract-actor")
                                .at("CarePlan.status")
                                .found(tried)))
                .get(0);
        return new ForbiddenOperationException(issue.rule(), outcomes.outcome(caller.language(), issue));
    }

    /** 422 of an operation. */
    BaseServerResponseException unprocessable(Caller caller, Issue issue) {
        return outcomes.unprocessable(caller.language(), issue);
    }

    /** 400: a parameter that cannot be. */
    BaseServerResponseException invalid(
            Caller caller, String parameter, @Nullable String found, @Nullable String expected) {
        return outcomes.badRequest(
                caller.language(),
                Issue.error("parameter-invalid").at(parameter).found(found).expected(expected));
    }
}
