package org.xinglin.contract.fhir.duty;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;
import org.xinglin.contract.domain.Code;
import org.xinglin.fhirserver.PlaceTime;

/** Reads from records of the types that prove something what was done when and by whom. What is not over proves nothing. */
final class EvidenceReader {

    private static final Set<String> MADE = Set.of("final", "amended", "corrected", "appended");

    private final PlaceTime time;

    EvidenceReader(PlaceTime time) {
        this.time = time;
    }

    /** The types of records that can prove something. */
    static final Map<String, Class<? extends Resource>> TYPES = Map.of(
            "Encounter", Encounter.class,
            "Observation", Observation.class,
            "Procedure", Procedure.class,
            "QuestionnaireResponse", QuestionnaireResponse.class,
            "Communication", Communication.class,
            "MedicationRequest", MedicationRequest.class,
            "DiagnosticReport", DiagnosticReport.class,
            "Immunization", Immunization.class,
            "Task", Task.class);

    /** Nothing where a record proves nothing: not over, withdrawn, or nobody knows when. */
    Optional<Evidence> read(Resource record) {
        if (record instanceof Encounter visit) {
            return "finished".equals(code(visit.getStatusElement()))
                    ? evidence(visit, time.of(visit.getPeriod()), parties(visit), null)
                    : Optional.empty();
        }
        if (record instanceof Observation fact) {
            return MADE.contains(code(fact.getStatusElement()))
                    ? evidence(fact, time.of(fact.getEffective()), fact.getPerformer(), fact.getEncounter())
                    : Optional.empty();
        }
        if (record instanceof DiagnosticReport report) {
            return MADE.contains(code(report.getStatusElement()))
                    ? evidence(report, time.of(report.getEffective()), report.getPerformer(), report.getEncounter())
                    : Optional.empty();
        }
        if (record instanceof Communication word) {
            return communication(word);
        }
        return done(record);
    }

    private Optional<Evidence> done(Resource record) {
        if (record instanceof Procedure act) {
            return is(act.getStatusElement(), "completed")
                    ? evidence(act, time.of(act.getPerformed()), parties(act), act.getEncounter())
                    : Optional.empty();
        }
        if (record instanceof QuestionnaireResponse response) {
            return is(response.getStatusElement(), "completed", "amended")
                    ? evidence(
                            response,
                            time.moment(response.getAuthoredElement()),
                            List.of(response.getAuthor()),
                            response.getEncounter())
                    : Optional.empty();
        }
        if (record instanceof MedicationRequest order) {
            return is(order.getStatusElement(), "active", "completed")
                    ? evidence(
                            order,
                            time.moment(order.getAuthoredOnElement()),
                            List.of(order.getRequester()),
                            order.getEncounter())
                    : Optional.empty();
        }
        if (record instanceof Immunization shot) {
            return is(shot.getStatusElement(), "completed")
                    ? evidence(
                            shot,
                            time.of(shot.getOccurrence()),
                            shot.getPerformer().stream()
                                    .map(each -> each.getActor())
                                    .toList(),
                            shot.getEncounter())
                    : Optional.empty();
        }
        return record instanceof Task task && is(task.getStatusElement(), "completed")
                ? evidence(
                        task,
                        time.of(task.getExecutionPeriod()).or(() -> time.moment(task.getLastModifiedElement())),
                        List.of(task.getOwner()),
                        task.getEncounter())
                : Optional.empty();
    }

    /** One that was not done and is about a contract says that something of it is not wanted. */
    private Optional<Evidence> communication(Communication word) {
        Optional<OffsetDateTime> at = time.moment(word.getSentElement());
        if (is(word.getStatusElement(), "not-done")) {
            Set<String> contracts = word.getBasedOn().stream()
                    .map(EvidenceReader::address)
                    .flatMap(Optional::stream)
                    .filter(each -> each.startsWith("CarePlan/"))
                    .collect(Collectors.toSet());
            return contracts.isEmpty()
                    ? Optional.empty()
                    : evidence(word, at, List.of(word.getSender()), null)
                            .map(each -> new Evidence(
                                    each.address(), each.day(), each.parties(), Set.of(), each.codes(), contracts));
        }
        return is(word.getStatusElement(), "completed")
                ? evidence(word, at, List.of(word.getSender()), word.getEncounter())
                : Optional.empty();
    }

    private static List<Reference> parties(Encounter visit) {
        return Stream.concat(
                        visit.getParticipant().stream().map(each -> each.getIndividual()),
                        Stream.of(visit.getServiceProvider()))
                .toList();
    }

    private static List<Reference> parties(Procedure act) {
        return act.getPerformer().stream()
                .flatMap(each -> Stream.of(each.getActor(), each.getOnBehalfOf()))
                .toList();
    }

    private static boolean is(Base status, String... codes) {
        return List.of(codes).contains(code(status));
    }

    private static String code(Base status) {
        String code = status.primitiveValue();
        return code == null ? "" : code;
    }

    private static Optional<Evidence> evidence(
            Resource record,
            Optional<OffsetDateTime> at,
            Collection<Reference> parties,
            @Nullable Reference encounter) {
        return at.map(OffsetDateTime::toLocalDate).map(day -> evidence(record, day, parties, encounter));
    }

    private static Evidence evidence(
            Resource record, LocalDate day, Collection<Reference> parties, @Nullable Reference encounter) {
        return new Evidence(
                record.fhirType() + "/" + record.getIdElement().getIdPart(),
                day,
                parties.stream()
                        .map(EvidenceReader::address)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                Stream.concat(Stream.ofNullable(encounter), sources(record))
                        .flatMap(each -> address(each).stream())
                        .collect(Collectors.toSet()),
                codes(record),
                Set.of());
    }

    private static Stream<Reference> sources(Resource record) {
        return record instanceof Observation fact ? fact.getDerivedFrom().stream() : Stream.empty();
    }

    /** Type and id of what a reference names, without version. */
    static Optional<String> address(Reference reference) {
        return reference.hasReference() && reference.getReferenceElement().hasIdPart()
                ? Optional.of(reference.getReferenceElement().getResourceType() + "/"
                        + reference.getReferenceElement().getIdPart())
                : Optional.empty();
    }

    /** The codes of all elements at the top of a record; an address without code system has an empty one. */
    static Map<String, Set<Code>> codes(Resource record) {
        Map<String, Set<Code>> codes = new HashMap<>();
        record.children()
                .forEach(element -> element.getValues()
                        .forEach(value -> codes(value)
                                .forEach(code -> codes.computeIfAbsent(element.getName(), none -> new HashSet<>())
                                        .add(code))));
        return codes;
    }

    private static Stream<Code> codes(Base value) {
        if (value instanceof CodeableConcept concept) {
            return concept.getCoding().stream().flatMap(EvidenceReader::codes);
        }
        if (value instanceof Coding coding) {
            return coding.hasCode()
                    ? Stream.of(new Code(coding.hasSystem() ? coding.getSystem() : "", coding.getCode()))
                    : Stream.empty();
        }
        if (value instanceof CanonicalType canonical && canonical.hasValue()) {
            return Stream.of(new Code("", canonical.getValue().split("\\|", 2)[0]));
        }
        return (value instanceof UriType || value instanceof CodeType) && value.primitiveValue() != null
                ? Stream.of(new Code("", value.primitiveValue()))
                : Stream.empty();
    }
}
