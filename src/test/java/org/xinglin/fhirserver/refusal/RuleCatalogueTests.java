package org.xinglin.fhirserver.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.conformance.ReleasedConformance;

/** The rules' texts, the published code system and the tables that lead to rules say the same (invariant 8). */
class RuleCatalogueTests {

    private static final ReleasedConformance RELEASED = ReleasedConformance.load(FhirContext.forR4Cached());
    private static final RuleCatalogue CATALOGUE = RuleCatalogue.load();

    @Test
    void everyRuleSpeaksBothLanguagesAndNamesARemedy() {
        assertThat(CATALOGUE.keys()).isNotEmpty().allSatisfy(key -> {
            RuleCatalogue.Rule rule = CATALOGUE.rule(key);
            assertThat(IssueType.fromCode(rule.type())).isNotNull();
            assertThat(rule.zh().text()).containsPattern("\\p{IsHan}");
            assertThat(rule.zh().remedy()).containsPattern("\\p{IsHan}");
            assertThat(rule.en().text()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            assertThat(rule.en().remedy()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        });
    }

    @Test
    void thePublishedCodeSystemListsTheRulesAndTheInvariantsOfTheProfilesAndNothingElse() {
        Set<String> published = RELEASED.all(CodeSystem.class).stream()
                .filter(system -> Outcomes.RULE_SYSTEM.equals(system.getUrl()))
                .flatMap(system -> system.getConcept().stream())
                .map(ConceptDefinitionComponent::getCode)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> meant = new TreeSet<>(CATALOGUE.keys());
        meant.addAll(ownInvariants());
        assertThat(published).containsExactlyElementsOf(meant);
    }

    private static Set<String> ownInvariants() {
        return RELEASED.all(StructureDefinition.class).stream()
                .flatMap(profile -> profile.getDifferential().getElement().stream())
                .flatMap(element -> element.getConstraint().stream())
                .map(constraint -> constraint.getKey())
                .collect(Collectors.toSet());
    }

    @Test
    void exceptionsLeadToRulesThatExist() {
        assertThat(ExceptionRules.load().rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(CATALOGUE.keys()).contains(rule));
    }
}
