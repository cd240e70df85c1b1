package org.xinglin.constitution.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeSystem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.constitution.domain.AnswerSheet;
import org.xinglin.constitution.domain.Assessment;
import org.xinglin.constitution.domain.ConstitutionType;
import org.xinglin.constitution.domain.Verdict;
import org.xinglin.constitution.fhir.GoldenCases.Golden;

/** The worked examples of the guide's page on scoring are what the server makes of the golden cases that they name. */
class ScoringPageTests {

    private static final Pattern EXAMPLE = Pattern.compile("### .*?[ （(](?:例|case) (\\w+)[，,].*");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void itsExamplesAreRight(String language) throws IOException {
        Path page = Path.of(System.getProperty("xinglin.basedir", "."), "ig/pages/scoring." + language + ".md");
        Map<String, String> codes = codes();
        Assessment assessment = null;
        int rows = 0;
        for (String line : Files.readAllLines(page)) {
            Matcher example = EXAMPLE.matcher(line);
            if (example.matches()) {
                assessment = assessment(example.group(1));
            } else if (line.startsWith("## ")) {
                assessment = null;
            } else if (assessment != null && line.startsWith("|") && line.matches(".*\\d.*")) {
                List<String> cells = Arrays.stream(line.split("\\|"))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList();
                ConstitutionType type = ConstitutionType.of(codes.getOrDefault(cells.get(0), cells.get(0)));
                assertThat(assessment.score(type).shown()).as(line).isEqualByComparingTo(new BigDecimal(cells.get(2)));
                assertThat(assessment.verdict(type))
                        .as(line)
                        .isEqualTo(Verdict.of(codes.getOrDefault(cells.get(3), cells.get(3))));
                rows++;
            }
        }
        assertThat(rows).isEqualTo(12);
    }

    private static Assessment assessment(String id) {
        Golden golden = GoldenCases.withAnswers()
                .filter(each -> each.json().get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        return Assessment.of(
                ReleasedScales.instrument(golden.questionnaire()),
                AnswerSheet.read(ReleasedScales.instrument(golden.questionnaire()), golden.answers(), golden.sex())
                        .counted());
    }

    /** By the Chinese words. */
    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String system : List.of("constitution-type", "constitution-verdict")) {
            ReleasedScales.released(CodeSystem.class, system)
                    .getConcept()
                    .forEach(concept -> codes.put(concept.getDisplay(), concept.getCode()));
        }
        return codes;
    }
}
