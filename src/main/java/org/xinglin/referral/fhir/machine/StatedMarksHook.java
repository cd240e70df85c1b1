package org.xinglin.referral.fhir.machine;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.derivation.OverruledExtensions;
import org.xinglin.derivation.SentExtensions;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.WriteWarnings;
import org.xinglin.referral.fhir.RequestTasks;
import org.xinglin.referral.fhir.TaskMarks;

/**
 * What a sender says in the place of the marks of a request's task is checked as all else is, and the sender is told that it gave
 * way. The machine needs the marks before the profiles have been asked, so what was sent stands there for them alone.
 */
@Component
@Interceptor(order = HookOrder.AS_STATED)
final class StatedMarksHook implements FhirHook {

    private static final String KEPT = StatedMarksHook.class.getName();

    private final WriteWarnings warnings;

    StatedMarksHook(WriteWarnings warnings) {
        this.warnings = warnings;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void state(IBaseResource resource) {
        if (resource instanceof Task task && RequestTasks.isOne(task) && !Derived.isMarked(task)) {
            List<Extension> sent = marks(SentExtensions.of(task));
            if (!sent.isEmpty()) {
                task.setUserData(KEPT, marks(task.getExtension()));
                put(task, sent);
            }
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void state(IBaseResource before, IBaseResource resource) {
        state(resource);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = HookOrder.STAYS_AS_KEPT)
    public void keep(IBaseResource resource, @Nullable RequestDetails request) {
        keep(null, resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = HookOrder.STAYS_AS_KEPT)
    @SuppressWarnings("unchecked")
    public void keep(@Nullable IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof Task task && task.getUserData(KEPT) instanceof List<?> kept) {
            task.clearUserData(KEPT);
            put(task, (List<Extension>) kept);
            OverruledExtensions stated = OverruledExtensions.of(task, StatedMarksHook::isMark);
            warnings.add(task, stated.issues(task, before instanceof Task stored ? stored : null), request);
        }
    }

    private static void put(Task task, List<Extension> marks) {
        task.getExtension().removeIf(StatedMarksHook::isMark);
        task.getExtension().addAll(marks);
    }

    private static List<Extension> marks(List<Extension> extensions) {
        return extensions.stream().filter(StatedMarksHook::isMark).toList();
    }

    private static boolean isMark(Extension extension) {
        return TaskMarks.ALL.contains(extension.getUrl());
    }
}
