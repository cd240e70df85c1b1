package org.xinglin.indicator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Measure;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.RuleReader;
import org.xinglin.fhirserver.conformance.ReleasedConformance;
import org.xinglin.indicator.domain.IndicatorRules.Group;
import org.xinglin.indicator.domain.IndicatorRules.Indicator;

/** The released Measures: all there, each population understood, each with its source and how far it was verified. */
class ReleasedIndicatorsTests {

    private static final ReleasedConformance RELEASE = ReleasedConformance.load(FhirContext.forR4Cached());
    private static final IndicatorRules RULES = RuleReader.read(RELEASE, "indicator-rules", IndicatorRules.class);

    private static Stream<Group> groups() {
        return RULES.measures().stream().flatMap(each -> each.groups().stream());
    }

    @Test
    void theMeasuresOfTheContractAreThere() {
        Set<String> named = Set.of(
                "htn-standard-management",
                "t2dm-standard-management",
                "bp-control",
                "glucose-control",
                "grassroots-visits",
                "county-outpatients",
                "contract-rate",
                "key-group-contract-rate",
                "elderly-contract-rate",
                "duty-fulfilment",
                "tcm-share",
                "elderly-tcm-management",
                "child-tcm-service",
                "green-channel",
                "elderly-home-medical-service",
                "geriatric-departments",
                "referral-closure",
                "green-channel-in-time",
                "repeat-without-reason",
                "satisfaction",
                "tcm-literacy",
                "zhiweibing-network",
                "technique-training",
                "carers-trained");
        assertThat(RULES.measures().stream().map(Indicator::id).collect(Collectors.toSet()))
                .isEqualTo(named);
        assertThat(RELEASE.all(Measure.class).stream()
                        .map(each -> each.getIdElement().getIdPart())
                        .collect(Collectors.toSet()))
                .isEqualTo(named);
    }

    @Test
    void twoReadingsOfOneNameAreTwoGroupsTheDefaultFirst() {
        assertThat(RULES.measures().stream()
                        .filter(each -> each.groups().size() > 1)
                        .map(each -> each.groups().stream().map(Group::code).toList()))
                .containsExactlyInAnyOrder(List.of("visits", "persons"), List.of("duties", "contracts"));
    }

    @Test
    void eachPopulationIsUnderstoodAndEachNumberIsOneGroupsOwn() {
        Set<Integer> numbers = new HashSet<>();
        assertThat(groups())
                .allSatisfy(group -> assertThat(numbers.add(group.number())).isTrue());
        assertThat(RULES.measures().stream()
                        .filter(Indicator::ofResidents)
                        .flatMap(each -> each.groups().stream())
                        .flatMap(group -> Stream.of(group.denominator(), group.numerator())))
                .isNotEmpty()
                .allSatisfy(criterion -> assertThat(Criteria.names()).contains(criterion));
    }

    @Test
    void aMeasureSaysWhatTheRulesSay() {
        assertThat(RELEASE.all(Measure.class)).allSatisfy(measure -> {
            Indicator indicator =
                    RULES.measure(measure.getIdElement().getIdPart()).orElseThrow();
            assertThat(measure.getDescription()).contains(indicator.source()).contains(indicator.status());
            assertThat(measure.getTitle()).isEqualTo(indicator.zh());
            assertThat(measure.getLibrary().get(0).getValue()).endsWith("Library/indicator-rules");
            assertThat(measure.getExtension()).hasSameSizeAs(indicator.targets());
            assertThat(measure.getGroup()).hasSameSizeAs(indicator.groups());
        });
    }
}
