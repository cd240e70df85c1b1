package org.xinglin.indicator.fhir.report;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.springframework.stereotype.Component;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirOperations;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.RecordLock;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.indicator.fhir.fact.FactYears;
import org.xinglin.indicator.fhir.report.SubmittedReports.About;
import org.xinglin.kernel.Canonical;

/** {@code Measure/{id}/$submit-report}: a report of what counts now, which never changes afterwards. */
@Component
final class SubmitReportOperation implements FhirOperations {

    private static final String REPORT = "MeasureReport/";

    private final Questions questions;
    private final Evaluation evaluation;
    private final SubmittedReports reports;
    private final ReportTasks tasks;
    private final FactYears years;
    private final Audience audience;
    private final FhirStore store;
    private final RecordLock locks;
    private final Outcomes outcomes;

    SubmitReportOperation(
            Questions questions,
            Evaluation evaluation,
            SubmittedReports reports,
            ReportTasks tasks,
            FactYears years,
            Audience audience,
            FhirStore store,
            RecordLock locks,
            Outcomes outcomes) {
        this.questions = questions;
        this.evaluation = evaluation;
        this.reports = reports;
        this.tasks = tasks;
        this.years = years;
        this.audience = audience;
        this.store = store;
        this.locks = locks;
        this.outcomes = outcomes;
    }

    @Operation(name = "$submit-report", typeName = "Measure")
    public MeasureReport submit(@IdParam IdType id, RequestDetails request) {
        Caller caller = Caller.of(request);
        Asked asked = new Asked(request, outcomes);
        Question question = questions.read(id, request);
        if (question.countsAlone()) {
            throw audience.refused(caller, "counts-alone");
        }
        String organisation = question.organisation()
                .orElseThrow(() -> asked.invalid("organization", "—", "Organization/[id]"))
                .id();
        if (!question.period().end().isBefore(years.today())) {
            throw refused(
                    caller,
                    Issue.error("report-too-early")
                            .at("periodEnd")
                            .found(question.period().end().toString())
                            .expected("< " + years.today()));
        }
        About first = new About(question.indicator().id(), organisation, question.period(), 1);
        Optional<String> corrects = asked.text("corrects");
        Optional<String> reason = asked.text("reason").filter(text -> !text.isBlank());
        MeasureReport report = evaluation.of(question, caller);
        return store.inTransaction(caller, () -> {
            locks.hold("measure-report/" + first.value());
            Optional<MeasureReport> last = reports.last(caller, first);
            About about = last.map(stored -> corrected(caller, stored, corrects, reason))
                    .map(number -> new About(first.measure(), organisation, question.period(), number + 1))
                    .orElseGet(() -> {
                        if (corrects.isPresent()) {
                            throw wrong(caller, corrects.get());
                        }
                        return first;
                    });
            report.setId(about.id());
            report.getIdentifier().clear();
            report.addIdentifier(about.identifier());
            last.ifPresent(stored -> correcting(report, stored, reason.orElseThrow()));
            List<Resource> written = new ArrayList<>(List.of(report));
            if (about.number() == 1) {
                written.addAll(tasks.done(caller, about));
            }
            written.forEach(Derived::mark);
            store.transact(caller, Transactions.of(written));
            return store.read(caller, MeasureReport.class, about.id()).orElseThrow();
        });
    }

    /** @return the number of the report that is corrected */
    private int corrected(Caller caller, MeasureReport last, Optional<String> corrects, Optional<String> reason) {
        String address = REPORT + last.getIdElement().getIdPart();
        if (corrects.isEmpty()) {
            throw new ResourceVersionConflictException(
                    "report-submitted",
                    outcomes.outcome(
                            caller.language(),
                            Issue.error("report-submitted").at("organization").found(address)));
        }
        if (!corrects.get().equals(address) || reason.isEmpty()) {
            throw wrong(caller, corrects.get());
        }
        String value = last.getIdentifierFirstRep().getValue();
        int dot = value.lastIndexOf('.');
        String end = value.substring(dot + 1);
        return end.matches("\\d{1,3}") ? Integer.parseInt(end) : 1;
    }

    private static void correcting(MeasureReport report, MeasureReport last, String reason) {
        Extension extension = report.addExtension().setUrl(Canonical.definition("report-corrects"));
        extension.addExtension(
                "report", new Reference(REPORT + last.getIdElement().getIdPart()));
        extension.addExtension("reason", new StringType(reason));
    }

    private RuntimeException wrong(Caller caller, String found) {
        return refused(caller, Issue.error("report-correction").at("corrects").found(found));
    }

    private RuntimeException refused(Caller caller, Issue issue) {
        return outcomes.unprocessable(caller.language(), issue);
    }
}
