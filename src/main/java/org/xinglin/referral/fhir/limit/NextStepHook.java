package org.xinglin.referral.fhir.limit;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Days;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.referral.fhir.TaskMarks;

/**
 * Says on each task of a request by when its next step is due, whatever its sender says, and has that day told when it has come.
 * After what else the server keeps on a task, its kind among it, and before the profiles.
 */
@Component
@Interceptor(order = HookOrder.NEXT_STEPS)
final class NextStepHook implements FhirHook {

    private final SingletonSupplier<NextSteps> steps;
    private final SingletonSupplier<Days> days;

    /** @param days asked for at the first write, as it needs the storage, which needs its hooks */
    NextStepHook(ObjectProvider<NextSteps> steps, ObjectProvider<Days> days) {
        this.steps = SingletonSupplier.of(steps::getObject);
        this.days = SingletonSupplier.of(days::getObject);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void creating(IBaseResource resource) {
        mark(null, resource);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updating(IBaseResource before, IBaseResource resource) {
        mark(before, resource);
    }

    private void mark(@Nullable IBaseResource before, IBaseResource resource) {
        if (resource instanceof Task task && TaskMarks.kind(task).isPresent()) {
            NextSteps.keep(task, steps.obtain().due((Task) before, task));
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource) {
        keep(Optional.empty(), resource);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource) {
        keep(before instanceof Task task ? NextSteps.kept(task) : Optional.empty(), resource);
    }

    private void keep(Optional<Instant> former, IBaseResource resource) {
        if (resource instanceof Task task && TaskMarks.kind(task).isPresent()) {
            Optional<Instant> due = NextSteps.kept(task);
            if (!due.equals(former)) {
                days.obtain().keep(dayOf(task), due);
            }
        }
    }

    private static DayReached dayOf(Task task) {
        return new DayReached(
                Escalations.DAY,
                "Task",
                task.getIdElement().getIdPart(),
                task.getFor().getReferenceElement().getIdPart());
    }
}
