package org.xinglin.referral.fhir.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.Query;
import org.xinglin.network.CareNetwork;
import org.xinglin.referral.domain.recognition.Asker;
import org.xinglin.referral.domain.recognition.RecognitionRules;
import org.xinglin.referral.domain.recognition.Report;
import org.xinglin.referral.domain.recognition.TestCode;
import org.xinglin.referral.domain.recognition.Verdict;

/** Finds the reports that stand, or stood, for a test of a resident, among those that the caller reaches. */
final class RecognisableReports {

    /** Reports that say nothing of recognition have no such day. */
    private static final String ANY_DAY = "ge0001-01-01";

    private static final String OBSERVATION = "Observation";

    private final FhirStore store;
    private final CareNetwork network;
    private final RecognitionRules rules;
    private final PlaceTime time;

    RecognisableReports(FhirStore store, CareNetwork network, RecognitionRules rules, PlaceTime time) {
        this.store = store;
        this.network = network;
        this.rules = rules;
        this.time = time;
    }

    /** A report, and what the rules say of it. */
    record Judged(DiagnosticReport report, Verdict verdict) {

        String address() {
            return "DiagnosticReport/" + report.getIdElement().getIdPart();
        }
    }

    /**
     * Those that are about the test, the last of validity first.
     *
     * @param patientId a logical id
     */
    List<Judged> of(Caller caller, String patientId, Asker asker) {
        List<DiagnosticReport> marked = store.search(
                        caller,
                        Query.of(DiagnosticReport.class)
                                .about(patientId)
                                .where("recognised-until", ANY_DAY)
                                .where("status", "final", "amended", "corrected", "appended"))
                .items();
        Map<String, Set<TestCode>> results = results(caller, marked);
        List<Judged> judged = new ArrayList<>();
        for (DiagnosticReport report : marked) {
            Set<TestCode> codes = codes(report, results);
            if (rules.isAbout(codes, asker.codes())) {
                RecognitionMark.of(report)
                        .flatMap(mark -> rules.judge(read(caller, report, mark, codes), asker))
                        .ifPresent(verdict -> judged.add(new Judged(report, verdict)));
            }
        }
        judged.sort(Comparator.comparing((Judged each) -> each.verdict().until())
                .reversed()
                .thenComparing(Judged::address));
        return judged;
    }

    /** Of what the results of all reports are, by their addresses. */
    private Map<String, Set<TestCode>> results(Caller caller, List<DiagnosticReport> reports) {
        String[] ids = reports.stream()
                .flatMap(report -> report.getResult().stream())
                .map(Reference::getReferenceElement)
                .filter(result -> OBSERVATION.equals(result.getResourceType()) && result.hasIdPart())
                .map(result -> result.getIdPart())
                .distinct()
                .toArray(String[]::new);
        Map<String, Set<TestCode>> codes = new HashMap<>();
        if (ids.length > 0) {
            store.search(caller, Query.of(Observation.class).where("_id", ids)).stream()
                    .filter(result -> !Observation.ObservationStatus.ENTEREDINERROR.equals(result.getStatus())
                            && !Observation.ObservationStatus.CANCELLED.equals(result.getStatus()))
                    .forEach(result ->
                            codes.put(OBSERVATION + "/" + result.getIdElement().getIdPart(), codes(result)));
        }
        return codes;
    }

    private static Set<TestCode> codes(Observation result) {
        Set<TestCode> codes = new HashSet<>(TestCodes.of(result.getCode()));
        result.getComponent().forEach(component -> codes.addAll(TestCodes.of(component.getCode())));
        return codes;
    }

    private static Set<TestCode> codes(DiagnosticReport report, Map<String, Set<TestCode>> results) {
        Set<TestCode> codes = new HashSet<>(TestCodes.of(report.getCode()));
        report.getResult().stream()
                .map(result -> results.get(
                        OBSERVATION + "/" + result.getReferenceElement().getIdPart()))
                .flatMap(Stream::ofNullable)
                .forEach(codes::addAll);
        return codes;
    }

    private Report read(Caller caller, DiagnosticReport report, RecognitionMark mark, Set<TestCode> codes) {
        return new Report(
                codes,
                mark.level(),
                MadeDay.of(report, time).orElse(null),
                mark.until(),
                report.getPerformer().stream()
                        .map(Reference::getReference)
                        .flatMap(Stream::ofNullable)
                        .map(performer -> network.organizationOf(caller, performer))
                        .flatMap(Optional::stream)
                        .mapToInt(organization -> network.rankOf(caller, organization))
                        .max()
                        .orElse(0),
                rules.asksForSettings() ? setting(caller, report) : null);
    }

    private @Nullable String setting(Caller caller, DiagnosticReport report) {
        IdType encounter = (IdType) report.getEncounter().getReferenceElement();
        return encounter.hasIdPart()
                ? store.read(caller, Encounter.class, encounter.getIdPart())
                        .map(each -> each.getClass_().getCode())
                        .orElse(null)
                : null;
    }
}
