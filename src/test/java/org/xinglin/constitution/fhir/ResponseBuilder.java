package org.xinglin.constitution.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.xinglin.constitution.domain.Answer;
import org.xinglin.constitution.domain.Instrument;
import org.xinglin.kernel.Sex;

/** Responses as a form at a clinic sends them. */
final class ResponseBuilder {

    private static final String QUESTIONNAIRES = "https://xinglin-fhir.github.io/ig/Questionnaire/";
    private static final String ANSWERS = "https://xinglin-fhir.github.io/ig/CodeSystem/constitution-answer";

    private final QuestionnaireResponse response = new QuestionnaireResponse();

    private ResponseBuilder(String questionnaire) {
        String version = ReleasedScales.instrument(questionnaire).version();
        response.setQuestionnaire(QUESTIONNAIRES + questionnaire + "|" + version)
                .setStatus(QuestionnaireResponseStatus.COMPLETED)
                .setAuthoredElement(new DateTimeType("2026-11-03T09:30:00+08:00"));
        response.getIdentifier()
                .setSystem("https://his.example.org/constitution")
                .setValue(UUID.randomUUID().toString());
    }

    /** @param questionnaire the id of the scale's Questionnaire */
    static ResponseBuilder aResponseTo(String questionnaire) {
        return new ResponseBuilder(questionnaire);
    }

    /** Everything answered by the lowest answer; of the items for one sex, a man's. */
    static ResponseBuilder aContentManAnswers(String questionnaire) {
        Instrument scale = ReleasedScales.instrument(questionnaire);
        ResponseBuilder builder = aResponseTo(questionnaire);
        scale.items().stream()
                .filter(item -> item.sex() != Sex.FEMALE)
                .forEach(item -> builder.answer(item.linkId(), 1));
        return builder;
    }

    /** Yang-deficiency and damp-heat, whose diets conflict. */
    static QuestionnaireResponse aMixedConstitution(String resident) {
        ResponseBuilder builder =
                aContentManAnswers("constitution-gbt46939-2025").of(resident);
        ReleasedScales.instrument("constitution-gbt46939-2025").items().stream()
                .filter(item -> item.sex() != Sex.FEMALE)
                .filter(item -> item.counts().stream()
                        .anyMatch(count -> List.of("yang-deficiency", "damp-heat")
                                .contains(count.type().code())))
                .forEach(item -> builder.answer(
                        item.linkId(),
                        item.counts().stream()
                                        .anyMatch(count -> count.type().code().equals("yang-deficiency"))
                                ? 5
                                : 4));
        return builder.build();
    }

    ResponseBuilder of(String resident) {
        response.setSubject(new Reference(resident));
        return this;
    }

    ResponseBuilder on(String time) {
        response.setAuthoredElement(new DateTimeType(time));
        return this;
    }

    ResponseBuilder withoutIdentifier() {
        response.setIdentifier(null);
        return this;
    }

    /** The answer to an item, instead of any that it has. */
    ResponseBuilder answer(String linkId, int answer) {
        return answer(linkId, new Coding().setSystem(ANSWERS).setCode(Integer.toString(answer)));
    }

    ResponseBuilder answer(String linkId, Type answer) {
        item(linkId).getAnswer().clear();
        item(linkId).addAnswer().setValue(answer);
        return this;
    }

    private QuestionnaireResponseItemComponent item(String linkId) {
        return response.getItem().stream()
                .filter(item -> linkId.equals(item.getLinkId()))
                .findFirst()
                .orElseGet(() -> response.addItem().setLinkId(linkId));
    }

    /** Codings where they are numbers of the scale, and else what a careless form would send. */
    ResponseBuilder answers(List<Answer> answers) {
        answers.forEach(answer -> {
            String given = answer.given();
            if (given.startsWith("string ")) {
                answer(answer.linkId(), new StringType(given.substring("string ".length())));
            } else if (given.contains(".")) {
                answer(answer.linkId(), new DecimalType(new BigDecimal(given)));
            } else {
                answer(answer.linkId(), Integer.parseInt(given));
            }
        });
        return this;
    }

    ResponseBuilder asIntegers() {
        response.getItem()
                .forEach(item -> item.getAnswerFirstRep()
                        .setValue(new IntegerType(
                                item.getAnswerFirstRep().getValueCoding().getCode())));
        return this;
    }

    ResponseBuilder withoutSystems() {
        response.getItem()
                .forEach(item -> item.getAnswerFirstRep().getValueCoding().setSystem(null));
        return this;
    }

    QuestionnaireResponse build() {
        return response;
    }
}
