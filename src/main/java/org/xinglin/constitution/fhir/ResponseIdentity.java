package org.xinglin.constitution.fhir;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.xinglin.constitution.domain.Answer;
import org.xinglin.derivation.FactId;

/** What makes a response the same response when it is sent again. */
final class ResponseIdentity {

    private ResponseIdentity() {}

    /** Gives a response that has no identifier one that follows from resident, scale, time and answers. */
    static void complete(QuestionnaireResponse response) {
        if (!response.getIdentifier().hasValue()) {
            response.setIdentifier(
                    new Identifier().setSystem(Ig.RESPONSE_IDENTIFIER).setValue(digest(response)));
        }
    }

    private static String digest(QuestionnaireResponse response) {
        return FactId.of(
                response.getSubject().getReferenceElement().getIdPart(),
                scale(response),
                response.getAuthoredElement().getValueAsString(),
                answers(response).stream()
                        .map(answer -> answer.linkId() + "=" + answer.given())
                        .collect(Collectors.joining(",")));
    }

    /** Whether two responses say the same: of the same resident, on the same scale, with the same answers. */
    static boolean saysTheSame(QuestionnaireResponse one, QuestionnaireResponse other) {
        return subject(one).equals(subject(other))
                && scale(one).equals(scale(other))
                && answers(one).equals(answers(other));
    }

    private static List<Answer> answers(QuestionnaireResponse response) {
        return Answers.of(response).stream()
                .sorted(Comparator.comparing(Answer::linkId).thenComparing(Answer::given))
                .toList();
    }

    private static String subject(QuestionnaireResponse response) {
        String id = response.getSubject().getReferenceElement().getIdPart();
        return id == null ? "" : id;
    }

    /** The address of the questionnaire, without its version. */
    private static String scale(QuestionnaireResponse response) {
        return response.hasQuestionnaire() ? response.getQuestionnaire().split("\\|", 2)[0] : "";
    }
}
