package org.xinglin.fhirserver.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.fhirserver.conformance.ReleasedConformance;

/** A resource is told by its codes which profile it must obey. */
class ImpliedProfilesTests {

    private static final ImpliedProfiles IMPLIED_PROFILES =
            new ImpliedProfiles(ReleasedConformance.load(FhirContext.forR4Cached()));
    private static final String LOINC = "http://loinc.org";
    private static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";
    private static final String CHINESE_ICD_10 = "urn:oid:2.16.156.10011.2.3.3.11";

    @ParameterizedTest
    @ValueSource(strings = {"I10", "I10.x00", "I10.x02", "E11", "E11.9", "E11.900", "E11.900x001"})
    void whateverExtendsAChronicDiseaseIsOne(String code) {
        assertThat(profile(diagnosis(ICD_10, code))).contains("ChronicCondition");
        assertThat(profile(diagnosis(CHINESE_ICD_10, code))).contains("ChronicCondition");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I11", "I10X", "E10.900", "E12", "XI10", "i10"})
    void otherDiseasesAreNot(String code) {
        assertThat(profile(diagnosis(ICD_10, code))).isEmpty();
    }

    @Test
    void aCodeOfAnotherSystemMeansNothing() {
        assertThat(profile(diagnosis("https://his.example.org/diseases", "I10")))
                .isEmpty();
        assertThat(profile(diagnosis(ICD_10, null))).isEmpty();
    }

    @Test
    void anyOfTheCodingsTells() {
        Observation observation = new Observation();
        observation
                .getCode()
                .addCoding(new Coding("https://lis.example.org/items", "GLU", "葡萄糖"))
                .addCoding(new Coding(LOINC, "14771-0", null));

        assertThat(profile(observation)).contains("Glucose");
    }

    @Test
    void anObservationOfAnyOtherCodeObeysTheRulesOfAll() {
        Observation observation = new Observation();
        observation.getCode().addCoding(new Coding(LOINC, "14682-9", null));

        assertThat(profile(observation)).contains("XinglinObservation");
    }

    @Test
    void aProfileMayBeToldByACategory() {
        Goal goal = new Goal();
        goal.addCategory()
                .addCoding(new Coding(
                        "https://xinglin-fhir.github.io/ig/CodeSystem/chronic-goal", "blood-pressure", null));

        assertThat(profile(goal)).contains("ChronicGoal");
    }

    private static Condition diagnosis(String system, @Nullable String code) {
        Condition condition = new Condition();
        condition.getCode().addCoding(new Coding(system, code, null));
        return condition;
    }

    private static Optional<String> profile(Resource resource) {
        return IMPLIED_PROFILES.of(resource).map(url -> url.substring(url.lastIndexOf('/') + 1));
    }
}
