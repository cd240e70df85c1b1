package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ConstraintSeverity;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.Enumerations.BindingStrength;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;
import org.xinglin.acceptance.FastAcceptance;
import org.xinglin.fhirserver.refusal.Language;

/**
 * A profile that lost a rule would be noticed: each invariant and each required binding has a bad example that fails for
 * it, and for an error for nothing else, and each invariant a good one that it looks at.
 */
class ProfileMutationTests {

    private static final Set<String> DEFINITIONS =
            Set.of("Questionnaire", "PlanDefinition", "StructureDefinition", "CodeSystem");
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

        boolean isOfAnExtension() {
            return profile.getType().equals("Extension");
        }

        /** Those of our own definitions stand in what we publish alone. */
        boolean standsInRecords() {
            return profile.getContext().stream()
                    .noneMatch(context ->
                            DEFINITIONS.contains(context.getExpression().split("\\.")[0]));
        }

        boolean isATaskStatus() {
            return element.getPath().equals("Task.status");
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
    void eachRequiredBindingOfAnExtensionHasABadExample() {
        assertSoftly(softly -> bindings()
                .filter(Bound::isOfAnExtension)
                .filter(Bound::standsInRecords)
                .forEach(bound -> softly.assertThat(expectations)
                        .as("a bad code for %s", bound)
                        .anyMatch(expected -> expected.rule().equals("code-not-in-value-set")
                                && ReleasedValidation.CONTEXT
                                        .newJsonParser()
                                        .encodeResourceToString(bad(expected))
                                        .contains(bound.profile().getUrl()))));
    }

    /** A profile's good example with another code there: widened, the binding would let it pass. */
    @Test
    void aCodeOutOfARequiredBindingIsRefused() {
        assertSoftly(softly -> bindings()
                .filter(bound -> !bound.isOfAnExtension())
                .forEach(bound -> {
                    List<Resource> examples = good.stream()
                            .filter(example ->
                                    example.getMeta().hasProfile(bound.profile().getUrl()))
                            .filter(example -> !paths.evaluate(example, placeOf(bound.element()))
                                    .isEmpty())
                            .toList();
                    softly.assertThat(examples)
                            .as("good examples of %s", bound)
                            .isNotEmpty()
                            .anyMatch(example ->
                                    otherCodes(example, bound).anyMatch(ProfileMutationTests::isRefusedForACode));
                }));
    }

    private static boolean isRefusedForACode(Resource example) {
        return ReleasedValidation.VALIDATOR.validate(example, Language.EN, null).stream()
                .anyMatch(issue -> issue.blocks() && issue.rule().startsWith("code-"));
    }

    /** Copies of an example, in each of which one of the bound codes is another. */
    private Stream<Resource> otherCodes(Resource example, Bound bound) {
        String place = placeOf(bound.element());
        return IntStream.range(0, paths.evaluate(example, place).size()).mapToObj(number -> {
            Resource copy = example.copy();
            Base value = paths.evaluate(copy, place).get(number);
            if (value instanceof CodeableConcept concept) {
                concept.setCoding(List.of(new Coding("http://loinc.org", "8302-2", null)));
            } else if (value instanceof Coding coding) {
                coding.setCode("no-such-code");
            } else if (value instanceof PrimitiveType<?> code
                    && value.fhirType().equals("code")) {
                code.setValueAsString(bound.isATaskStatus() ? "draft" : "unknown");
            }
            return copy;
        });
    }

    private static Stream<Bound> bindings() {
        return ReleasedValidation.PROFILES.stream()
                .filter(profile -> profile.getUrl().startsWith(OURS))
                .flatMap(profile -> profile.getDifferential().getElement().stream()
                        .filter(element -> element.getBinding().getStrength() == BindingStrength.REQUIRED)
                        .map(element -> new Bound(profile, element)));
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
        String place = placeOf(rule.element());
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
    private static String placeOf(ElementDefinition element) {
        return element.getPath().replace("[x]", "");
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
