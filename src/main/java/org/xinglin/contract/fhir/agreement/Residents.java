package org.xinglin.contract.fhir.agreement;

import java.util.Optional;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Patient.PatientLinkComponent;

/** Whether a resident's record is still one that somebody signs for. */
final class Residents {

    private Residents() {}

    static boolean isDead(Patient resident) {
        return resident.hasDeceasedDateTimeType()
                || resident.hasDeceasedBooleanType()
                        && resident.getDeceasedBooleanType().booleanValue();
    }

    /** The address of the record that took the place of this one. */
    static Optional<String> replacedBy(Patient resident) {
        return resident.getLink().stream()
                .filter(link -> link.getType() == LinkType.REPLACEDBY)
                .map(PatientLinkComponent::getOther)
                .map(other -> String.valueOf(other.getReference()))
                .findFirst();
    }

    /** What became of a resident who signs nothing any more. */
    static Optional<String> gone(Patient resident) {
        return isDead(resident) ? Optional.of("deceased") : replacedBy(resident).map(other -> "replaced-by " + other);
    }

    /** The id of the record that took the place of this one, where it is one of this server. */
    static Optional<String> survivor(Patient resident) {
        return replacedBy(resident)
                .map(IdType::new)
                .filter(id -> "Patient".equals(id.getResourceType()) && id.hasIdPart() && !id.hasBaseUrl())
                .map(IdType::getIdPart)
                .filter(id -> !id.equals(resident.getIdElement().getIdPart()));
    }
}
