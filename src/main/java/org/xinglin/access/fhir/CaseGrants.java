package org.xinglin.access.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.ReachGrants;

/**
 * Whoever accepts a request, and was asked to perform it, reaches its resident until thirty days after the work is done. Before,
 * and where it is declined, the case alone is seen.
 */
@Component
@Interceptor
final class CaseGrants implements FhirHook {

    private static final Set<TaskStatus> ACCEPTED =
            EnumSet.of(TaskStatus.ACCEPTED, TaskStatus.READY, TaskStatus.INPROGRESS, TaskStatus.ONHOLD);

    /** For what comes after: questions, corrections, the way back. */
    private static final Duration AFTERWARDS = Duration.ofDays(30);

    private static final String TASK = "Task/";
    private static final String ORGANISATION = "Organization";
    private static final String POST = "PractitionerRole";

    private final FhirStore store;
    private final ReachGrants grants;
    private final Clock clock;

    CaseGrants(FhirStore store, ReachGrants grants, Clock clock) {
        this.store = store;
        this.grants = grants;
        this.clock = clock;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        keep(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        // Its days count from when it was done: whoever writes into it afterwards wins none.
        if (!isDone(before) || !isDone(resource)) {
            keep(resource, request);
        }
    }

    private static boolean isDone(IBaseResource resource) {
        return resource instanceof Task task && task.getStatus() == TaskStatus.COMPLETED;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof Task task) {
            grants.withdraw(TASK + task.getIdElement().getIdPart());
        }
    }

    private void keep(IBaseResource resource, @Nullable RequestDetails details) {
        if (!(resource instanceof Task task)) {
            return;
        }
        Optional<IIdType> named = Stream.concat(Stream.of(task.getFocus()), task.getBasedOn().stream())
                .map(Reference::getReferenceElement)
                .filter(id -> "ServiceRequest".equals(id.getResourceType()))
                .findFirst();
        if (named.isEmpty()) {
            return;
        }
        String cause = TASK + task.getIdElement().getIdPart();
        boolean done = isDone(task);
        if (!done && !ACCEPTED.contains(task.getStatus())) {
            grants.withdraw(cause);
            return;
        }
        Caller caller = Caller.of(details);
        store.read(caller, ServiceRequest.class, named.get().getIdPart())
                .filter(request -> request.getSubject().getReferenceElement().hasIdPart()
                        && "Patient"
                                .equals(request.getSubject()
                                        .getReferenceElement()
                                        .getResourceType()))
                .ifPresent(request -> grants.keep(
                        cause,
                        request.getSubject().getReferenceElement().getIdPart(),
                        performers(caller, request, task),
                        null,
                        done ? end(task).plus(AFTERWARDS) : null));
    }

    /** Those who were asked and whose the task is: nobody makes himself a performer by accepting. */
    private Set<String> performers(Caller caller, ServiceRequest request, Task task) {
        Set<String> asked = organisations(caller, request.getPerformer());
        if (task.hasOwner()) {
            Set<String> owner = organisations(caller, List.of(task.getOwner()));
            return asked.stream().filter(owner::contains).collect(Collectors.toUnmodifiableSet());
        }
        return asked;
    }

    private Set<String> organisations(Caller caller, List<Reference> parties) {
        return parties.stream()
                .map(Reference::getReferenceElement)
                .flatMap(id -> ORGANISATION.equals(id.getResourceType())
                        ? Stream.of(id)
                        : POST.equals(id.getResourceType())
                                ? store.read(caller, PractitionerRole.class, id.getIdPart()).stream()
                                        .map(post -> post.getOrganization().getReferenceElement())
                                : Stream.empty())
                .filter(IIdType::hasIdPart)
                .map(IIdType::getIdPart)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is done has ended by now, whatever its period says. */
    private Instant end(Task task) {
        Instant now = clock.instant();
        Date said = task.getExecutionPeriod().getEnd();
        return said == null || said.toInstant().isAfter(now) ? now : said.toInstant();
    }
}
