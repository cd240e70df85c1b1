package org.xinglin.chronic.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.fhirserver.refusal.Issue;

/** Tells the sender of a value that {@link UnitCompletion} has converted: another number is stored than was sent. */
final class ConvertedUnitCheck implements RecordCheck {

    private static final String CONVERTED = ConvertedUnitCheck.class.getName();

    /** Notes that an original was kept just now: one that was stored before came with the record. */
    static Extension justNow(Extension original) {
        original.setUserData(CONVERTED, true);
        return original;
    }

    @Override
    public List<Issue> issues(Resource record) {
        List<Issue> issues = new ArrayList<>();
        if (record instanceof Observation observation) {
            tell(observation.getExtension(), observation.getValue(), "Observation", issues);
            for (int i = 0; i < observation.getComponent().size(); i++) {
                Observation.ObservationComponentComponent part =
                        observation.getComponent().get(i);
                tell(part.getExtension(), part.getValue(), "Observation.component[" + i + "]", issues);
            }
        }
        return issues;
    }

    private static void tell(List<Extension> beside, Type value, String place, List<Issue> issues) {
        for (Extension extension : beside) {
            if (extension.hasUserData(CONVERTED)
                    && extension.getValue() instanceof Quantity sent
                    && value instanceof Quantity stored) {
                issues.add(Issue.of(IssueSeverity.WARNING, "unit-converted")
                        .at(place + ".value")
                        .found(written(sent) + " → " + written(stored)));
            }
        }
    }

    private static String written(Quantity quantity) {
        return quantity.getValue().toPlainString() + " " + quantity.getCode();
    }
}
