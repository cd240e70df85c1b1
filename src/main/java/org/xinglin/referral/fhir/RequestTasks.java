package org.xinglin.referral.fhir;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.xinglin.derivation.FactId;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.kernel.Canonical;
import org.xinglin.referral.domain.MoveRow;
import org.xinglin.referral.domain.RequestKind;
import org.xinglin.referral.domain.RequestMachine;
import org.xinglin.referral.domain.TaskState;

/**
 * Makes and moves the tasks of requests, as values: nothing is stored here, and whether a move is legal is told when it is. What is
 * made here carries the server's mark; the hooks of the machine complete it (organisations, limits) and hold it against the table.
 */
public final class RequestTasks {

    static final String TASK_CODES = "task-code";
    /** The business status of a task that is new. */
    public static final String SUBMITTED = "submitted";

    static final String SERVICE_REQUEST = "service-request";
    static final String INSPECTION_FINDING = "inspection-finding";
    /** The code system of business statuses. */
    public static final String BUSINESS_STATUS = "request-business-status";

    private static final String REQUEST_TYPE = "ServiceRequest/";

    private final RequestMachine machine;
    private final ReleasedCodes codes;

    public RequestTasks(RequestMachine machine, ReleasedCodes codes) {
        this.machine = machine;
        this.codes = codes;
    }

    /**
     * Whether a task is one by which a request, or an inspection's finding, is handled: by its code, and where it has none of our
     * codes, by what it is about.
     */
    public static boolean isOne(Task task) {
        List<String> ours = task.getCode().getCoding().stream()
                .filter(each -> Canonical.codeSystem(TASK_CODES).equals(each.getSystem()))
                .map(Coding::getCode)
                .toList();
        return ours.isEmpty()
                ? requestOf(task).isPresent()
                : ours.contains(SERVICE_REQUEST) || ours.contains(INSPECTION_FINDING);
    }

    /** The id of the request that a task is about. */
    public static Optional<String> requestOf(Task task) {
        return Stream.concat(Stream.of(task.getFocus()), task.getBasedOn().stream())
                .map(Reference::getReferenceElement)
                .filter(each -> "ServiceRequest".equals(each.getResourceType()) && each.hasIdPart())
                .map(each -> each.getIdPart())
                .findFirst();
    }

    /** By which row of the table a task without request is handled; nothing if it has one. */
    public Optional<RequestKind> kindByCode(Task task) {
        return machine.kinds().stream()
                .filter(kind -> kind.task() != null
                        && task.getCode().getCoding().stream()
                                .anyMatch(each -> kind.task().equals(each.getCode())
                                        && Canonical.codeSystem(TASK_CODES).equals(each.getSystem())))
                .findFirst();
    }

    /** By which row of the table a request is handled. */
    public RequestKind kindOf(ServiceRequest request) {
        return machine.kindOf(categories(request));
    }

    /** Whether a request of this kind gets a task by itself. */
    public boolean isHandled(ServiceRequest request) {
        return machine.handles(categories(request));
    }

    private static List<String> categories(ServiceRequest request) {
        return request.getCategory().stream()
                .flatMap(each -> each.getCoding().stream())
                .filter(each -> Canonical.codeSystem("service-request-category").equals(each.getSystem()))
                .map(Coding::getCode)
                .toList();
    }

    /**
     * The id of the task by which a performer handles a request: opened again it is the same task.
     *
     * @param request the id of the request
     * @param performer the address of one of its performers
     */
    public static String idOf(String request, String performer) {
        return FactId.of("request-task", REQUEST_TYPE + request, performer);
    }

