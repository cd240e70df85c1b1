package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.support.IValidationSupport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;

/** The link ids of a questionnaire, in the few words that a reader takes in: {@code E01–E33}. */
final class LinkIds {

    private static final Pattern NUMBERED = Pattern.compile("(?<prefix>.*?)(?<number>\\d{1,9})");

    private final IValidationSupport definitions;

    LinkIds(IValidationSupport definitions) {
        this.definitions = definitions;
    }

    /** Those of the questions that a response answers; nothing where its questionnaire is not known. */
    Optional<String> of(Resource response) {
        if (!(response instanceof QuestionnaireResponse answers) || !answers.hasQuestionnaire()) {
            return Optional.empty();
        }
        String url = answers.getQuestionnaire().replaceFirst("[|].*", "");
        Questionnaire form = definitions.fetchResource(Questionnaire.class, url);
        return form == null
                ? Optional.empty()
                : Optional.of(shown(questions(form.getItem()).toList()));
    }

    private static Stream<String> questions(List<Questionnaire.QuestionnaireItemComponent> items) {
        return items.stream()
                .flatMap(item -> Stream.concat(
                        item.getType() == Questionnaire.QuestionnaireItemType.GROUP
                                        || item.getType() == Questionnaire.QuestionnaireItemType.DISPLAY
                                ? Stream.empty()
                                : Stream.of(item.getLinkId()),
                        questions(item.getItem())));
    }

    /** Neighbours in a row as a range. */
    static String shown(List<String> linkIds) {
        List<String> shown = new ArrayList<>();
        for (int first = 0; first < linkIds.size(); ) {
            int last = first;
            while (last + 1 < linkIds.size() && follows(linkIds.get(last), linkIds.get(last + 1))) {
                last++;
            }
            shown.add(last > first + 1 ? linkIds.get(first) + "–" + linkIds.get(last) : linkIds.get(first));
            first = last > first + 1 ? last + 1 : first + 1;
        }
        return String.join(", ", shown);
    }

    private static boolean follows(String one, String next) {
        Matcher before = NUMBERED.matcher(one);
        Matcher after = NUMBERED.matcher(next);
        return before.matches()
                && after.matches()
                && before.group("prefix").equals(after.group("prefix"))
                && Integer.parseInt(before.group("number")) + 1 == Integer.parseInt(after.group("number"));
    }
}
