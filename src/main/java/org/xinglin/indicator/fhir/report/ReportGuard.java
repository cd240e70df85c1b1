package org.xinglin.indicator.fhir.report;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.MeasureReport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Outcomes;

/** What was submitted stays as it is, and nobody but the operation submits. */
@Component
@Interceptor
final class ReportGuard implements FhirHook {

    private final Outcomes outcomes;

    ReportGuard(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        refuse(request, resource);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        refuse(request, before, resource);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof MeasureReport && SubmittedReports.isOne(resource)) {
            throw refused(request);
        }
    }

    private void refuse(@Nullable RequestDetails request, IBaseResource... versions) {
        IBaseResource sent = versions[versions.length - 1];
        if (sent instanceof MeasureReport report
                && !Derived.isMarked(report)
                && Stream.of(versions).anyMatch(SubmittedReports::isOne)) {
            throw refused(request);
        }
    }

    private RuntimeException refused(@Nullable RequestDetails request) {
        return outcomes.unprocessable(
                Caller.of(request).language(), Issue.error("report-final").at("MeasureReport.identifier"));
    }
}
