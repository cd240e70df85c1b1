package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ConstraintSeverity;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.Enumerations.BindingStrength;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.acceptance.FastAcceptance;
import org.xinglin.fhirserver.refusal.Language;

/**
 * A profile that lost a rule would be noticed: each invariant and each required binding has a bad example that fails for
 * it, and for an error for nothing else, and each invariant a good one that it looks at.
 */
class ProfileMutationTests {

    private static final String OURS = "https://xinglin-fhir.github.io/ig/";

    private final List<ProfileExamplesTests.Expectation> expectations = expectations();
    private final List<Resource> good = ReleasedValidation.examples("valid").stream()
            .map(ReleasedValidation::read)
            .map(ReleasedValidation::stamped)
            .toList();
    private final FHIRPathEngine paths =
            new FHIRPathEngine(new HapiWorkerContext(ReleasedValidation.CONTEXT, ReleasedValidation.DEFINITIONS));

    /** An invariant where a profile, or an extension's definition, states it. */
    private record Rule(
            StructureDefinition profile, ElementDefinition element, ElementDefinitionConstraintComponent invariant) {

        @Override
        public String toString() {
            return invariant.getKey() + " of " + element.getId() + " in " + profile.getId();
        }
    }

    /** A required binding where a profile, or an extension's definition, states it. */
    private record Bound(StructureDefinition profile, ElementDefinition element) {

        /** Whether the server knows by this very element that a record has to obey the profile. */
        boolean tellsTheProfile() {
            return element.getPath().endsWith(".code")
                    && profile.getExtensionsByUrl(ImpliedProfiles.EXTENSION).stream()
                            .flatMap(enforced -> enforced.getExtensionsByUrl("valueSet").stream())
                            .anyMatch(valueSet -> valueSet.getValue()
                                    .primitiveValue()
                                    .equals(element.getBinding().getValueSet()));
        }

        @Override
        public String toString() {
            return element.getId() + " of " + profile.getId();
        }
    }

    @Test
    void withoutAnyOneInvariantABadExampleWouldPass() {
        assertSoftly(softly -> rules().forEach(rule -> softly.assertThat(isMissed(rule))
                .as("a bad example of %s alone", rule)
                .isTrue()));
    }

    @Test
    void eachInvariantLooksAtAGoodExample() {
        assertSoftly(softly -> rules().forEach(rule -> softly.assertThat(good)
                .as("a good example of %s", rule)
                .anyMatch(example -> isLookedAt(rule, example))));
    }

    @Test
    void eachRequiredBindingHasABadExample() {
        assertSoftly(softly -> bindings()
                .filter(bound -> !bound.tellsTheProfile())
                .forEach(bound -> softly.assertThat(expectations)
                        .as("a bad code for %s", bound)
                        .anyMatch(expected -> expected.rule().equals("code-not-in-value-set")
                                && plain(expected.expression()).contains(placeOf(bound.profile(), bound.element()))
                                && isOf(bound.profile(), bad(expected)))));
    }

    /** Where the bound code is what tells the profile, a record must claim the profile to break the binding. */
    @Test
    void aProfileClaimedForAnotherCodeIsRefused() {
        assertSoftly(softly -> bindings()
                .filter(Bound::tellsTheProfile)
                .forEach(bound -> softly.assertThat(good)
                        .as("a good example of %s with another code", bound)
                        .filteredOn(example ->
                                example.getMeta().hasProfile(bound.profile().getUrl()))
                        .isNotEmpty()
                        .allSatisfy(example -> assertThat(ReleasedValidation.VALIDATOR.validate(
                                        withAnotherCode(example.copy()), Language.EN, null))
                                .anySatisfy(issue -> {
                                    assertThat(issue.blocks()).isTrue();
                                    assertThat(issue.rule()).isEqualTo("code-not-in-value-set");
                                }))));
    }

    private static Resource withAnotherCode(Resource example) {
        example.setProperty("code", new CodeableConcept(new Coding("http://loinc.org", "8302-2", null)));
        return example;
    }

