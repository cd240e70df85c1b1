package org.xinglin.fhirserver.conformance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The published constitution Questionnaires carry all that scoring needs: read with nothing beside them, they give the
 * golden cases' scores and verdicts. What the server scores with is tested with the server.
 */
class ConstitutionScalesTests {

    private static final Path CASES = Path.of("src/test/resources/constitution/golden-cases.json");
    private static final Map<String, String> SCALES = Map.of(
            "gbt46939", "constitution-gbt46939-2025",
            "elderly33", "constitution-elderly-33",
            "standard60", "constitution-zyyxh157-60");

    @TestFactory
    Stream<DynamicTest> answersGiveTheGoldenScoresAndVerdicts() {
        return SCALES.entrySet().stream()
                .flatMap(scale -> cases(scale.getKey())
                        .filter(golden -> golden.at("/expected/determination").isObject())
                        .map(golden -> DynamicTest.dynamicTest(name(scale.getKey(), golden), () -> {
                            ConstitutionScale form = ConstitutionScale.released(scale.getValue());
                            Map<String, BigDecimal> scores = form.scores(
                                    answers(golden.get("answers")),
                                    golden.path("sex").asText());

                            JsonNode expected = golden.get("expected");
                            JsonNode expectedScores =
                                    expected.has("scores") ? expected.get("scores") : expected.get("transformed");
                            assertThat(rounded(scores)).isEqualTo(numbers(expectedScores));
                            assertThat(form.verdicts(scores)).isEqualTo(texts(expected.get("determination")));
                        })));
    }

    @TestFactory
    Stream<DynamicTest> scoresAtTheThresholdsGiveTheGoldenVerdicts() {
        return Stream.of("gbt46939", "standard60")
                .flatMap(scale -> cases(scale + "ScoreLevel")
                        .map(golden -> DynamicTest.dynamicTest(name(scale, golden), () -> {
                            ConstitutionScale form = ConstitutionScale.released(requireNonNull(SCALES.get(scale)));

                            Map<String, String> verdicts =
                                    form.verdicts(new TreeMap<>(numbers(golden.get("transformed"))));

                            assertThat(verdicts).containsAllEntriesOf(texts(golden.get("expected")));
                        })));
    }

    @Test
    void measurementsChooseTheAnswerOfTheirBand() {
        ConstitutionScale elderly = ConstitutionScale.released("constitution-elderly-33");

        assertThat(elderly.measured("E09", "23.99")).contains(1);
        assertThat(elderly.measured("E09", "24.0")).contains(2);
        assertThat(elderly.measured("E09", "28")).contains(5);
        assertThat(elderly.measured("E28", "85")).contains(2);
        assertThat(elderly.measured("E28", "85.5")).contains(3);
        assertThat(elderly.measured("E28", "105")).contains(4);
        assertThat(elderly.measured("E28", "106")).contains(5);
        assertThat(elderly.measured("E14", "7"))
                .as("no option has 7 colds a year")
                .isEmpty();
        assertThat(elderly.measured("E17", "0")).contains(1);
    }

    private static String name(String scale, JsonNode golden) {
        return scale + " " + golden.get("id").asText();
    }

    private static Stream<JsonNode> cases(String name) {
        try {
            return StreamSupport.stream(
                    new ObjectMapper().readTree(CASES.toFile()).required(name).spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> answers(JsonNode object) {
        Map<String, Integer> answers = new TreeMap<>();
        texts(object).forEach((linkId, answer) -> answers.put(linkId, Integer.valueOf(answer)));
        return answers;
    }

    private static Map<String, BigDecimal> numbers(JsonNode object) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        texts(object).forEach((type, number) -> numbers.put(type, new BigDecimal(number)));
        return rounded(numbers);
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            texts.put(name, object.get(name).asText());
        }
        return texts;
    }

    private static Map<String, BigDecimal> rounded(Map<String, BigDecimal> scores) {
        Map<String, BigDecimal> rounded = new TreeMap<>();
        scores.forEach((type, score) -> rounded.put(type, score.setScale(4, RoundingMode.HALF_UP)));
        return rounded;
    }
}
