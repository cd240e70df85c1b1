package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ElementDefinition.ConstraintSeverity;
import org.junit.jupiter.api.Test;

/** A write tells of what it stores and nothing judges. */
class ToldInvariantsTests {

    @Test
    void theyAreThoseThatSaySo() {
        assertThat(ToldInvariants.load())
                .isEqualTo(ReleasedValidation.PROFILES.stream()
                        .flatMap(profile -> profile.getDifferential().getElement().stream())
                        .flatMap(element -> element.getConstraint().stream())
                        .filter(constraint -> constraint.getSeverity() == ConstraintSeverity.WARNING)
                        .filter(constraint -> constraint.getHuman().contains("stored but not graded"))
                        .map(constraint -> constraint.getKey())
                        .collect(Collectors.toSet()));
    }
}
