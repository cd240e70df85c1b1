package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** FHIR's definitions one by one are the same that the library has when it parses all of them at once. */
class FhirDefinitionsTests {

    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final DefaultProfileValidationSupport ALL_AT_ONCE = new DefaultProfileValidationSupport(CONTEXT);

    private final FhirDefinitions oneByOne = new FhirDefinitions(CONTEXT);

    @Test
    void eachProfileAndEachTerminologyIsThereAndTheSame() {
        ALL_AT_ONCE.fetchCodeSystem("http://hl7.org/fhir/observation-status");
        ALL_AT_ONCE.fetchAllStructureDefinitions();
        List<MetadataResource> definitions = ALL_AT_ONCE.fetchAllConformanceResources().stream()
                .filter(resource -> resource instanceof StructureDefinition
                        || resource instanceof ValueSet
                        || resource instanceof CodeSystem)
                .map(MetadataResource.class::cast)
                // The library's own, which is not FHIR's.
                .filter(definition -> !definition.getUrl().startsWith("https://hapifhir.io/"))
                // HL7 v2 tables with a version in their URL: neither can be asked for them, since it reads as a
                // version.
                .filter(definition -> !definition.getUrl().contains("|"))
                .toList();

        assertThat(definitions).hasSizeGreaterThan(3_000);
        // As text: inside a bundle the library writes the entry's address into the id.
        assertSoftly(softly -> definitions.forEach(definition -> softly.assertThat(text(fetch(definition)))
                .as(definition.getUrl())
                .isEqualTo(text(definition))));
        assertThat(urls(oneByOne.<StructureDefinition>fetchAllStructureDefinitions().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        urls(ALL_AT_ONCE.<StructureDefinition>fetchAllStructureDefinitions().stream()
                                .filter(structure -> structure.getDerivation() != TypeDerivationRule.CONSTRAINT)))
                .hasSizeGreaterThan(200);
    }

    private static List<String> urls(Stream<StructureDefinition> structures) {
        return structures.map(StructureDefinition::getUrl).toList();
    }

    private static String text(@Nullable IBaseResource definition) {
        return definition == null ? "" : CONTEXT.newJsonParser().encodeResourceToString(definition);
    }

    private @Nullable IBaseResource fetch(MetadataResource definition) {
        if (definition instanceof StructureDefinition) {
            return oneByOne.fetchStructureDefinition(definition.getUrl());
        }
        return definition instanceof ValueSet
                ? oneByOne.fetchValueSet(definition.getUrl())
                : oneByOne.fetchCodeSystem(definition.getUrl());
    }

    @Test
    void namesAndVersionsAreUnderstoodAsTheLibraryDoes() {
        assertThat(oneByOne.fetchStructureDefinition("Patient")).isNotNull();
        assertThat(oneByOne.fetchStructureDefinition("StructureDefinition/Patient"))
                .isNotNull();
        assertThat(oneByOne.fetchStructureDefinition("String"))
                .isInstanceOfSatisfying(
                        StructureDefinition.class,
                        definition -> assertThat(definition.getType()).isEqualTo("String"));
        assertThat(oneByOne.fetchValueSet("http://hl7.org/fhir/ValueSet/observation-status|4.0.1"))
                .isNotNull();
        assertThat(oneByOne.fetchStructureDefinition("https://example.org/StructureDefinition/unknown"))
                .isNull();
    }
}
