package org.xinglin.referral.fhir.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.Query;
import org.xinglin.kernel.Canonical;
import org.xinglin.network.CareNetwork;
import org.xinglin.referral.domain.LevelRule;
import org.xinglin.referral.domain.LevelRule.Verdict;
import org.xinglin.referral.domain.RequestKind;
import org.xinglin.referral.fhir.RequestTasks;

/** On what an urgent request goes by a green channel that the performer keeps open. */
@Component
class Entitlements {

    static final String URL = Canonical.definition("entitlement");

    private static final String CHANNEL = "-green-channel";
    private static final String CONTRACT = "family-doctor-package";

    private final CareNetwork network;
    private final RequestParties parties;
    private final RequestTasks tasks;
    private final FhirStore store;
    private final PlaceTime time;
    private final Clock clock;

    Entitlements(
            CareNetwork network,
            RequestParties parties,
            RequestTasks tasks,
            FhirStore store,
            PlaceTime time,
            Clock clock) {
        this.network = network;
        this.parties = parties;
        this.tasks = tasks;
        this.store = store;
        this.time = time;
        this.clock = clock;
    }

    /** Puts on a request what it is entitled by, in the place of whatever its sender says. */
    void mark(Caller caller, ServiceRequest request) {
        request.getExtension().removeIf(each -> URL.equals(each.getUrl()));
        of(caller, request).ifPresent(request::addExtension);
    }

    /** What a request is entitled by now; nothing where it is not urgent, or no green channel is open. */
    Optional<Extension> of(Caller caller, ServiceRequest request) {
        RequestKind kind = tasks.kindOf(request);
        Set<String> channels = kind.capabilities("stat").stream()
                .filter(service -> service.endsWith(CHANNEL))
                .collect(Collectors.toSet());
        boolean open = request.getStatus() == ServiceRequestStatus.ACTIVE
                && request.getPriority() == ServiceRequestPriority.STAT
                && !channels.isEmpty()
                && RequestParties.performers(request).stream()
                        .anyMatch(performer ->
                                network.offers(caller, performer, channels, clock.instant(), Optional.empty()));
        if (!open) {
            return Optional.empty();
        }
        Extension entitlement = new Extension(URL);
        entitlement.addExtension("contracted", new BooleanType(isContracted(caller, request)));
        entitlement.addExtension("properlyReferred", new BooleanType(isProper(caller, request, kind)));
        return Optional.of(entitlement);
    }

    private boolean isProper(Caller caller, ServiceRequest request, RequestKind kind) {
        return parties.requester(caller, request)
                .map(requester -> parties.performing(caller, request).stream()
                        .allMatch(performer -> fits(
                                kind, network.rankOf(caller, requester), network.rankOf(caller, performer), request)))
                .orElse(false);
    }

    /** Passing over a level is proper in an emergency alone. */
    private static boolean fits(RequestKind kind, int requester, int performer, ServiceRequest request) {
        Verdict verdict = LevelRule.judge(kind.levels(), requester, performer);
        return verdict == Verdict.FIT || verdict == Verdict.JUMP && RequestReasons.isBecause(request, "emergency");
    }

    /** Whether a family doctor contract is in force: active, and within its period. */
    private boolean isContracted(Caller caller, ServiceRequest request) {
        String resident = request.getSubject().getReferenceElement().getIdPart();
        return resident != null
                && store
                        .search(
                                caller,
                                Query.of(CarePlan.class)
                                        .about(resident)
                                        .where("category", CONTRACT)
                                        .where("status", "active"))
                        .stream()
                        .anyMatch(contract -> time.covers(contract.getPeriod(), LocalDate.now(clock)));
    }
}
