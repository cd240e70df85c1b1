package org.xinglin.network.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.kernel.Canonical;

/**
 * Who stands above whom, and on which level, by the records themselves: what the current transaction has moved stands where
 * it was moved to.
 */
@Component
final class Superiors {

    /** No tree is deeper (rule {@code organization-circle}). */
    private static final int DEEPEST = 12;

    private static final String LEVEL = Canonical.definition("network-level");

    private final FhirStore store;
    private final Ranks ranks;

    Superiors(FhirStore store, Ranks ranks) {
        this.store = store;
        this.ranks = ranks;
    }

    Optional<Organization> read(Caller caller, String organization) {
        IdType id = new IdType(organization);
        return "Organization".equals(id.getResourceType()) && id.hasIdPart()
                ? store.read(caller, Organization.class, id.getIdPart())
                : Optional.empty();
    }

    /** From an organisation upwards, itself first. */
    List<Organization> path(Caller caller, String organization) {
        List<Organization> path = new ArrayList<>();
        Optional<Organization> next = read(caller, organization);
        while (next.isPresent() && path.size() < DEEPEST) {
            path.add(next.get());
            next = superior(next.get()).flatMap(above -> read(caller, above));
        }
        return path;
    }

    private static Optional<String> superior(Organization organization) {
        return Managers.organization(organization.getPartOf());
    }

    Optional<String> ofLevel(Caller caller, String organization, String level) {
        return path(caller, organization).stream()
                .filter(each -> level(each).filter(level::equals).isPresent())
                .map(Superiors::address)
                .findFirst();
    }

    int rank(Caller caller, String organization) {
        return read(caller, organization)
                .flatMap(Superiors::level)
                .map(ranks::of)
                .orElse(0);
    }

    static Optional<String> level(Organization organization) {
        return Optional.ofNullable(organization.getExtensionByUrl(LEVEL))
                .map(Extension::getValue)
                .map(level -> level instanceof Coding coding ? coding.getCode() : level.primitiveValue());
    }

    static String address(Organization organization) {
        return address(organization.getIdElement().getValue());
    }

    private static String address(String reference) {
        IdType id = new IdType(reference);
        return "Organization/" + id.getIdPart();
    }
}
