package org.xinglin.fhirserver.conformance;

import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;

/** A reader of the constitution Questionnaires' extensions, as a client would write one. */
final class ConstitutionScale {

    private static final String EXTENSIONS = "https://xinglin-fhir.github.io/ig/StructureDefinition/";
    private static final ReleasedConformance RELEASED = ReleasedConformance.load(FhirContext.forR4Cached());

    private final Questionnaire form;
    private final Extension scoring;

    private ConstitutionScale(Questionnaire form) {
        this.form = form;
        this.scoring = form.getExtensionByUrl(EXTENSIONS + "constitution-scoring");
    }

    static ConstitutionScale released(String id) {
        return RELEASED.all(Questionnaire.class).stream()
                .filter(form -> form.getIdElement().getIdPart().equals(id))
                .map(ConstitutionScale::new)
                .findFirst()
                .orElseThrow();
    }

    /** @param sex where unknown, any answered item of a sex counts */
    Map<String, BigDecimal> scores(Map<String, Integer> answers, String sex) {
        Map<String, Integer> raw = new TreeMap<>();
        for (QuestionnaireItemComponent item : form.getItem()) {
            Integer answer = answers.get(item.getLinkId());
            if (answer == null || !applies(item, sex)) {
                continue;
            }
            for (Extension counted : item.getExtensionsByUrl(EXTENSIONS + "constitution-item")) {
                boolean reverse = "true".equals(text(counted, "reverse"));
                raw.merge(text(counted, "scale"), reverse ? 6 - answer : answer, Integer::sum);
            }
        }
        Map<String, BigDecimal> scores = new TreeMap<>();
        for (Extension scale : scoring.getExtensionsByUrl("scale")) {
            String type = text(scale, "code");
            scores.put(type, score(raw.getOrDefault(type, 0), Integer.parseInt(text(scale, "items"))));
        }
        return scores;
    }

    private static boolean applies(QuestionnaireItemComponent item, String sex) {
        Extension only = item.getExtensionByUrl(EXTENSIONS + "item-sex");
        return only == null || only.getValue().primitiveValue().equals(sex) || sex.equals("unknown");
    }

    private BigDecimal score(int raw, int items) {
        return switch (text(scoring, "formula")) {
            case "sum" -> BigDecimal.valueOf(raw);
            case "transformed" ->
                BigDecimal.valueOf((raw - items) * 100L).divide(BigDecimal.valueOf(items * 4L), MathContext.DECIMAL64);
            default -> throw new IllegalArgumentException(text(scoring, "formula"));
        };
    }

    Map<String, String> verdicts(Map<String, BigDecimal> scores) {
        BigDecimal others = scores.entrySet().stream()
                .filter(score -> !score.getKey().equals("balanced"))
                .map(Map.Entry::getValue)
                .max(BigDecimal::compareTo)
                .orElseThrow();
        Map<String, String> verdicts = new TreeMap<>();
        scores.forEach((type, score) -> {
            String kind = type.equals("balanced") ? "balanced" : "biased";
            verdicts.put(
                    type,
                    scoring.getExtensionsByUrl("rule").stream()
                            .filter(rule -> text(rule, "kind").equals(kind) && holds(rule, score, others))
                            .map(rule -> text(rule, "verdict"))
                            .findFirst()
                            .orElseThrow());
        });
        return verdicts;
    }

    private static boolean holds(Extension rule, BigDecimal score, BigDecimal others) {
        return bound(rule, "atLeast").map(least -> score.compareTo(least) >= 0).orElse(true)
                && bound(rule, "othersBelow")
                        .map(below -> others.compareTo(below) < 0)
                        .orElse(true)
                && bound(rule, "othersAtMost")
                        .map(most -> others.compareTo(most) <= 0)
                        .orElse(true);
    }

    /** The answer whose band a measured value lies in. */
    Optional<Integer> measured(String linkId, String measured) {
        QuestionnaireItemComponent item = form.getItem().stream()
                .filter(each -> each.getLinkId().equals(linkId))
                .findFirst()
                .orElseThrow();
        Extension decimals = item.getExtensionByUrl(EXTENSIONS + "measured-by").getExtensionByUrl("decimals");
        BigDecimal value = new BigDecimal(measured);
        BigDecimal compared = decimals == null
                ? value
                : value.setScale(Integer.parseInt(decimals.getValue().primitiveValue()), RoundingMode.HALF_UP);
        List<Integer> answers = item.getAnswerOption().stream()
                .filter(option -> isIn(option, compared))
                .map(option -> Integer.parseInt(option.getValueCoding().getCode()))
                .toList();
        return answers.size() == 1 ? Optional.of(answers.get(0)) : Optional.empty();
    }

    private static boolean isIn(QuestionnaireItemAnswerOptionComponent option, BigDecimal value) {
        Extension band = option.getExtensionByUrl(EXTENSIONS + "measured-band");
        return band != null
                && bound(band, "atLeast")
                        .map(least -> value.compareTo(least) >= 0)
                        .orElse(true)
                && bound(band, "above").map(above -> value.compareTo(above) > 0).orElse(true)
                && bound(band, "below").map(below -> value.compareTo(below) < 0).orElse(true)
                && bound(band, "atMost").map(most -> value.compareTo(most) <= 0).orElse(true);
    }

    private static Optional<BigDecimal> bound(Element element, String part) {
        return Optional.ofNullable(element.getExtensionByUrl(part))
                .map(extension -> ((DecimalType) extension.getValue()).getValue());
    }

    private static String text(Element element, String part) {
        return element.getExtensionByUrl(part).getValue().primitiveValue();
    }
}
