package org.xinglin.referral.fhir.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedurePerformerComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.kernel.Canonical;
import org.xinglin.network.CareNetwork;
import org.xinglin.referral.domain.RequestKind;
import org.xinglin.referral.fhir.RequestTasks;

/**
 * Tells who asks for a course of a technique, or writes one of its sessions, that whoever is named has no certificate in force
 * for it: one of the technique's own code, or of a physician of TCM.
 */
@Component
final class TrainedCheck implements RecordCheck, RequestCheck {

    private static final String RULE = "technique-unqualified";
    private static final Set<String> PEOPLE = Set.of("Practitioner", "PractitionerRole");
    private static final Set<String> PHYSICIANS = Stream.of("tcm", "integrated", "ethnic-medicine")
            .map(code -> Canonical.codeSystem("practice-category") + "|" + code)
            .collect(Collectors.toSet());

    private final Supplier<CareNetwork> network;
    private final Supplier<FhirStore> store;
    private final Supplier<RequestTasks> tasks;
    private final PlaceTime time;
    private final Clock clock;

    /** The storage, and who asks it, are asked for late: they need the checks to begin with. */
    TrainedCheck(
            ObjectProvider<CareNetwork> network,
            ObjectProvider<FhirStore> store,
            ObjectProvider<RequestTasks> tasks,
            PlaceTime time,
            Clock clock) {
        this.network = SingletonSupplier.of(network::getObject);
        this.store = SingletonSupplier.of(store::getObject);
        this.tasks = SingletonSupplier.of(tasks::getObject);
        this.time = time;
        this.clock = clock;
    }

    @Override
    public List<Issue> issues(Caller caller, ServiceRequest request, RequestKind kind) {
        return kind.course()
                ? untrained(caller, request.getPerformer().stream(), request.getCode(), LocalDate.now(clock))
                        .map(party -> warning("ServiceRequest.performer", party))
                        .toList()
                : List.of();
    }

    @Override
    public List<Issue> issues(Resource record) {
        return List.of();
    }

    @Override
    public List<Issue> issues(Resource record, Caller caller) {
        return record instanceof Procedure session && isOfACourse(caller, session)
                ? untrained(
                                caller,
                                session.getPerformer().stream().map(ProcedurePerformerComponent::getActor),
                                session.getCode(),
                                day(session))
                        .map(party -> warning("Procedure.performer", party))
                        .toList()
                : List.of();
    }

    private boolean isOfACourse(Caller caller, Procedure session) {
        return session.getBasedOn().stream()
                .flatMap(each -> RequestParties.address(each).stream())
                .filter(address -> address.startsWith("ServiceRequest/"))
                .map(address -> address.substring("ServiceRequest/".length()))
                .flatMap(id -> store.get().read(caller, ServiceRequest.class, id).stream())
                .anyMatch(request -> tasks.get().kindOf(request).course());
    }

    /** On which day it was done; today where it does not say. */
    private LocalDate day(Procedure session) {
        return time.of(session.getPerformed()).map(OffsetDateTime::toLocalDate).orElseGet(() -> LocalDate.now(clock));
    }

    /** What is not coded is no technique that somebody could have learnt. */
    private Stream<String> untrained(
            Caller caller, Stream<Reference> parties, CodeableConcept technique, LocalDate day) {
        Set<String> certificates = technique.getCoding().stream()
                .filter(Coding::hasCode)
                .map(coding -> coding.getSystem() + "|" + coding.getCode())
                .collect(Collectors.toSet());
        if (certificates.isEmpty()) {
            return Stream.empty();
        }
        certificates.addAll(PHYSICIANS);
        return parties.flatMap(each -> RequestParties.address(each).stream())
                .filter(address -> PEOPLE.contains(address.substring(0, address.indexOf('/'))))
                .filter(person -> !network.get().qualified(caller, person, certificates, day));
    }

    private static Issue warning(String place, String party) {
        return Issue.of(IssueSeverity.WARNING, RULE).at(place).found(party);
    }
}
