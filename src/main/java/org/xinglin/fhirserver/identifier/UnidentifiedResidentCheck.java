package org.xinglin.fhirserver.identifier;

import java.util.List;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.kernel.NationalIdNumber;

/**
 * Tells who registers somebody without a national ID that nobody can tell whether this person is here already. Records out of use
 * need none. A notice and no warning: of a newborn or a foreigner nothing is wrong.
 */
@Component
final class UnidentifiedResidentCheck implements RecordCheck {

    @Override
    public List<Issue> issues(Resource record) {
        return record instanceof Patient resident
                        && !Boolean.FALSE.equals(resident.getActiveElement().getValue())
                        && resident.getIdentifier().stream().noneMatch(UnidentifiedResidentCheck::isNationalId)
                ? List.of(Issue.of(IssueSeverity.INFORMATION, "resident-unidentified")
                        .at("Patient.identifier")
                        .expected(NationalIdNumber.SYSTEM + "|…"))
                : List.of();
    }

    private static boolean isNationalId(Identifier identifier) {
        return NationalIdNumber.SYSTEM.equals(identifier.getSystem()) && identifier.hasValue();
    }
}
