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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;
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

    private final ReachGrants grants;
    private final Clock clock;

    CaseGrants(ReachGrants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        keep(resource);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        // Its days count from when it was done: whoever writes into it afterwards wins none.
        if (!isDone(before) || !isDone(resource)) {
            keep(resource);
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

    private void keep(IBaseResource resource) {
        if (!(resource instanceof Task task)) {
            return;
        }
        Optional<IIdType> named = Stream.concat(Stream.of(task.getFocus()), task.getBasedOn().stream())
                .map(Reference::getReferenceElement)
                .filter(id -> "ServiceRequest".equals(id.getResourceType()))
                .findFirst();
        String cause = TASK + task.getIdElement().getIdPart();
        boolean done = isDone(task);
        if (named.isEmpty() || (!done && !ACCEPTED.contains(task.getStatus()))) {
            grants.withdraw(cause);
            return;
        }
        grants.accept(cause, named.get().getIdPart(), done ? end(task).plus(AFTERWARDS) : null);
    }

    /** What is done has ended by now, whatever its period says. */
    private Instant end(Task task) {
        Instant now = clock.instant();
        Date said = task.getExecutionPeriod().getEnd();
        return said == null || said.toInstant().isAfter(now) ? now : said.toInstant();
    }
}
