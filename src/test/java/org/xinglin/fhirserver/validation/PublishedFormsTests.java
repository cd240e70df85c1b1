package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.xinglin.fhirserver.conformance.ReleasedConformance;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;

/** The questionnaires, advice and maps that the release publishes are themselves what FHIR and our extensions ask for. */
class PublishedFormsTests {

    @TestFactory
    Stream<DynamicTest> whatIsPublishedIsValid() {
        ReleasedConformance released = ReleasedConformance.load(ReleasedValidation.CONTEXT);
        return Stream.of(Questionnaire.class, PlanDefinition.class, ConceptMap.class)
                .<Resource>flatMap(type -> released.all(type).stream())
                .map(resource -> DynamicTest.dynamicTest(
                        resource.fhirType() + "/" + resource.getIdElement().getIdPart(),
                        () -> assertThat(ReleasedValidation.VALIDATOR.validate(resource.copy(), Language.EN, null))
                                .filteredOn(Issue::blocks)
                                .isEmpty()));
    }
}
