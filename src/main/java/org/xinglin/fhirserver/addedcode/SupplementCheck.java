package org.xinglin.fhirserver.addedcode;

import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.fhirserver.refusal.Issue;

/** Tells who stores a supplement that its codes are not used. */
@Component
final class SupplementCheck implements RecordCheck {

    private final Supplements supplements;

    SupplementCheck(Supplements supplements) {
        this.supplements = supplements;
    }

    @Override
    public List<Issue> issues(Resource record) {
        return record instanceof CodeSystem system && supplements.isUnused(system)
                ? List.of(Issue.of(IssueSeverity.WARNING, "supplement-unused")
                        .at("CodeSystem.supplements")
                        .found(system.getSupplements())
                        .expected(supplements.open()))
                : List.of();
    }
}
