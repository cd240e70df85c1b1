package org.xinglin.referral.fhir.machine;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirOperations;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.referral.domain.TaskState;
import org.xinglin.referral.fhir.Move;
import org.xinglin.referral.fhir.RequestTasks;

/**
 * {@code Task/{id}/$move}: a move by one call, for systems that do not keep versions. It holds the task, reads it, moves it and
 * stores it, in one transaction; of two at the same moment one is told that the other was first.
 */
@Component
final class MoveOperation implements FhirOperations {

    private final FhirStore store;
    private final CaseLock lock;
    private final RequestTasks tasks;
    private final TaskParties parties;
    private final MoveRefusals refusals;
    private final ReleasedCodes codes;
    private final Outcomes outcomes;
    private final Clock clock;

    MoveOperation(
            FhirStore store,
            CaseLock lock,
            RequestTasks tasks,
            TaskParties parties,
            MoveRefusals refusals,
            ReleasedCodes codes,
            Outcomes outcomes,
            Clock clock) {
        this.store = store;
        this.lock = lock;
        this.tasks = tasks;
        this.parties = parties;
        this.refusals = refusals;
        this.codes = codes;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * @param to the state that the task is to be in
     * @param from the state that it is thought to be in
     * @param reason why
     * @param businessStatus how far it has come, where that is not what the machine says
     * @param output results, based on the request
     * @param proposed the date that the performer proposes instead
     * @param at when it was, where it is reported late
     * @return the task as it is stored
     */
    @Operation(name = "$move", typeName = "Task")
    public Task move(
            @IdParam IdType id,
            @OperationParam(name = "to", min = 1, max = 1) @Nullable CodeType to,
            @OperationParam(name = "from", max = 1) @Nullable CodeType from,
            @OperationParam(name = "reason", max = 1) @Nullable CodeableConcept reason,
            @OperationParam(name = "business-status", max = 1) @Nullable CodeType businessStatus,
            @OperationParam(name = "output") @Nullable List<Reference> output,
            @OperationParam(name = "proposed", max = 1) @Nullable DateTimeType proposed,
            @OperationParam(name = "at", max = 1) @Nullable DateTimeType at,
            RequestDetails request) {
        Caller caller = Caller.of(request);
        Instant now = clock.instant();
        TaskState target = state(caller, "to", to);
        Optional<TaskState> thought = from == null ? Optional.empty() : Optional.of(state(caller, "from", from));
        Move move = new Move(
                target,
                reason,
                businessStatus(caller, businessStatus),
                output == null ? List.of() : output,
                proposed,
                past(caller, at, now));
        return store.inTransaction(caller, () -> {
            Task stored = read(caller, id);
            lock.holdUnchanged(caller, stored, target.code());
            Optional<TaskState> state = RequestTasks.state(stored);
            if (thought.isPresent() && !thought.equals(state)) {
                throw refusals.lost(caller, state.orElse(null), target.code());
            }
            Task moved = tasks.moved(stored, move, now);
            if (move.output().isEmpty() || !parties.renews(moved)) {
                requireElsewhere(caller, stored, move);
            }
            store.transact(caller, Transactions.of(List.of(moved)));
            return read(caller, id);
        });
    }

    /** Where somebody has made the same move before, nothing is left to do but to add to what was completed. */
    private void requireElsewhere(Caller caller, Task stored, Move move) {
        TaskState target = move.to();
        if (RequestTasks.state(stored).filter(target::equals).isEmpty()) {
            return;
        }
        if (target.isOpen()) {
            throw refusals.lost(caller, target, target.code());
        }
        if (target != TaskState.COMPLETED || move.output().isEmpty() && move.businessStatus() == null) {
            throw refusals.ended(caller, stored, target);
        }
    }

    private Task read(Caller caller, IdType id) {
        return store.read(caller, Task.class, id.getIdPart())
                .filter(RequestTasks::isOne)
                .orElseThrow(() -> new ResourceNotFoundException(id));
    }

    private TaskState state(Caller caller, String parameter, @Nullable CodeType code) {
        String named = code == null ? null : code.getValue();
        return Optional.ofNullable(named)
                .flatMap(TaskState::of)
                .orElseThrow(() -> invalid(
                        caller,
                        parameter,
                        named,
                        Arrays.stream(TaskState.values()).map(TaskState::code).collect(Collectors.joining(", "))));
    }

    private @Nullable String businessStatus(Caller caller, @Nullable CodeType code) {
        if (code == null || code.getValue() == null) {
            return null;
        }
        if (!codes.has(RequestTasks.BUSINESS_STATUS, code.getValue())) {
            throw invalid(caller, "business-status", code.getValue(), "CodeSystem/" + RequestTasks.BUSINESS_STATUS);
        }
        return code.getValue();
    }

    /** Nobody reports what is yet to come. */
    private @Nullable DateTimeType past(Caller caller, @Nullable DateTimeType at, Instant now) {
        if (at != null && at.getValue() != null && at.getValue().toInstant().isAfter(now)) {
            throw invalid(caller, "at", at.getValueAsString(), "≤ " + now);
        }
        return at;
    }

    private BaseServerResponseException invalid(
            Caller caller, String parameter, @Nullable String found, String expected) {
        return outcomes.badRequest(
                caller.language(),
                Issue.error("parameter-invalid").at(parameter).found(found).expected(expected));
    }
}
