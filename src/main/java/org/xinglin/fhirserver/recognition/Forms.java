package org.xinglin.fhirserver.recognition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Release;

/** The release's questionnaires, and which of them a response answers. */
@Component
final class Forms {

    private final List<Form> forms;

    record Form(String name, String url, String version, Set<String> questions) {

        private static Form of(Questionnaire form) {
            Set<String> questions = new HashSet<>();
            addQuestions(form.getItem(), questions);
            return new Form(form.getIdElement().getIdPart(), form.getUrl(), form.getVersion(), questions);
        }

        private static void addQuestions(List<QuestionnaireItemComponent> items, Set<String> questions) {
            for (QuestionnaireItemComponent item : items) {
                questions.add(item.getLinkId());
                addQuestions(item.getItem(), questions);
            }
        }
    }

    Forms(Release release) {
        forms = release.all(Questionnaire.class).stream().map(Form::of).toList();
    }

    List<String> urls() {
        return forms.stream().map(Form::url).toList();
    }

    /** @param url without version */
    boolean isReleased(String url) {
        return forms.stream().anyMatch(form -> form.url().equals(url));
    }

    /** The form that has an id or address; nothing if none or several do. */
    Optional<Form> named(String name) {
        return forms.stream()
                .filter(form -> form.url().equals(name) || form.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The one form that has all questions of a response, if there are any. */
    Optional<Form> asking(QuestionnaireResponse response) {
        Set<String> answered = new HashSet<>();
        addAnswered(response.getItem(), answered);
        List<Form> asking = answered.isEmpty()
                ? List.of()
                : forms.stream()
                        .filter(form -> form.questions().containsAll(answered))
                        .toList();
        return asking.size() == 1 ? Optional.of(asking.get(0)) : Optional.empty();
    }

    private static void addAnswered(List<QuestionnaireResponseItemComponent> items, Set<@Nullable String> answered) {
        for (QuestionnaireResponseItemComponent item : items) {
            answered.add(item.getLinkId());
            addAnswered(item.getItem(), answered);
        }
    }
}
