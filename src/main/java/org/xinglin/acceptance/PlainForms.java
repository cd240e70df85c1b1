package org.xinglin.acceptance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r5.model.Coding;
import org.hl7.fhir.r5.model.Element;
import org.hl7.fhir.r5.model.Questionnaire;
import org.hl7.fhir.r5.model.Questionnaire.QuestionnaireAnswerConstraint;
import org.hl7.fhir.r5.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r5.model.Questionnaire.QuestionnaireItemType;
import org.xinglin.kernel.Canonical;

/**
 * Which questionnaires ask in the plain ways that {@link ResponseCheck} understands: no conditions, no limits but the
 * options listed, no extension that is not known to ask nothing. Each is looked at once.
 */
final class PlainForms {

    private static final Set<QuestionnaireItemType> TYPES = Set.of(
            QuestionnaireItemType.GROUP,
            QuestionnaireItemType.DISPLAY,
            QuestionnaireItemType.BOOLEAN,
            QuestionnaireItemType.INTEGER,
            QuestionnaireItemType.DECIMAL,
            QuestionnaireItemType.DATE,
            QuestionnaireItemType.STRING,
            QuestionnaireItemType.TEXT,
            QuestionnaireItemType.CODING);

    private static final String FHIR = "http://hl7.org/fhir/StructureDefinition/";

    /** Extensions that say something to people or to those who score, and nothing to the validator. */
    private static final Set<String> SILENT = Set.of(
            FHIR + "translation",
            FHIR + "ordinalValue",
            FHIR + "questionnaire-itemControl",
            FHIR + "questionnaire-hidden",
            FHIR + "questionnaire-supportLink");

    private static final String OURS = Canonical.definition("");

    /** By identity: the validator keeps a questionnaire as one object until it fetches it anew. */
    private final Cache<Questionnaire, Boolean> known =
            Caffeine.newBuilder().weakKeys().build();

    boolean isPlain(Questionnaire form) {
        return known.get(form, asked -> arePlain(asked.getItem(), new HashSet<>()));
    }

    private static boolean arePlain(List<QuestionnaireItemComponent> questions, Set<String> links) {
        return questions.stream()
                .allMatch(question -> question.hasLinkId()
                        && links.add(question.getLinkId())
                        && isPlain(question)
                        && arePlain(question.getItem(), links));
    }

    private static boolean isPlain(QuestionnaireItemComponent question) {
        boolean coded = question.getType() == QuestionnaireItemType.CODING;
        return question.hasType()
                && TYPES.contains(question.getType())
                && isSilent(question)
                && !question.hasModifierExtension()
                && !question.hasEnableWhen()
                && !question.hasAnswerValueSet()
                && !question.hasMaxLength()
                && (!question.hasAnswerConstraint()
                        || question.getAnswerConstraint() == QuestionnaireAnswerConstraint.OPTIONSONLY)
                && question.hasAnswerOption() == coded
                && question.getAnswerOption().stream()
                        .allMatch(option -> option.getValue() instanceof Coding && isSilent(option));
    }

    private static boolean isSilent(Element element) {
        return element.getExtension().stream()
                .allMatch(extension -> extension.hasUrl()
                        && (SILENT.contains(extension.getUrl())
                                || extension.getUrl().startsWith(OURS)));
    }
}