    private static Stream<Bound> bindings() {
        return ReleasedValidation.PROFILES.stream()
                .filter(profile -> profile.getUrl().startsWith(OURS))
                .flatMap(profile -> profile.getDifferential().getElement().stream()
                        .filter(element -> element.getBinding().getStrength() == BindingStrength.REQUIRED)
                        .map(element -> new Bound(profile, element)));
    }

    private boolean isOf(StructureDefinition profile, Resource example) {
        return profile.getType().equals("Extension")
                ? ReleasedValidation.CONTEXT
                        .newJsonParser()
                        .encodeResourceToString(example)
                        .contains(profile.getUrl())
                : example.getMeta().hasProfile(profile.getUrl());
    }

    private static Resource bad(ProfileExamplesTests.Expectation expected) {
        return ReleasedValidation.stamped(ReleasedValidation.read(
                ReleasedValidation.EXAMPLES.resolve("invalid").resolve(expected.file())));
    }

    private static Stream<Rule> rules() {
        return ReleasedValidation.PROFILES.stream()
                .flatMap(profile -> profile.getDifferential().getElement().stream()
                        .flatMap(element -> element.getConstraint().stream()
                                .filter(invariant -> !invariant.hasSource()
                                        || invariant.getSource().startsWith(OURS))
                                .map(invariant -> new Rule(profile, element, invariant))));
    }

    private boolean isMissed(Rule rule) {
        List<Resource> failing = expectations.stream()
                .filter(expected -> expected.rule().equals(rule.invariant().getKey()))
                .map(ProfileMutationTests::bad)
                .toList();
        if (rule.invariant().getSeverity() != ConstraintSeverity.ERROR) {
            return !failing.isEmpty();
        }
        FastAcceptance without = ReleasedValidation.ACCEPTANCE_OF.apply(without(rule));
        return failing.stream().anyMatch(example -> without.doubt(example).isEmpty());
    }

    /** The release's profiles, which have lost an invariant wherever it stood. */
    private static List<StructureDefinition> without(Rule rule) {
        String key = rule.invariant().getKey();
        return ReleasedValidation.PROFILES.stream()
                .map(profile -> profile.getSnapshot().getElement().stream().anyMatch(element -> has(element, key))
                        ? without(key, profile.copy())
                        : profile)
                .toList();
    }

    private static boolean has(ElementDefinition element, String key) {
        return element.getConstraint().stream()
                .anyMatch(invariant -> invariant.getKey().equals(key));
    }

    private static StructureDefinition without(String key, StructureDefinition profile) {
        profile.getSnapshot()
                .getElement()
                .forEach(element -> element.getConstraint()
                        .removeIf(invariant -> invariant.getKey().equals(key)));
        return profile;
    }

    private boolean isLookedAt(Rule rule, Resource example) {
        String place = placeOf(rule.profile(), rule.element());
        if (rule.profile().getType().equals("Extension")) {
            return paths.evaluate(
                            example,
                            "descendants().ofType(Extension).where(url = '%s').exists()"
                                    .formatted(rule.profile().getUrl()))
                    .get(0)
                    .primitiveValue()
                    .equals("true");
        }
        return example.getMeta().hasProfile(rule.profile().getUrl())
                && !paths.evaluate(example, place).isEmpty();
    }

    /** Where an element stands, as FHIRPath without slices. */
    private static String placeOf(StructureDefinition profile, ElementDefinition element) {
        return profile.getType().equals("Extension") ? "" : element.getPath().replace("[x]", "");
    }

    private static String plain(String expression) {
        return expression.replaceAll("\\[\\d+]|\\.ofType\\(\\w+\\)", "");
    }

    private static List<ProfileExamplesTests.Expectation> expectations() {
        Path file = ReleasedValidation.EXAMPLES.resolve("expectations.json");
        try {
            List<ProfileExamplesTests.Expectation> expectations =
                    List.of(new ObjectMapper().readValue(file.toFile(), ProfileExamplesTests.Expectation[].class));
            assertThat(expectations).isNotEmpty();
            return expectations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
