package org.xinglin.fhirserver.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The resident whom a resource is about. */
final class ConcernedPatient {

    private static final String PATIENT = "Patient";

    /** Under which names R4 has the resident in the resources of the Patient compartment, the plainest first. */
    private static final List<String> ELEMENTS = List.of("subject", "patient", "beneficiary", "for", "individual");

    private ConcernedPatient() {}

    /** The id of the first Patient that the resource says it is about. */
    static Optional<String> of(Resource resource) {
        if (PATIENT.equals(resource.fhirType())) {
            return Optional.of(resource.getIdElement().getIdPart());
        }
        Stream<Base> candidates = resource instanceof Appointment appointment
                ? appointment.getParticipant().stream().map(participant -> participant.getActor())
                : ELEMENTS.stream().flatMap(name -> values(resource, name));
        return candidates
                .filter(Reference.class::isInstance)
                .map(reference -> new IdType(((Reference) reference).getReference()))
                .filter(id -> PATIENT.equals(id.getResourceType()))
                .map(IdType::getIdPart)
                .findFirst();
    }

    private static Stream<Base> values(Resource resource, String name) {
        Property property = resource.getNamedProperty(name);
        return property == null ? Stream.empty() : property.getValues().stream();
    }
}
