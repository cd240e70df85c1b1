package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinglin.chronic.domain.LabelScheme;
import org.xinglin.fhirserver.RuleReader;

/** Each rule that is published says in both languages what it is, where it is from, and how far it was verified. */
class RuleSourcesTests {

    private static final Set<String> STATUS = Set.of(
            "verified (official text)",
            "verified (secondary source)",
            "unverified (from general knowledge)",
            "project default, unverified");

    static Stream<Library> libraries() {
        return ReleasedRules.libraries();
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void eachRuleIsSaidAndSourced(Library library) throws Exception {
        JsonNode content =
                new ObjectMapper().readTree(library.getContentFirstRep().getData());
        Set<String> sources = new HashSet<>(content.path("sources").findValuesAsText("id"));
        List<JsonNode> rules = new ArrayList<>();
        collect(content, rules);

        assertThat(library.getVersion())
                .isEqualTo(content.path("version").asText())
                .isNotEmpty();
        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.path("id").asText()).matches("[a-z0-9-]+");
            assertThat(rule.path("zh").asText()).isNotBlank();
            assertThat(rule.path("en").asText()).isNotBlank();
            assertThat(rule.path("status").asText()).isIn(STATUS);
            assertThat(rule.path("sources"))
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(source.asText()).isIn(sources));
        });
        assertThat(rules).extracting(rule -> rule.path("id").asText()).doesNotHaveDuplicates();
    }

    private static void collect(JsonNode node, List<JsonNode> rules) {
        if (node.has("status") && node.has("zh")) {
            rules.add(node);
        }
        node.forEach(each -> collect(each, rules));
    }

    @Test
    void limitsSpeakOfTheUnitsThatValuesAreReadIn() {
        Map<String, String> units = new HashMap<>(Map.of("systolic", "mm[Hg]", "diastolic", "mm[Hg]"));
        ReleasedRules.readings().measured().forEach(measured -> units.put(measured.limits(), measured.unit()));

        assertThat(ReleasedRules.book().plausibility().limits())
                .isNotEmpty()
                .allSatisfy(
                        limits -> assertThat(limits.unit()).as(limits.kind()).isEqualTo(units.get(limits.kind())));
    }

    @Test
    void whatTheServerDoesNotKnowIsNotPassedOver() {
        String scheme = """
                {"id": "x", "version": "1", "title": {"zh": "x", "en": "x"}, "sources": [],
                 "labels": [{"code": "red", "lead": "county", "followUpMaxDays": 14,
                   "rule": {"id": "x", "zh": "x", "en": "x", "sources": [], "status": "x"},
                   "any": [{"phaseOfTheMoon": ["full"]}]}]}""";

        assertThatThrownBy(() -> RuleReader.read(scheme, LabelScheme.class, ReleasedRules.release()))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("phaseOfTheMoon");
    }
}
