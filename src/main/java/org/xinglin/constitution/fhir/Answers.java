package org.xinglin.constitution.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.xinglin.constitution.domain.Answer;

/** Reads the answers of a response, right or wrong, in the order in which they stand. */
final class Answers {

    private Answers() {}

    static List<Answer> of(QuestionnaireResponse response) {
        List<Answer> answers = new ArrayList<>();
        response.getItem().forEach(item -> read(item, answers));
        return answers;
    }

    private static void read(QuestionnaireResponseItemComponent item, List<Answer> answers) {
        for (QuestionnaireResponseItemAnswerComponent answer : item.getAnswer()) {
            answers.add(new Answer(item.hasLinkId() ? item.getLinkId() : "", given(answer.getValue())));
            answer.getItem().forEach(nested -> read(nested, answers));
        }
        item.getItem().forEach(nested -> read(nested, answers));
    }

    /** The code of an answer of ours; of anything else, something that no answer is. */
    private static String given(@Nullable Type value) {
        if (value instanceof Coding coding
                && (!coding.hasSystem() || coding.getSystem().equals(Ig.ANSWER))) {
            return coding.hasCode() ? coding.getCode() : "";
        }
        if (value instanceof Coding coding) {
            return coding.getSystem() + "|" + coding.getCode();
        }
        if (value instanceof IntegerType integer) {
            return integer.asStringValue();
        }
        return value == null ? "" : value.fhirType() + " " + value.primitiveValue();
    }
}
