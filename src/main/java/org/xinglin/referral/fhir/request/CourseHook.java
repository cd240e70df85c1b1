package org.xinglin.referral.fhir.request;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;

/** Looks at the sessions of a course as they are written, and at a task that is accepted when the sessions are there already. */
@Component
@Interceptor(order = HookOrder.SUBSCRIPTIONS)
final class CourseHook implements FhirHook {

    private final SingletonSupplier<Courses> courses;

    /** @param courses asked for at the first write: they need the storage, which needs its hooks */
    CourseHook(ObjectProvider<Courses> courses) {
        this.courses = SingletonSupplier.of(courses::getObject);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        written(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        written(resource, request);
    }

    private void written(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof Procedure session) {
            session.getBasedOn().stream()
                    .flatMap(each -> RequestParties.address(each).stream())
                    .filter(address -> address.startsWith("ServiceRequest/"))
                    .map(address -> address.substring("ServiceRequest/".length()))
                    .distinct()
                    .sorted()
                    .forEach(id -> courses.obtain().complete(Caller.of(request), id));
        } else if (resource instanceof Task task && courses.obtain().isUnderWay(task)) {
            RequestTaskStore.requestOf(task).ifPresent(id -> courses.obtain().complete(Caller.of(request), id));
        }
    }
}
