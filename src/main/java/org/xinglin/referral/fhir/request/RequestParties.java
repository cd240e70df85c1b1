package org.xinglin.referral.fhir.request;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;
import org.xinglin.network.CareNetwork;

/** Who asks and who is asked, as organisations of the network. */
@Component
final class RequestParties {

    private final CareNetwork network;

    RequestParties(CareNetwork network) {
        this.network = network;
    }

    /** The organisation that asks; nothing where the request, or the record that it names, says none. */
    Optional<String> requester(Caller caller, ServiceRequest request) {
        return address(request.getRequester()).flatMap(party -> network.organizationOf(caller, party));
    }

    /**
     * Whether a caller acts for the organisation that asks: by an organisation of its token, which is that one or below it. In the
     * open mode nobody says who acts, and the server's own work is for whom it is done.
     */
    boolean isFor(Caller caller, ServiceRequest request) {
        Actor actor = caller.actor();
        return caller.task() != null
                || actor == null
                || actor.everything()
                || requester(caller, request)
                        .filter(asking -> actor.organisations().stream()
                                .anyMatch(each -> network.isWithin(caller, "Organization/" + each, asking)))
                        .isPresent();
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
