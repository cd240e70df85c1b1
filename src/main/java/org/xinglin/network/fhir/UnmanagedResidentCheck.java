package org.xinglin.network.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.fhirserver.refusal.Issue;

/**
 * Tells who registers a resident that no organisation manages him: nobody's list has him, and his alerts go to whoever reports
 * a reading. Records out of use, and those of the dead, need nobody.
 */
@Component
final class UnmanagedResidentCheck implements RecordCheck {

    @Override
    public List<Issue> issues(Resource record) {
        return record instanceof Patient resident
                        && !Boolean.FALSE.equals(resident.getActiveElement().getValue())
                        && !isDead(resident)
                        && !Managers.isNamed(resident)
                ? List.of(Issue.of(IssueSeverity.WARNING, "resident-unmanaged").at("Patient.managingOrganization"))
                : List.of();
    }

    private static boolean isDead(Patient resident) {
        return resident.hasDeceasedDateTimeType()
                || resident.hasDeceasedBooleanType()
                        && resident.getDeceasedBooleanType().booleanValue();
    }
}
