package org.xinglin.indicator.fhir.report;

import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.ListResource.ListMode;
import org.hl7.fhir.r4.model.ListResource.ListStatus;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.indicator.domain.IndicatorRules;
import org.xinglin.indicator.domain.IndicatorRules.Group;
import org.xinglin.indicator.domain.Rate;
import org.xinglin.indicator.domain.SmallCells.Told;
import org.xinglin.indicator.domain.Tally;
import org.xinglin.indicator.fhir.fact.ResidentTally;
import org.xinglin.kernel.Canonical;

/** Answers a question with a report. */
@Component
final class Evaluation {

    /** Of what is missing of a contract the code is that of the duty. */
    private static final Set<String> MISSING = Set.of(
            "contacts",
            "in-time",
            "health-examination",
            "fasting-glucose",
            "follow-up",
            "office-value",
            "at-target",
            "contract",
            "grassroots-visit",
            "elderly-constitution",
            "tcm-advice");

    private final Rates rates;
    private final Disclosure disclosure;
    private final ReportWriter writer;
    private final ResidentTally residents;
    private final IndicatorRules rules;
    private final FhirStore store;
    private final Outcomes outcomes;

    Evaluation(
            Rates rates,
            Disclosure disclosure,
            ReportWriter writer,
            ResidentTally residents,
            IndicatorRules rules,
            FhirStore store,
            Outcomes outcomes) {
        this.rates = rates;
        this.disclosure = disclosure;
        this.writer = writer;
        this.residents = residents;
        this.rules = rules;
        this.store = store;
        this.outcomes = outcomes;
    }

    MeasureReport of(Question question, Caller caller) {
        if (question.kind() == ReportKind.SUBJECT) {
            return ofResident(question, caller);
        }
        boolean lists = question.kind() == ReportKind.SUBJECT_LIST;
        MeasureReport report =
                writer.report(question, lists ? MeasureReportType.SUBJECTLIST : MeasureReportType.SUMMARY);
        List<Group> groups = question.indicator().groups();
        for (Group group : groups) {
            Rate rate = rates.total(question.indicator(), group, question.scope(), question.period());
            Told told = disclosure.total(question, group, rate);
            MeasureReportGroupComponent written = writer.group(report, group, rate, told);
            question.by().ifPresent(by -> strata(question, group, written, by, caller));
            if (group.equals(groups.get(0))) {
                writer.targets(report, question.indicator().targets(), rate, told);
            }
            if (lists) {
                lists(report, written, question, group, caller);
            }
        }
        return report;
    }

    private void strata(
            Question question, Group group, MeasureReportGroupComponent written, Division by, Caller caller) {
        Map<String, Rate> parts = rates.parts(question, group, by);
        Map<String, String> names = new HashMap<>();
        if (by == Division.ORGANIZATION) {
            parts.keySet()
                    .forEach(id -> store.read(caller, Organization.class, id)
                            .ifPresent(organization -> names.put(id, organization.getName())));
        }
        writer.strata(written, by, parts, disclosure.parts(question, new ArrayList<>(parts.values())), names);
    }

    /** One list each of the denominator and the numerator, contained. */
    private void lists(
            MeasureReport report, MeasureReportGroupComponent written, Question question, Group group, Caller caller) {
        int most = rules.disclosure().listed();
        Map<String, Boolean> listed = rates.listed(question, group, most + 1);
        if (listed.size() > most) {
            throw outcomes.unprocessable(
                    caller.language(),
                    Issue.error("list-too-long")
                            .at("reportType")
                            .found("> " + most)
                            .expected("≤ " + most));
        }
        String suffix = group.code() == null ? "" : "-" + group.code();
        Map<String, Predicate<String>> populations = new LinkedHashMap<>();
        populations.put(ReportWriter.DENOMINATOR, address -> true);
        populations.put(ReportWriter.NUMERATOR, address -> Boolean.TRUE.equals(listed.get(address)));
        populations.forEach((population, which) -> {
            ListResource list = new ListResource();
            list.setId(population + suffix);
            list.setStatus(ListStatus.CURRENT);
            list.setMode(ListMode.SNAPSHOT);
            listed.keySet().stream()
                    .filter(which)
                    .forEach(address -> list.addEntry().setItem(new Reference(address)));
            report.addContained(list);
            written.getPopulation().stream()
                    .filter(each -> each.getCode().getCodingFirstRep().getCode().equals(population))
                    .forEach(each -> each.setSubjectResults(new Reference("#" + population + suffix)));
        });
    }

    /** What counted of one resident, and what is missing. */
    private MeasureReport ofResident(Question question, Caller caller) {
        String id = new IdType(question.subject().orElseThrow()).getIdPart();
        Patient patient = store.read(caller, Patient.class, id)
                .orElseThrow(() -> new ResourceNotFoundException(new IdType("Patient", id)));
        MeasureReport report = writer.report(question, MeasureReportType.INDIVIDUAL);
        Map<Group, Tally> tallies =
                residents.of(caller, patient, question.indicator().groups(), question.period());
        tallies.forEach((group, tally) -> {
            MeasureReportGroupComponent written =
                    writer.group(report, group, new Rate(tally.denominator(), tally.numerator()), Told.ALL);
            tally.missing().stream()
                    .sorted()
                    .forEach(code -> written.addExtension(new Extension(
                            Canonical.definition("indicator-missing"), new Coding(system(code), code, null))));
            tally.evidence().stream()
                    .sorted()
                    .filter(address -> report.getEvaluatedResource().stream()
                            .noneMatch(each -> address.equals(each.getReference())))
                    .forEach(address -> report.addEvaluatedResource(new Reference(address)));
        });
        return report;
    }

    private static String system(String code) {
        return Canonical.codeSystem(MISSING.contains(code) ? "indicator-missing" : "duty");
    }
}
