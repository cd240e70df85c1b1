package org.xinglin.referral.fhir.request;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.kernel.Canonical;
import org.xinglin.network.CareNetwork;
import org.xinglin.referral.domain.RequestKind;

/** Whether who is asked offers now what is asked for, and for the place where the resident lives. */
@Component
final class CapabilityCheck implements RequestCheck {

    private static final String DIVISION = Canonical.definition("administrative-division");

    private final CareNetwork network;
    private final FhirStore store;
    private final Clock clock;

    CapabilityCheck(CareNetwork network, FhirStore store, Clock clock) {
        this.network = network;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Issue> issues(Caller caller, ServiceRequest request, RequestKind kind) {
        Set<String> services =
                kind.capabilities(request.hasPriority() ? request.getPriority().toCode() : null);
        if (services.isEmpty()) {
            return List.of();
        }
        Optional<String> division = division(caller, request);
        return RequestParties.performers(request).stream()
                .filter(performer -> !network.offers(caller, performer, services, clock.instant(), division))
                .map(performer -> Issue.error("capability-missing")
                        .at("ServiceRequest.performer")
                        .found(performer)
                        .expected(String.join(" | ", services)))
                .toList();
    }

    private Optional<String> division(Caller caller, ServiceRequest request) {
        return store.read(
                        caller,
                        Patient.class,
                        request.getSubject().getReferenceElement().getIdPart())
                .flatMap(resident -> resident.getAddress().stream()
                        .flatMap(address -> address.getExtensionsByUrl(DIVISION).stream())
                        .map(Extension::getValue)
                        .map(value -> value == null ? null : value.primitiveValue())
                        .filter(code -> code != null && !code.isBlank())
                        .findFirst());
    }
}
