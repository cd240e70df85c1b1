package org.xinglin.indicator.fhir.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;
import org.xinglin.chronic.DiseaseManagement;
import org.xinglin.chronic.ManagedDisease;
import org.xinglin.contract.ContractLedgers;
import org.xinglin.contract.SignedContract;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Digest;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.Query;
import org.xinglin.indicator.domain.Resident;
import org.xinglin.kernel.PartialDate;
import org.xinglin.network.CareNetwork;

/** Gathers what is known of one resident and counts somewhere, from what is stored at that moment and what the rooms tell. */
final class ResidentReader {

    private final FhirStore store;
    private final DiseaseManagement management;
    private final ContractLedgers ledgers;
    private final CareNetwork network;
    private final UrgentRequests urgent;
    private final PlaceTime time;
    private final Digest<Encounter, Optional<Noted>> contacts;
    private final Digest<QuestionnaireResponse, Optional<Noted>> responses;
    private final Digest<CarePlan, Optional<Noted>> plans;
    private final Digest<ServiceRequest, Optional<Noted>> requests;

    ResidentReader(
            FhirStore store,
            DiseaseManagement management,
            ContractLedgers ledgers,
            CareNetwork network,
            UrgentRequests urgent,
            RecordNotes notes,
            PlaceTime time,
            long remembered) {
        this.store = store;
        this.management = management;
        this.ledgers = ledgers;
        this.network = network;
        this.urgent = urgent;
        this.time = time;
        this.contacts = new Digest<>(notes::contact, remembered);
        this.responses = new Digest<>(notes::response, remembered);
        this.plans = new Digest<>(notes::plan, remembered);
        this.requests = new Digest<>(notes::request, remembered);
    }

    /**
     * @param resident what counts
     * @param signed his contracts, with their teams
     */
    record Read(Resident resident, List<SignedContract> signed) {}

    /**
     * @param types of which there are records about him
     * @param from the first day that is asked about
     */
    Read read(Caller caller, Patient patient, Set<String> types, LocalDate from, LocalDate today) {
        String id = patient.getIdElement().getIdPart();
        ContractLedgers.Standing standing = ledgers.of(caller, id);
        List<Noted> seen = noted(caller, id, types, Encounter.class, contacts);
        List<Resident.Service> services = new ArrayList<>();
        seen.forEach(each -> add(services, each));
        noted(caller, id, types, QuestionnaireResponse.class, responses).forEach(each -> add(services, each));
        noted(caller, id, types, CarePlan.class, plans).forEach(each -> add(services, each));
        return new Read(
                new Resident(
                        today,
                        birth(patient),
                        died(patient, today),
                        isReplaced(patient),
                        types.contains("Condition")
                                ? management.of(caller, id, from).stream()
                                        .map(ResidentReader::managed)
                                        .toList()
                                : List.of(),
                        visits(caller, seen),
                        standing.contracts().stream()
                                .map(ResidentReader::signed)
                                .toList(),
                        standing.populations().stream()
                                .map(each -> new Resident.Group(each.code(), each.from(), each.to()))
                                .toList(),
                        services,
                        requests(caller, id, noted(caller, id, types, ServiceRequest.class, requests))),
                standing.contracts());
    }

    private <T extends Resource> List<Noted> noted(
            Caller caller, String patient, Set<String> types, Class<T> type, Digest<T, Optional<Noted>> digest) {
        return types.contains(type.getSimpleName())
                ? store.digest(caller, Query.of(type).about(patient), digest).stream()
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private static void add(List<Resident.Service> services, Noted noted) {
        noted.codes().forEach(code -> services.add(new Resident.Service(code, noted.address(), noted.day())));
    }

    private List<Resident.Visit> visits(Caller caller, List<Noted> contacts) {
        Map<String, Integer> ranks = new HashMap<>();
        Function<String, Integer> rank = organization -> network.rankOf(caller, organization);
        return contacts.stream()
                .filter(Noted::seen)
                .map(each -> new Resident.Visit(
                        each.address(),
                        each.day(),
                        each.place() == null ? 0 : ranks.computeIfAbsent(each.place(), rank),
                        each.outpatient()))
                .toList();
    }

    private List<Resident.Request> requests(Caller caller, String patient, List<Noted> requests) {
        Set<String> inTime = requests.stream().anyMatch(each -> each.codes().contains("green-channel"))
                ? urgent.inTime(caller, patient)
                : Set.of();
        return requests.stream()
                .map(each -> {
                    Set<String> marks = new HashSet<>(each.codes());
                    if (inTime.contains(each.address())) {
                        marks.add("in-time");
                    }
                    return new Resident.Request(each.address(), each.day(), marks);
                })
                .toList();
    }

    private @Nullable LocalDate birth(Patient patient) {
        return time.moment(patient.getBirthDateElement())
                .flatMap(known -> PartialDate.read(patient.getBirthDateElement().getValueAsString()))
                .map(PartialDate::earliest)
                .orElse(null);
    }

    /** Of whom it is said that he has died, and not when, has by today. */
    private @Nullable LocalDate died(Patient patient, LocalDate today) {
        if (patient.getDeceased() instanceof DateTimeType at) {
            return time.moment(at).map(moment -> moment.toLocalDate()).orElse(today);
        }
        return patient.hasDeceased() && "true".equals(patient.getDeceased().primitiveValue()) ? today : null;
    }

    private static boolean isReplaced(Patient patient) {
        return "false".equals(patient.getActiveElement().primitiveValue())
                || patient.getLink().stream().anyMatch(link -> link.getType() == LinkType.REPLACEDBY);
    }

    private static Resident.Signed signed(SignedContract contract) {
        return new Resident.Signed(
                "CarePlan/" + contract.id(),
                contract.first(),
                contract.last(),
                contract.duties().stream()
                        .map(each ->
                                new Resident.Owed(each.code(), each.last(), each.tcm(), each.declined(), each.proofs()))
                        .toList());
    }

    private static Resident.Managed managed(ManagedDisease disease) {
        return new Resident.Managed(
                disease.code(),
                disease.records(),
                disease.recorded(),
                disease.abated(),
                disease.followUps().stream()
                        .map(each -> new Resident.FollowUp(
                                each.record(), each.day(), each.faceToFace(), each.controlled(), each.readings()))
                        .toList(),
                disease.contacts().stream()
                        .map(each -> new Resident.DueContact(each.due(), each.came()))
                        .toList(),
                disease.fastingGlucose().stream()
                        .map(each -> new Resident.Service("fasting-glucose", each.record(), each.day()))
                        .toList());
    }
}
