package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.sandbox.SyntheticCounty;

/** What the sandbox writes is beyond doubt for fast acceptance, and the validator agrees. */
class SyntheticCountyTests {

    private static final String SEED = "-Dxinglin.sandbox.seed=" + SyntheticCounty.SEED;

    @Test
    void everyResourceIsCertainlyValid() {
        assertThat(resources(2_000))
                .allSatisfy(resource -> assertThat(ReleasedValidation.ACCEPTANCE.doubt(resource))
                        .as("%s %s", SEED, json(resource))
                        .isEmpty());
    }

    @Test
    void theValidatorRefusesNothing() {
        assertThat(resources(300))
                .allSatisfy(resource -> assertThat(ReleasedValidation.VALIDATOR.validate(resource, Language.EN, null))
                        .as("%s %s", SEED, json(resource))
                        .noneMatch(Issue::blocks));
    }

    private static List<Resource> resources(int residents) {
        return SyntheticCounty.resources(SyntheticCounty.of(residents)).stream()
                .map(ReleasedValidation::stamped)
                .toList();
    }

    private static String json(Resource resource) {
        return ReleasedValidation.CONTEXT.newJsonParser().encodeResourceToString(resource);
    }
}
