package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.xinglin.fhirserver.refusal.EnglishSentence;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;

/** Whatever a sender's engineer commonly gets wrong, a Chinese reader learns in Chinese what, where and what to do. */
class CommonMistakesTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One line of {@code mistakes.yaml}. */
    record Mistake(
            String what,
            String base,
            String at,
            @Nullable JsonNode value,
            String rule,
            @Nullable String expected) {}

    @TestFactory
    Stream<DynamicTest> eachIsToldInChinese() throws IOException {
        Mistake[] mistakes = new ObjectMapper(new YAMLFactory())
                .readValue(Path.of("src/test/resources/mistakes.yaml").toFile(), Mistake[].class);
        return Stream.of(mistakes)
                .map(mistake -> DynamicTest.dynamicTest(mistake.what(), () -> {
                    List<Issue> issues = ReleasedValidation.VALIDATOR.validate(made(mistake), Language.ZH, null);
                    assertThat(issues).anySatisfy(issue -> {
                        assertThat(issue.rule()).isEqualTo(mistake.rule());
                        assertThat(String.valueOf(issue.expected()))
                                .startsWith(mistake.expected() == null ? "" : mistake.expected());
                    });
                    teaches(issues);
                }));
    }

    @TestFactory
    Stream<DynamicTest> soIsEachBadExample() {
        return ReleasedValidation.examples("invalid").stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> teaches(ReleasedValidation.VALIDATOR.validate(
                                ReleasedValidation.read(file), Language.ZH, null))));
    }

    private static void teaches(List<Issue> issues) {
        OperationOutcome outcome = ReleasedValidation.OUTCOMES.outcome(Language.ZH, issues);
        assertThat(outcome.getIssue()).isNotEmpty().allSatisfy(issue -> {
            String text = issue.getDetails().getText();
            assertThat(text)
                    .matches(words -> !EnglishSentence.in(words), "no English sentence")
                    .endsWith("。");
            assertThat(issue.getExpression()).isNotEmpty();
            assertThat(String.valueOf(issue.getDiagnostics())).doesNotContain("HAPI-");
        });
        assertThat(issues).extracting(Issue::untranslated).containsOnlyNulls();
    }

    private static Resource made(Mistake mistake) throws IOException {
        JsonNode resource = JSON.readTree(ReleasedValidation.EXAMPLES
                .resolve("valid")
                .resolve(mistake.base() + ".json")
                .toFile());
        int slash = mistake.at().lastIndexOf('/');
        JsonNode parent = resource.at(mistake.at().substring(0, slash));
        String name = mistake.at().substring(slash + 1);
        if (parent instanceof ObjectNode object) {
            object.remove(name);
            if (mistake.value() != null && !mistake.value().isNull()) {
                object.set(name, mistake.value());
            }
        } else if (parent instanceof ArrayNode array && "-".equals(name)) {
            array.add(mistake.value());
        } else if (parent instanceof ArrayNode array && mistake.value() == null) {
            array.remove(Integer.parseInt(name));
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), mistake.value());
        }
        return (Resource) ReleasedValidation.CONTEXT.newJsonParser().parseResource(JSON.writeValueAsString(resource));
    }
}
