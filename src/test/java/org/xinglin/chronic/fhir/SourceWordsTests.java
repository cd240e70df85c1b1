package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinglin.chronic.domain.Rule;
import org.xinglin.chronic.domain.Source;
import org.xinglin.chronic.domain.Source.Standard;
import org.xinglin.fhirserver.RuleReader;
import org.xinglin.fhirserver.conformance.ReleasedConformance;
import org.xinglin.fhirserver.refusal.Language;

/** A clinician reads of the standard and its edition, not of the host where a copy was found. */
class SourceWordsTests {

    private static Stream<JsonNode> published() {
        return ReleasedConformance.load(FhirContext.forR4Cached()).all(Library.class).stream()
                .filter(library -> library.getUrl().contains("/chronic-"))
                .map(library -> {
                    try {
                        return new ObjectMapper()
                                .readTree(library.getContentFirstRep().getData());
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("published")
    void noSourceShowsAHostOrTheOtherLanguage(JsonNode rules) throws IOException {
        for (JsonNode each : rules.path("sources")) {
            Source source = RuleReader.read(each.toString(), Source.class, ReleasedRules.release());
            Rule rule = new Rule("r", "规则", "rule", List.of(source.id()), "x", null);
            for (Language language : Language.values()) {
                String shown = SourceWords.sources(rule, List.of(source), language);
                assertThat(shown)
                        .doesNotContainPattern("[a-z]\\.(com|cn|net|org)\\b")
                        .doesNotContain("github", "—）");
            }
            if (source.standard() != null) {
                assertThat(SourceWords.sources(rule, List.of(source), Language.EN))
                        .doesNotContainPattern("\\p{IsHan}{2}");
            }
        }
        for (String status : rules.findValuesAsText("status")) {
            assertThat(SourceWords.status(status, Language.ZH)).containsPattern("\\p{IsHan}");
            assertThat(SourceWords.status(status, Language.EN)).isNotEqualTo(status);
        }
    }

    @Test
    void aCopySaysThatItIsOne() {
        Source copy =
                new Source("c", "摘要", "host.example", new Standard("示例标准（2018年版）", "Sample standard, 2018"), true);
        Rule rule = new Rule("r", "规则", "rule", List.of("c"), "verified (secondary source)", null);

        assertThat(SourceWords.sources(rule, List.of(copy), Language.EN))
                .isEqualTo("Sample standard, 2018（copy of the standard, not checked against the official text）");
        assertThat(SourceWords.sources(rule, List.of(copy), Language.ZH)).isEqualTo("示例标准（2018年版）（标准的转载，未与正式文本核对）");
    }
}
