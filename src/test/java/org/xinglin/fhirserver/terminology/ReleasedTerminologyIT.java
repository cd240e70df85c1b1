package org.xinglin.fhirserver.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.conformance.ServerContract;
import org.xinglin.fhirserver.validation.Specification;
import org.xinglin.kernel.Canonical;

/** All of the release's terminology answers, and what base FHIR binds answers or says why not. */
class ReleasedTerminologyIT {

    /** Asked of an ICD-10 that has more codes than anybody's list. */
    private static final Set<String> NOT_LISTABLE = Set.of("chronic-condition-code");

    @Test
    void everyValueSetIsExpandedAndKnowsItsCodes() {
        List<ValueSet> released = Asked.all(ValueSet.class).stream()
                .filter(ReleasedTerminologyIT::isOurs)
                .toList();

        assertThat(released).hasSizeGreaterThan(90);
        assertSoftly(softly -> released.forEach(set -> {
            String id = set.getIdElement().getIdPart();
            Asked whole = Asked.get("ValueSet/$expand", "url", set.getUrl());
            if (NOT_LISTABLE.contains(id)) {
                softly.assertThat(whole.status()).as(id).isEqualTo(422);
                softly.assertThat(whole.rules()).containsExactly("value-set-not-listable");
                return;
            }
            softly.assertThat(whole.status()).as("%s: %s", id, whole.answer()).isEqualTo(200);
            softly.assertThat(whole.codes()).as(id).isNotEmpty().allMatch(each -> each.hasSystem());
            softly.assertThat(whole.total()).as(id).isEqualTo(whole.codes().size());
            softly.assertThat(Asked.get("ValueSet/" + id + "/$expand").plainCodes())
                    .as(id)
                    .isEqualTo(whole.plainCodes());
            ValueSetExpansionContainsComponent last =
                    whole.codes().get(whole.codes().size() - 1);
            softly.assertThat(Asked.get(
                                    "ValueSet/$expand",
                                    "url",
                                    set.getUrl(),
                                    "filter",
                                    last.getCode(),
                                    "count",
                                    "1",
                                    "activeOnly",
                                    "true")
                            .total())
                    .as(id)
                    .isBetween(1, whole.total());
            softly.assertThat(Asked.get(
                                    "ValueSet/$expand",
                                    "url",
                                    set.getUrl(),
                                    "offset",
                                    "" + (whole.total() - 1),
                                    "count",
                                    "5")
                            .plainCodes())
                    .as(id)
                    .containsExactly(last.getCode());
            softly.assertThat(Asked.get(
                                    "ValueSet/$validate-code",
                                    "url",
                                    set.getUrl(),
                                    "system",
                                    last.getSystem(),
                                    "code",
                                    last.getCode(),
                                    "display",
                                    last.hasDisplay() ? last.getDisplay() : last.getCode())
                            .said("result"))
                    .as(id)
                    .isEqualTo("true");
            softly.assertThat(Asked.get(
                                    "ValueSet/$validate-code",
                                    "url",
                                    set.getUrl(),
                                    "system",
                                    last.getSystem(),
                                    "code",
                                    "no-such-code")
                            .said("result"))
                    .as(id)
                    .isEqualTo("false");
        }));
    }

    @Test
    void everyCodeSystemExpandsWholeAndAnswersForEachOfItsCodes() {
        List<CodeSystem> released = Asked.all(CodeSystem.class).stream()
                .filter(ReleasedTerminologyIT::isOurs)
                .toList();

        assertThat(released).hasSizeGreaterThan(60);
        assertSoftly(softly -> released.forEach(system -> {
            List<String> codes = flat(system.getConcept())
                    .map(ConceptDefinitionComponent::getCode)
                    .toList();
            String url = system.getUrl();
            softly.assertThat(Asked.get("ValueSet/$expand", "url", url + "?vs").plainCodes())
                    .as(url)
                    .isEqualTo(codes);
            softly.assertThat(Asked.post("ValueSet/$expand", including(url)).plainCodes())
                    .as(url)
                    .isEqualTo(codes);
            ConceptDefinitionComponent some = system.getConcept().get(codes.size() / 2);
            Asked chinese =
                    Asked.get("CodeSystem/$lookup", "system", url, "code", some.getCode(), "displayLanguage", "zh");
            Asked english =
                    Asked.get("CodeSystem/$lookup", "system", url, "code", some.getCode(), "displayLanguage", "en");
            softly.assertThat(Set.of(chinese.said("display"), english.said("display")))
                    .as(url)
                    .allMatch(display -> words(some).anyMatch(display::equals));
            softly.assertThat(chinese.said("display")).as(url).matches(".*\\p{IsHan}.*");
            softly.assertThat(english.said("display"))
                    .as("%s %s", url, some.getCode())
                    .matches(".*[A-Za-z].*");
            softly.assertThat(Asked.get("CodeSystem/$validate-code", "url", url, "code", some.getCode())
                            .said("result"))
                    .as(url)
                    .isEqualTo("true");
            softly.assertThat(Asked.get("CodeSystem/$validate-code", "url", url, "code", "no-such-code")
                            .said("result"))
                    .as(url)
                    .isEqualTo("false");
            softly.assertThat(Asked.get("CodeSystem/$lookup", "system", url, "code", "no-such-code")
                            .status())
                    .as(url)
                    .isEqualTo(404);
            softly.assertThat(Asked.get(
                                    "CodeSystem/$subsumes",
                                    "system",
                                    url,
                                    "codeA",
                                    some.getCode(),
                                    "codeB",
                                    some.getCode())
                            .said("outcome"))
                    .as(url)
                    .isEqualTo("equivalent");
            softly.assertThat(Asked.get(
                                    "CodeSystem/$subsumes",
                                    "system",
                                    url,
                                    "codeA",
                                    some.getCode(),
                                    "codeB",
                                    codes.get(0))
                            .said("outcome"))
                    .as(url)
                    .isEqualTo(codes.get(0).equals(some.getCode()) ? "equivalent" : "not-subsumed");
        }));
        assertThat(released).anyMatch(system -> system.getContent() == CodeSystemContentMode.COMPLETE);
    }

