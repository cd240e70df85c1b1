package org.xinglin.sandbox.fhir;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.xinglin.derivation.FactId;
import org.xinglin.sandbox.domain.Flow;
import org.xinglin.sandbox.domain.Flow.Evidence;
import org.xinglin.sandbox.domain.Flow.Move;

/**
 * Requests that have come some way: the requests first, whose tasks the server opens, then the moves of the tasks, round by
 * round, each with what it needs. A task has an id that follows from its request and who is asked.
 */
final class FlowMapper {

    private static final int HOUR = 9;

    /** In how many days who has no time now proposes another. */
    private static final int LATER = 5;

    private final List<Flow> flows;
    private final LocalDateTime day;

    /** @param today the day before which all of it happened */
    FlowMapper(List<Flow> flows, LocalDate today) {
        this.flows = flows;
        this.day = today.minusDays(1).atTime(HOUR, 0);
    }

    /** The requests, and what they carry. */
    Bundle requests() {
        List<Resource> all = new ArrayList<>();
        for (Flow flow : flows) {
            ServiceRequest request = request(flow);
            if (flow.category().equals("referral-down")) {
                HandoverMapper.handover(flow.resident(), id(flow), day, flow.from())
                        .forEach(carried -> {
                            all.add(carried);
                            request.addSupportingInfo(new Reference(carried.fhirType() + "/"
                                    + carried.getIdElement().getIdPart()));
                        });
            }
            all.add(request);
        }
        return CountyResources.transaction(all);
    }

    /** All moves of a round. */
    Bundle round(int round) {
        List<Resource> evidence = new ArrayList<>();
        Bundle bundle = new Bundle();
        for (Flow flow : flows) {
            for (Move move : flow.moves()) {
                if (move.round() == round) {
                    evidence(flow, move).ifPresent(evidence::add);
                    step(bundle, flow, move);
                }
            }
        }
        Bundle transaction = CountyResources.transaction(evidence);
        bundle.getEntry().forEach(transaction::addEntry);
        return transaction;
    }

    private static String id(Flow flow) {
        return "sandbox-flow-%02d".formatted(flow.number());
    }

    private ServiceRequest request(Flow flow) {
        ServiceRequest request = new ServiceRequest();
        request.setId(id(flow));
        request.addIdentifier().setSystem(Systems.SANDBOX).setValue(id(flow));
        request.setStatus(ServiceRequestStatus.ACTIVE).setIntent(ServiceRequestIntent.ORDER);
        request.addCategory(new CodeableConcept().addCoding(Systems.own("service-request-category", flow.category())));
        request.setPriority(ServiceRequestPriority.fromCode(flow.priority()));
        request.setCode(
                flow.category().equals("remote-ecg")
                        ? Systems.loinc("11524-6").setText("远程心电图")
                        : new CodeableConcept().setText(flow.words()));
        request.setSubject(Ids.patient(flow.resident()));
        request.setAuthoredOnElement(Systems.time(day));
        request.setRequester(Ids.organization(flow.from()));
        flow.to().forEach(each -> request.addPerformer(Ids.organization(each)));
        request.addReasonCode()
                .setText(flow.words())
                .addCoding()
                .setSystem(Systems.ICD_10)
                .setCode(flow.icd10());
        request.addNote().setText("示例：" + flow.words());
        return request;
    }

    private Optional<Resource> evidence(Flow flow, Move move) {
        return switch (move.evidence()) {
            case NOTHING -> Optional.empty();
            case ARRIVAL -> Optional.of(visit(flow, move));
            case REPORT -> Optional.of(report(flow, move));
        };
    }

    private Encounter visit(Flow flow, Move move) {
        Encounter visit = new Encounter().setStatus(EncounterStatus.INPROGRESS);
        visit.setId(id(flow) + "-visit");
        visit.setClass_(Systems.hl7("v3-ActCode", flow.category().equals("home-bed") ? "HH" : "AMB")
                .getCodingFirstRep());
        visit.setSubject(Ids.patient(flow.resident()));
        visit.addBasedOn(new Reference("ServiceRequest/" + id(flow)));
        visit.setServiceProvider(Ids.organization(flow.to().get(move.by())));
        visit.getPeriod().setStartElement(Systems.time(day.plusHours(1)));
        return visit;
    }

    private DiagnosticReport report(Flow flow, Move move) {
        DiagnosticReport report = new DiagnosticReport().setStatus(DiagnosticReportStatus.FINAL);
        report.setId(reportId(flow, move));
        report.setCode(
                flow.category().equals("remote-ecg")
                        ? Systems.loinc("11524-6").setText("心电图报告")
                        : Systems.loinc("11488-4").setText("意见"));
        report.setSubject(Ids.patient(flow.resident()));
        report.addBasedOn(new Reference("ServiceRequest/" + id(flow)));
        report.addPerformer(Ids.organization(flow.to().get(move.by())));
        DateTimeType made = Systems.time(day.plusHours(2));
        report.setEffective(made);
        report.setIssuedElement(new InstantType(made.getValueAsString()));
        report.setConclusion("示例意见：" + flow.words() + "，按计划随访");
        return report;
    }

    private static String reportId(Flow flow, Move move) {
        return id(flow) + "-report-" + move.by();
    }

    /** Each move is the next version of its task. */
    private void step(Bundle bundle, Flow flow, Move move) {
        String request = "ServiceRequest/" + id(flow);
        String task =
                FactId.of("request-task", request, "Organization/" + flow.to().get(move.by()));
        long before = flow.moves().stream()
                .filter(each -> each.by() == move.by() && each.round() < move.round())
                .count();
        Binary patch = new Binary();
        patch.setContentType("application/json-patch+json");
        patch.setData(operations(flow, move).getBytes(StandardCharsets.UTF_8));
        bundle.addEntry()
                .setResource(patch)
                .getRequest()
                .setMethod(HTTPVerb.PATCH)
                .setUrl("Task/" + task)
                .setIfMatch("W/\"" + (before + 1) + "\"");
    }

    private String operations(Flow flow, Move move) {
        StringBuilder operations = new StringBuilder("[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"")
                .append(move.state())
                .append("\"}");
        if (move.reason() != null) {
            operations
                    .append(",{\"op\":\"add\",\"path\":\"/statusReason\",\"value\":{\"coding\":[{\"system\":\"")
                    .append(Systems.own("request-reason", move.reason()).getSystem())
                    .append("\",\"code\":\"")
                    .append(move.reason())
                    .append("\"}],\"text\":\"示例原因\"}}");
        }
        if (move.state().equals("on-hold")) {
            operations
                    .append(",{\"op\":\"add\",\"path\":\"/restriction\",\"value\":{\"period\":{\"start\":\"")
                    .append(day.plusDays(LATER).toLocalDate())
                    .append("\"}}}");
        }
        if (move.evidence() == Evidence.REPORT) {
            operations
                    .append(
                            ",{\"op\":\"add\",\"path\":\"/output\",\"value\":[{\"type\":{\"text\":\"意见\"},\"valueReference\":")
                    .append("{\"reference\":\"DiagnosticReport/")
                    .append(reportId(flow, move))
                    .append("\"}}]}");
        }
        return operations.append(']').toString();
    }
}
