package org.xinglin.fhirserver.validation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ElementDefinition.ConstraintSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.xinglin.acceptance.Shortcoming;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;

/**
 * Our profiles' invariants that refuse nothing. A write tells of them, whether or not the validator had to look at the record;
 * what FHIR itself advises, {@code $validate} alone tells.
 */
final class OwnWarnings {

    private final Set<String> keys;

    OwnWarnings(List<StructureDefinition> profiles) {
        keys = profiles.stream()
                .flatMap(profile -> profile.getDifferential().getElement().stream())
                .flatMap(element -> element.getConstraint().stream())
                .filter(constraint -> constraint.getSeverity() == ConstraintSeverity.WARNING)
                .map(constraint -> constraint.getKey())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean has(Issue issue) {
        return keys.contains(issue.rule());
    }

    /** As the validator words it. */
    static Issue issue(Shortcoming shortcoming, Resource resource, Language language) {
        return Issue.of(IssueSeverity.WARNING, shortcoming.key())
                .text(InvariantTexts.ofBoth(shortcoming.human(), language).orElse(shortcoming.human()))
                .at(resource.fhirType());
    }
}
