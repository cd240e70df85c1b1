package org.xinglin.referral.fhir.request;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.network.CareNetwork;
import org.xinglin.referral.fhir.machine.ActingOrganisation;

/** Who asks and who is asked, as organisations of the network. */
@Component
final class RequestParties {

    private final CareNetwork network;
    private final ActingOrganisation acting;

    RequestParties(CareNetwork network, ActingOrganisation acting) {
        this.network = network;
        this.acting = acting;
    }

    /** The organisation that asks; nothing where the request, or the record that it names, says none. */
    Optional<String> requester(Caller caller, ServiceRequest request) {
        return address(request.getRequester()).flatMap(party -> network.organizationOf(caller, party));
    }

    /**
     * Whether a caller acts for the organisation that asks, and not for one that is asked and stands below it. In the open mode
     * nobody says who acts, and the server's own work is for whom it is done.
     */
    boolean isFor(Caller caller, ServiceRequest request) {
        return acting.asks(caller, requester(caller, request), performing(caller, request));
    }

    /** The parties that are asked, as they are named: addresses, in their order. */
    static List<String> performers(ServiceRequest request) {
        return request.getPerformer().stream()
                .flatMap(each -> address(each).stream())
                .distinct()
                .toList();
    }

    /** The organisations that are asked, in the order of the performers. */
    List<String> performing(Caller caller, ServiceRequest request) {
        return performers(request).stream()
                .map(party -> network.organizationOf(caller, party).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The local address that a reference names. */
    static Optional<String> address(Reference reference) {
        return Stream.of(reference.getReferenceElement())
                .filter(id -> id.hasResourceType() && id.hasIdPart() && !id.isLocal())
                .map(id -> id.getResourceType() + "/" + id.getIdPart())
                .findFirst();
    }
}
