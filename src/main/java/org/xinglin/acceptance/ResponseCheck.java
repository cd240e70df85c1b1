package org.xinglin.acceptance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r5.model.Questionnaire;
import org.hl7.fhir.r5.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r5.model.Questionnaire.QuestionnaireItemType;

/**
 * Whether a response has its questionnaire's questions, in their order, each answered as it must be (FHIR R4,
 * questionnaireresponse.html#link). A questionnaire that asks in a way not understood here ({@link PlainForms}), and an
 * answer that it does not plainly allow, are doubts. A response without a known questionnaire has nothing to keep to.
 */
final class ResponseCheck {

    /** It may be asked about no status, where that has an extension alone. */
    private static final Set<QuestionnaireResponseStatus> FINISHED =
            EnumSet.of(QuestionnaireResponseStatus.COMPLETED, QuestionnaireResponseStatus.AMENDED);

    private final Definitions definitions;
    private final PlainForms forms = new PlainForms();

    ResponseCheck(Definitions definitions) {
        this.definitions = definitions;
    }

    void check(QuestionnaireResponse response) {
        String canonical = response.getQuestionnaire();
        if (canonical == null) {
            return;
        }
        require(canonical.indexOf('#') < 0);
        Questionnaire form = definitions.questionnaire(canonical);
        if (form != null) {
            require(forms.isPlain(form));
            items(form.getItem(), response.getItem(), FINISHED.contains(response.getStatus()));
        }
    }

    /** The items one after the other in the questions' order: a stranger, a double or one out of order is left over. */
    private void items(
            List<QuestionnaireItemComponent> questions,
            List<QuestionnaireResponseItemComponent> items,
            boolean finished) {
        int next = 0;
        for (QuestionnaireItemComponent question : questions) {
            if (next < items.size()
                    && question.getLinkId().equals(items.get(next).getLinkId())) {
                item(question, items.get(next), finished);
                next++;
            } else {
                require(!finished || !question.getRequired());
            }
        }
        require(next == items.size());
    }

    private void item(QuestionnaireItemComponent question, QuestionnaireResponseItemComponent item, boolean finished) {
        require(!item.hasText() || item.getText().equals(question.getText()));
        if (question.getType() == QuestionnaireItemType.GROUP) {
            require(!item.hasAnswer() && (item.hasItem() || !question.getRequired()));
            items(question.getItem(), item.getItem(), finished);
            return;
        }
        require(!item.hasItem());
        int answers = item.getAnswer().size();
        require(answers <= 1 || question.getRepeats());
        require(answers > 0 || !finished || !question.getRequired());
        for (QuestionnaireResponseItemAnswerComponent answer : item.getAnswer()) {
            require(answer.hasValue() && isAllowed(question, answer.getValue()));
            items(question.getItem(), answer.getItem(), finished);
        }
    }

    private static boolean isAllowed(QuestionnaireItemComponent question, Type value) {
        return switch (question.getType()) {
            case BOOLEAN -> value.fhirType().equals("boolean");
            case INTEGER -> value.fhirType().equals("integer");
            case DECIMAL -> value.fhirType().equals("decimal");
            case DATE -> value.fhirType().equals("date");
            case STRING, TEXT -> value.fhirType().equals("string");
            case CODING -> value instanceof Coding coding && isOption(question, coding);
            default -> false;
        };
    }

    private static boolean isOption(QuestionnaireItemComponent question, Coding coding) {
        return coding.hasSystem()
                && coding.hasCode()
                && question.getAnswerOption().stream()
                        .map(option -> option.getValueCoding())
                        .anyMatch(option -> coding.getSystem().equals(option.getSystem())
                                && coding.getCode().equals(option.getCode()));
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw Doubt.QUESTIONNAIRE.raised();
        }
    }
}