    /**
     * A new task, requested.
     *
     * @param request stored, or about to be: it has an id
     * @param performer the address of the one of its performers that is asked
     * @param leader whose task this one is part of, where several are asked together
     */
    public Task opened(ServiceRequest request, String performer, Optional<Task> leader, Instant now) {
        String id = request.getIdElement().getIdPart();
        Task task = new Task();
        task.setId(idOf(id, performer));
        task.setStatus(TaskStatus.REQUESTED);
        task.setBusinessStatus(businessStatus(SUBMITTED));
        task.setIntent(TaskIntent.ORDER);
        if (request.hasPriority()) {
            task.setPriority(TaskPriority.fromCode(request.getPriority().toCode()));
        }
        task.setCode(new CodeableConcept(codes.coding(TASK_CODES, SERVICE_REQUEST, Language.ZH)));
        task.setFocus(new Reference(REQUEST_TYPE + id));
        task.setFor(new Reference(request.getSubject().getReference()));
        task.setAuthoredOn(seconds(now));
        task.setLastModified(seconds(now));
        task.setRequester(request.getRequester().copy());
        task.setOwner(request.getPerformer().stream()
                .filter(each -> performer.equals(each.getReference()))
                .findFirst()
                .map(Reference::copy)
                .orElseGet(() -> new Reference(performer)));
        if (request.hasRequisition()) {
            task.setGroupIdentifier(request.getRequisition().copy());
        }
        leader.ifPresent(each ->
                task.addPartOf(new Reference("Task/" + each.getIdElement().getIdPart())));
        TaskMarks.put(task, TaskMarks.KIND, new CodeType(kindOf(request).kind()));
        TaskMarks.reached(task, SUBMITTED, now, null, null);
        Derived.mark(task);
        return task;
    }

    /** As it is written: what is finer would be sorted by until the task is stored once more. */
    private static Date seconds(Instant moment) {
        return Date.from(moment.truncatedTo(ChronoUnit.SECONDS));
    }

    /**
     * The task after a move, which may yet turn out not to be legal. What the move does not say stays, but for its reason and date.
     *
     * @param current as it is stored, with its version
     */
    public Task moved(Task current, Move move, Instant now) {
        Task task = current.copy();
        task.setStatus(TaskStatus.fromCode(move.to().code()));
        // The reason of a former move is none for this one.
        task.setStatusReason(move.reason() == null ? null : inWords(move.reason()));
        for (Reference result : move.output()) {
            task.addOutput().setType(new CodeableConcept().setText("结果 Result")).setValue(result.copy());
        }
        if (move.to() == TaskState.ON_HOLD && task.hasRestriction()) {
            // Nor is a date that was proposed before.
            task.getRestriction().getPeriod().setStartElement(null);
        }
        if (move.proposed() != null) {
            task.getRestriction().getPeriod().setStartElement(move.proposed().copy());
        }
        stamp(task, current, move.businessStatus(), now, null, move.at());
        Derived.mark(task);
        return task;
    }

    /**
     * Says what follows from the move alone: business status, milestone, times.
     *
     * @param task after the move
     * @param before the version that it replaces
     * @param given the business status that is wanted; null for that of the table
     */
    public void stamp(
            Task task,
            Task before,
            @Nullable String given,
            Instant now,
            @Nullable String organization,
            @Nullable BaseDateTimeType reported) {
        String status = given == null ? tables(task, before).orElse(null) : given;
        if (status != null) {
            task.setBusinessStatus(businessStatus(status));
        }
        task.setLastModified(seconds(now));
        TaskMarks.reached(task, status == null ? task.getStatus().toCode() : status, now, organization, reported);
    }

    private Optional<String> tables(Task task, Task before) {
        RequestKind kind = TaskMarks.kind(task).map(machine::kind).orElseGet(() -> machine.kindOf(List.of()));
        return state(task).stream()
                .flatMap(next -> machine.rows(kind, state(before).orElse(null), next).stream())
                .map(MoveRow::businessStatus)
                .flatMap(statuses -> statuses.stream().limit(1))
                .findFirst();
    }

    /** Where a task stands; nothing if it is in no state that a request's task may be in. */
    public static Optional<TaskState> state(Task task) {
        return Optional.ofNullable(task.getStatus()).map(TaskStatus::toCode).flatMap(TaskState::of);
    }

    public CodeableConcept businessStatus(String code) {
        return new CodeableConcept(codes.coding(BUSINESS_STATUS, code, Language.ZH));
    }

    /** A reason is told in words, too: where only its code was sent, by those that it has. */
    private CodeableConcept inWords(CodeableConcept reason) {
        CodeableConcept told = reason.copy();
        if (!told.hasText()) {
            Coding first = told.getCodingFirstRep();
            String words = first.hasDisplay()
                    ? first.getDisplay()
                    : codes.words("request-reason", String.valueOf(first.getCode()), Language.ZH);
            told.setText(words);
        }
        return told;
    }
}
