package org.xinglin.referral.fhir.request;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.WriteWarnings;
import org.xinglin.fhirserver.refusal.EntryPlace;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.referral.domain.TaskState;
import org.xinglin.referral.fhir.RequestTasks;

/** What a client's request must be: by its parties, and by what has become of it already. */
@Component
final class RequestRules {

    private static final Set<ServiceRequestStatus> TAKEN_BACK =
            Set.of(ServiceRequestStatus.REVOKED, ServiceRequestStatus.ENTEREDINERROR);

    /** What the rules are about. */
    private static final List<String> ASKED =
            List.of("subject", "category", "requester", "performer", "priority", "reasonCode", "reasonReference");

    private final List<RequestCheck> checks;
    private final RequestTasks tasks;
    private final RequestParties parties;
    private final Outcomes outcomes;
    private final WriteWarnings warnings;

    RequestRules(
            List<RequestCheck> checks,
            RequestTasks tasks,
            RequestParties parties,
            Outcomes outcomes,
            WriteWarnings warnings) {
        this.checks = List.copyOf(checks);
        this.tasks = tasks;
        this.parties = parties;
        this.outcomes = outcomes;
        this.warnings = warnings;
    }

    static boolean isTakenBack(ServiceRequest request) {
        return TAKEN_BACK.contains(request.getStatus());
    }

    /** Refuses an active request that breaks a rule; one that asks as it did before was asked already. */
    void keep(
            Caller caller, @Nullable ServiceRequest before, ServiceRequest request, @Nullable RequestDetails details) {
        if (request.getStatus() != ServiceRequestStatus.ACTIVE
                || before != null
                        && before.getStatus() == ServiceRequestStatus.ACTIVE
                        && ASKED.stream().allMatch(element -> same(before, request, element))) {
            return;
        }
        List<Issue> issues = EntryPlace.of(
                request,
                checks.stream()
                        .flatMap(check -> check.issues(caller, request, tasks.kindOf(request)).stream())
                        .toList());
        if (issues.stream().anyMatch(Issue::blocks)) {
            throw refused(caller, issues);
        }
        warnings.add(request, issues, details);
    }

    /** Refuses to write what follows from the tasks, and to change what they are about. */
    void guard(Caller caller, ServiceRequest before, ServiceRequest request, List<Task> existing) {
        if (existing.isEmpty()) {
            return;
        }
        if (before.getStatus() != request.getStatus()
                && (!mayBecome(before, request, existing) || isTakenBack(request) && !parties.isFor(caller, before))) {
            throw refused(
                    caller,
                    request,
                    Issue.error("request-status-follows")
                            .at("ServiceRequest.status")
                            .found(code(before) + " → " + code(request)));
        }
        boolean open = existing.stream().anyMatch(RequestTaskStore::isOpen);
        Stream.of("subject", "category", "requester", "performer")
                .filter(element -> open || !element.equals("performer"))
                .filter(element -> !same(before, request, element))
                .findFirst()
                .ifPresent(element -> {
                    throw refused(caller, request, Issue.error("task-identity").at("ServiceRequest." + element));
                });
    }

    /** A draft becomes active, and what nobody has completed is taken back. */
    private static boolean mayBecome(ServiceRequest before, ServiceRequest request, List<Task> existing) {
        return switch (Objects.requireNonNullElse(before.getStatus(), ServiceRequestStatus.UNKNOWN)) {
            case DRAFT -> true;
            case ACTIVE, ONHOLD ->
                isTakenBack(request)
                        && existing.stream()
                                .noneMatch(task -> RequestTasks.state(task)
                                        .filter(TaskState.COMPLETED::equals)
                                        .isPresent());
            default -> false;
        };
    }

    private RuntimeException refused(Caller caller, ServiceRequest request, Issue issue) {
        return refused(caller, EntryPlace.of(request, List.of(issue)));
    }

    private RuntimeException refused(Caller caller, List<Issue> issues) {
        return new UnprocessableEntityException(issues.get(0).rule(), outcomes.outcome(caller.language(), issues));
    }

    private static String code(ServiceRequest request) {
        return request.getStatus() == null ? "-" : request.getStatus().toCode();
    }

    private static boolean same(ServiceRequest before, ServiceRequest after, String element) {
        return Base.compareDeep(values(before, element), values(after, element), true);
    }

    private static List<Base> values(ServiceRequest request, String element) {
        return request.getNamedProperty(element).getValues();
    }
}
