package org.xinglin.network.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.kernel.Canonical;
import org.xinglin.network.CareNetwork;

/** The network as it is stored. */
@Component
final class StoredNetwork implements CareNetwork {

    private static final String LEVEL = Canonical.definition("network-level");

    private final FhirStore store;
    private final PostsInForce inForce;

    StoredNetwork(FhirStore store, PostsInForce inForce) {
        this.store = store;
        this.inForce = inForce;
    }

    @Override
    public Optional<String> levelOf(Caller caller, String organization) {
        return read(caller, Organization.class, new IdType(organization))
                .map(stored -> stored.getExtensionByUrl(LEVEL))
                .map(Extension::getValue)
                .map(level -> level instanceof Coding coding ? coding.getCode() : level.primitiveValue());
    }

    @Override
    public List<String> postsOf(Caller caller, String practitioner) {
        return store.search(caller, Query.of(PractitionerRole.class).where("practitioner", practitioner)).stream()
                .filter(inForce::has)
                .flatMap(post -> Managers.organization(post.getOrganization()).stream())
                .distinct()
                .toList();
    }

    @Override
    public Optional<String> placeOf(Caller caller, String post) {
        return read(caller, PractitionerRole.class, new IdType(post))
                .filter(inForce::has)
                .flatMap(stored -> Managers.organization(stored.getOrganization()));
    }

    @Override
    public Optional<String> managerOf(Caller caller, String patientId) {
        return store.read(caller, Patient.class, patientId).flatMap(Managers::of);
    }

    @Override
    public Optional<String> reporterOf(Caller caller, String observation) {
        return read(caller, Observation.class, new IdType(observation))
                .flatMap(reading -> reading.getPerformer().stream()
                        .flatMap(performer ->
                                Managers.organization(performer).or(() -> workplace(caller, performer)).stream())
                        .findFirst()
                        .or(() -> read(
                                        caller,
                                        Encounter.class,
                                        reading.getEncounter().getReferenceElement())
                                .flatMap(visit -> Managers.organization(visit.getServiceProvider()))));
    }

    /** Of somebody in a role. */
    private Optional<String> workplace(Caller caller, Reference performer) {
        return read(caller, PractitionerRole.class, performer.getReferenceElement())
                .flatMap(role -> Managers.organization(role.getOrganization()));
    }

    /** Nothing also where the address is one of another type. */
    private <T extends Resource> Optional<T> read(Caller caller, Class<T> type, IIdType id) {
        return type.getSimpleName().equals(id.getResourceType())
                ? store.read(caller, type, id.getIdPart())
                : Optional.empty();
    }
}
