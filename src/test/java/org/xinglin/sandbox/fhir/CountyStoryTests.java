package org.xinglin.sandbox.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.xinglin.sandbox.SyntheticCounty;

/** One story of a county: whole, small, and the same each time. */
class CountyStoryTests {

    private static final int RESIDENTS = 400;

    private final Bundle story = CountyStory.of(SyntheticCounty.of(RESIDENTS));

    @Test
    void whatItRefersToStandsInIt() {
        Set<String> told = story.getEntry().stream()
                .map(entry -> entry.getRequest().getUrl())
                .collect(Collectors.toSet());
        List<String> references = story.getEntry().stream()
                .flatMap(entry ->
                        FhirContext.forR4Cached().newTerser().getAllResourceReferences(entry.getResource()).stream())
                .map(found -> found.getResourceReference().getReferenceElement().getValue())
                .toList();

        assertThat(references).isNotEmpty();
        assertThat(told).containsAll(references);
    }

    @Test
    void itShowsWhateverTheCountyHasWithFewOfItsResidents() {
        List<Resource> county = SyntheticCounty.resources(SyntheticCounty.of(RESIDENTS));
        List<Resource> told =
                story.getEntry().stream().map(BundleEntryComponent::getResource).toList();

        assertThat(kinds(told)).hasSizeGreaterThan(20).isEqualTo(kinds(county));
        assertThat(told).filteredOn(Patient.class::isInstance).hasSizeBetween(5, RESIDENTS / 10);
    }

    @Test
    void theSameCountyHasTheSameStory() {
        assertThat(json(CountyStory.of(SyntheticCounty.of(RESIDENTS)))).isEqualTo(json(story));
    }

    private static Set<String> kinds(List<Resource> resources) {
        return resources.stream()
                .flatMap(resource -> CountyStory.kinds(resource).stream())
                .collect(Collectors.toSet());
    }

    private static String json(Bundle bundle) {
        return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(bundle);
    }
}
