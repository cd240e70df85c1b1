package org.xinglin.network.fhir;

import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/** Which organisation a resident's record says manages him. */
final class Managers {

    private static final String ORGANIZATION = "Organization";

    private Managers() {}

    /** The address of the managing organisation, else of the first organisation among those who care for him generally. */
    static Optional<String> of(Patient resident) {
        return Stream.concat(Stream.of(resident.getManagingOrganization()), resident.getGeneralPractitioner().stream())
                .flatMap(each -> organization(each).stream())
                .findFirst();
    }

    /** Whether a record that comes in names one; in a transaction it may be another entry, or one that is looked for. */
    static boolean isNamed(Patient resident) {
        return resident.getManagingOrganization().hasReference()
                || resident.getGeneralPractitioner().stream()
                        .anyMatch(each ->
                                each.hasReference() && !each.getReference().startsWith("Practitioner"));
    }

    /** The address of an organisation, if it is one that a reference names by its address. */
    static Optional<String> organization(Reference reference) {
        return Optional.of(reference.getReferenceElement())
                .filter(id -> ORGANIZATION.equals(id.getResourceType()) && id.hasIdPart())
                .map(id -> ORGANIZATION + "/" + id.getIdPart());
    }
}
