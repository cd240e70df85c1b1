package org.xinglin.network.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * An organisation that is out of use takes no request, and none is placed below it (rule {@code organization-inactive}). What
 * named it before it went out of use goes on.
 */
@Component
@Interceptor
final class InactiveOrganizationHook implements FhirHook {

    private static final Set<ServiceRequestStatus> OPEN =
            EnumSet.of(ServiceRequestStatus.DRAFT, ServiceRequestStatus.ACTIVE, ServiceRequestStatus.ONHOLD);

    private final Superiors superiors;
    private final PartyPlaces parties;
    private final Outcomes outcomes;

    InactiveOrganizationHook(Superiors superiors, PartyPlaces parties, Outcomes outcomes) {
        this.superiors = superiors;
        this.parties = parties;
        this.outcomes = outcomes;
    }

    /** What a record asks to be in use, and where it says so. */
    private record Named(String place, List<Reference> references) {

        static Named by(IBaseResource resource) {
            if (resource instanceof ServiceRequest order && OPEN.contains(order.getStatus())) {
                return new Named("ServiceRequest.performer", order.getPerformer());
            }
            return resource instanceof Organization organization
                            && organization.hasPartOf()
                            && InForce.isActive(organization.getActiveElement())
                    ? new Named("Organization.partOf", List.of(organization.getPartOf()))
                    : new Named("", List.of());
        }

        Set<String> addresses() {
            Set<String> addresses = new HashSet<>();
            references.forEach(each -> addresses.add(
                    each.getReferenceElement().toUnqualifiedVersionless().getValue()));
            addresses.remove(null);
            return addresses;
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        require(Named.by(resource), Set.of(), request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        require(Named.by(resource), Named.by(before).addresses(), request);
    }

    private void require(Named named, Set<String> before, @Nullable RequestDetails request) {
        Set<String> fresh = named.addresses();
        fresh.removeAll(before);
        Caller caller = Caller.of(request);
        for (String party : fresh) {
            parties.organization(caller, party)
                    .flatMap(organization -> superiors.read(caller, organization))
                    .filter(organization -> !InForce.isActive(organization.getActiveElement()))
                    .ifPresent(organization -> {
                        throw outcomes.unprocessable(
                                caller.language(),
                                Issue.error("organization-inactive")
                                        .at(named.place())
                                        .found(Superiors.address(organization)));
                    });
        }
    }
}