    @Test
    void everyMapTranslatesThereAndBack() {
        List<ConceptMap> released = Asked.all(ConceptMap.class).stream()
                .filter(ReleasedTerminologyIT::isOurs)
                .toList();

        assertThat(released).hasSizeGreaterThan(2);
        assertSoftly(softly -> released.forEach(map -> map.getGroup()
                .forEach(group -> group.getElement().stream()
                        .filter(element -> element.getTargetFirstRep().hasCode())
                        .findFirst()
                        .ifPresent(element -> {
                            String target = element.getTargetFirstRep().getCode();
                            softly.assertThat(Asked.get(
                                                    "ConceptMap/$translate",
                                                    "url",
                                                    map.getUrl(),
                                                    "system",
                                                    group.getSource(),
                                                    "code",
                                                    element.getCode(),
                                                    "targetsystem",
                                                    group.getTarget())
                                            .said("result"))
                                    .as("%s %s", map.getUrl(), element.getCode())
                                    .isEqualTo("true");
                            softly.assertThat(Asked.get(
                                                    "ConceptMap/$translate",
                                                    "system",
                                                    group.getTarget(),
                                                    "code",
                                                    target,
                                                    "targetsystem",
                                                    group.getSource(),
                                                    "reverse",
                                                    "true")
                                            .said("result"))
                                    .as("%s %s, back", map.getUrl(), target)
                                    .isEqualTo("true");
                            softly.assertThat(Asked.get(
                                                    "ConceptMap/$translate",
                                                    "url",
                                                    map.getUrl(),
                                                    "system",
                                                    group.getSource(),
                                                    "code",
                                                    "no-such-code")
                                            .said("message"))
                                    .isNotEmpty();
                        }))));
    }

    @Test
    void whatBaseFhirBindsIsExpandedOrTheReasonIsSaid() {
        Specification specification = Specification.load();
        Set<String> bound = new TreeSet<>();
        for (String type : ServerContract.readTypes()) {
            StructureDefinition definition = (StructureDefinition) specification
                    .fhirDefinition("StructureDefinition", "http://hl7.org/fhir/StructureDefinition/" + type)
                    .orElseThrow();
            definition.getSnapshot().getElement().stream()
                    .map(ElementDefinition::getBinding)
                    .filter(binding -> binding.hasValueSet())
                    .forEach(binding -> bound.add(binding.getValueSet()));
        }
        Set<String> reasons = new TreeSet<>();
        Set<String> expanded = new TreeSet<>();
        assertSoftly(softly -> bound.forEach(url -> {
            Asked asked = Asked.get("ValueSet/$expand", "url", url, "count", "10");
            softly.assertThat(asked.status()).as(url).isIn(200, 404, 422);
            if (asked.status() == 200) {
                expanded.add(url);
                softly.assertThat(asked.codes()).as(url).isNotEmpty();
            } else {
                reasons.add(url);
                softly.assertThat(asked.rules())
                        .as(url)
                        .allMatch(rule -> rule.equals("value-set-not-listable") || rule.equals("terminology-unknown"));
            }
        }));
        assertThat(expanded).as("not listed: %s", reasons).hasSizeGreaterThan(150);
    }

    private static Stream<String> words(ConceptDefinitionComponent concept) {
        return Stream.concat(
                Stream.of(concept.getDisplay()),
                concept.getDesignation().stream().map(each -> each.getValue()));
    }

    private static Stream<ConceptDefinitionComponent> flat(List<ConceptDefinitionComponent> concepts) {
        return concepts.stream().flatMap(each -> Stream.concat(Stream.of(each), flat(each.getConcept())));
    }

    private static Parameters including(String system) {
        ValueSet set = new ValueSet();
        set.getCompose().addInclude().setSystem(system);
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("valueSet").setResource(set);
        return parameters;
    }

    /** What another test has stored may have no address. */
    private static boolean isOurs(Resource resource) {
        String url = String.valueOf(((MetadataResource) resource).getUrl());
        return url.startsWith(Canonical.BASE)
                || url.startsWith("urn:oid:2.16.156.10011")
                || resource.getId().contains("loinc-fragment");
    }
}
