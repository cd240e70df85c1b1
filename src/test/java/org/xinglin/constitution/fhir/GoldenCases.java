package org.xinglin.constitution.fhir;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.xinglin.constitution.domain.Answer;
import org.xinglin.kernel.Sex;

/** Answers with the scores and verdicts that an independent scorer gave them (src/test/resources/constitution). */
final class GoldenCases {

    /** The cases of an instrument, and the Questionnaire that they are answers to. */
    static final Map<String, String> SCALES = new TreeMap<>(Map.of(
            "gbt46939", "constitution-gbt46939-2025",
            "elderly33", "constitution-elderly-33",
            "standard60", "constitution-zyyxh157-60"));

    private static final Path FILE =
            Path.of(System.getProperty("xinglin.basedir", "."), "src/test/resources/constitution/golden-cases.json");

    private GoldenCases() {}

    /** Those with answers. */
    static Stream<Golden> withAnswers() {
        return SCALES.entrySet().stream()
                .flatMap(scale ->
                        cases(scale.getKey()).map(golden -> new Golden(scale.getKey(), scale.getValue(), golden)));
    }

    /** Those with scores, at the thresholds, as the sources print them or worked out. */
    static Stream<Golden> withScores() {
        return Stream.of("gbt46939", "standard60")
                .flatMap(scale -> Stream.of("ScoreLevel", "Published")
                        .flatMap(kind -> cases(scale + kind)
                                .map(golden -> new Golden(scale + kind, requireNonNull(SCALES.get(scale)), golden))));
    }

    private static Stream<JsonNode> cases(String name) {
        try {
            return StreamSupport.stream(
                    new ObjectMapper().readTree(FILE.toFile()).required(name).spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param questionnaire the id of the scale's Questionnaire */
    record Golden(String group, String questionnaire, JsonNode json) {

        boolean isRefused() {
            return expected().has("error");
        }

        Sex sex() {
            return switch (json.path("sex").asText("male")) {
                case "female" -> Sex.FEMALE;
                case "male" -> Sex.MALE;
                default -> Sex.UNKNOWN;
            };
        }

        JsonNode expected() {
            return json.path("expected");
        }

        List<Answer> answers() {
            List<Answer> answers = new ArrayList<>();
            json.get("answers")
                    .fields()
                    .forEachRemaining(answer -> answers.add(new Answer(
                            answer.getKey(),
                            answer.getValue().isTextual()
                                    ? "string " + answer.getValue().asText()
                                    : answer.getValue().asText())));
            return answers;
        }

        Map<String, BigDecimal> scores() {
            return numbers(
                    expected().has("scores")
                            ? expected().get("scores")
                            : expected().get("transformed"));
        }

        Map<String, BigDecimal> givenScores() {
            return numbers(json.get("transformed"));
        }

        Map<String, String> verdicts() {
            return texts(
                    json.has("computed")
                            ? json.get("computed")
                            : expected().has("determination") ? expected().get("determination") : expected());
        }

        List<String> list(String name) {
            List<String> items = new ArrayList<>();
            expected().path(name).forEach(item -> items.add(item.asText()));
            return items;
        }

        private static Map<String, BigDecimal> numbers(JsonNode object) {
            Map<String, BigDecimal> numbers = new TreeMap<>();
            object.fields()
                    .forEachRemaining(each -> numbers.put(
                            each.getKey(), new BigDecimal(each.getValue().asText())));
            return numbers;
        }

        private static Map<String, String> texts(JsonNode object) {
            Map<String, String> texts = new LinkedHashMap<>();
            object.fields()
                    .forEachRemaining(
                            each -> texts.put(each.getKey(), each.getValue().asText()));
            return texts;
        }

        @Override
        public String toString() {
            return group + " " + json.get("id").asText() + ": "
                    + json.path("description").asText();
        }
    }
}
