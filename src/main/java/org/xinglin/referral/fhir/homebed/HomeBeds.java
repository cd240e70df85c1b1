package org.xinglin.referral.fhir.homebed;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.Query;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.referral.domain.HomeBedRules;
import org.xinglin.referral.domain.RequestKind;
import org.xinglin.referral.domain.RequestMachine;
import org.xinglin.referral.domain.TaskState;
import org.xinglin.referral.fhir.RequestTasks;
import org.xinglin.referral.fhir.TaskMarks;

/** What the rules say of a home bed, by its task and the visits that there were. */
@Component
class HomeBeds {

    /** The business statuses with which a cycle begins. */
    private static final Set<String> BEGINNINGS = Set.of("arrived", "cycle-renewed");

    private static final Set<EncounterStatus> NOT_MADE = Set.of(
            EncounterStatus.PLANNED,
            EncounterStatus.CANCELLED,
            EncounterStatus.ENTEREDINERROR,
            EncounterStatus.UNKNOWN);

    private final HomeBedRules rules;
    private final RequestMachine machine;
    private final FhirStore store;
    private final PlaceTime time;
    private final Clock clock;

    HomeBeds(HomeBedRules rules, RequestMachine machine, FhirStore store, PlaceTime time, Clock clock) {
        this.rules = rules;
        this.machine = machine;
        this.store = store;
        this.time = time;
        this.clock = clock;
    }

    /** Whether a task is that of a home bed. */
    boolean isOne(Task task) {
        return TaskMarks.kind(task)
                .map(machine::kind)
                .filter(RequestKind::cycle)
                .isPresent();
    }

    boolean isOpen(Task task) {
        return isOne(task)
                && RequestTasks.state(task)
                        .filter(TaskState.IN_PROGRESS::equals)
                        .isPresent();
    }

    boolean isVisit(Encounter encounter) {
        return rules.visits()
                        .classes()
                        .contains(String.valueOf(encounter.getClass_().getCode()))
                && encounter.hasBasedOn();
    }

    /** By when the next visit, or the end of the cycle, is due; nothing where it is not known when the cycle began. */
    Optional<Instant> due(Caller caller, Task bed) {
        return TaskMarks.reached(bed, BEGINNINGS)
                .map(began -> rules.due(
                        began,
                        seen(caller, bed).filter(visit -> visit.isAfter(began)).orElse(began)));
    }

    private Optional<Instant> seen(Caller caller, Task bed) {
        return RequestTasks.requestOf(bed).stream()
                .flatMap(request -> store
                        .search(
                                caller,
                                Query.of(Encounter.class)
                                        .where("based-on", "ServiceRequest/" + request)
                                        .where("class", rules.visits().classes().toArray(String[]::new)))
                        .stream())
                .filter(visit -> !NOT_MADE.contains(visit.getStatus()))
                .flatMap(visit -> begun(visit).stream())
                .filter(moment -> !moment.isAfter(clock.instant()))
                .max(Instant::compareTo);
    }

    /** When a visit begins, if that is to come: it counts from then on. */
    Optional<Instant> toCome(Encounter visit) {
        return begun(visit).filter(moment -> moment.isAfter(clock.instant()));
    }

    private Optional<Instant> begun(Encounter visit) {
        return time.moment(visit.getPeriod().getStartElement()).map(moment -> moment.toInstant());
    }

    /** What is told of a bed that was opened without an assessment, or closed without a summary. */
    List<Issue> advice(Caller caller, Task before, Task task) {
        if (!isOne(task) || before.getStatus() == task.getStatus()) {
            return List.of();
        }
        return switch (RequestTasks.state(task).orElse(TaskState.REQUESTED)) {
            case IN_PROGRESS ->
                names(task, rules.assessment().types()) || isAssessed(caller, task)
                        ? List.of()
                        : List.of(advice("home-bed-assessment", rules.assessment()));
            case COMPLETED ->
                names(task, rules.summary().types()) ? List.of() : List.of(advice("home-bed-summary", rules.summary()));
            default -> List.of();
        };
    }

    private static Issue advice(String rule, HomeBedRules.Papers expected) {
        return Issue.of(IssueSeverity.WARNING, rule).at("Task.output").expected(String.join(" | ", expected.types()));
    }

    private boolean isAssessed(Caller caller, Task task) {
        return RequestTasks.requestOf(task)
                .filter(request -> !store.search(
                                caller,
                                Query.of(Observation.class)
                                        .where("based-on", "ServiceRequest/" + request)
                                        .atMost(1))
                        .items()
                        .isEmpty())
                .isPresent();
    }

    private static boolean names(Task task, List<String> types) {
        Stream<Type> values = Stream.concat(
                task.getInput().stream().map(Task.ParameterComponent::getValue),
                task.getOutput().stream().map(Task.TaskOutputComponent::getValue));
        return values.filter(Reference.class::isInstance)
                .map(value -> ((Reference) value).getReferenceElement().getResourceType())
                .anyMatch(types::contains);
    }
}
