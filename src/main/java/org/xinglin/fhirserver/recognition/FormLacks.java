package org.xinglin.fhirserver.recognition;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Responses that have the questions of a form of the release and do not name it, or that name none at all. */
final class FormLacks implements Recognition {

    private static final String QUESTIONNAIRE = "QuestionnaireResponse.questionnaire";

    private final Forms forms;

    FormLacks(Forms forms) {
        this.forms = forms;
    }

    @Override
    public List<Unrecognised> of(Resource record) {
        if (!(record instanceof QuestionnaireResponse response)) {
            return List.of();
        }
        String named = response.getQuestionnaire();
        if (named != null && forms.isReleased(named.split("\\|", 2)[0])) {
            return List.of();
        }
        List<Unrecognised> asked = asked(response, named);
        return asked.isEmpty() && named == null && response.hasItem()
                ? List.of(new Unrecognised(
                        QUESTIONNAIRE, null, null, null, "form-missing", null, "", String.join(", ", forms.urls())))
                : asked;
    }

    private List<Unrecognised> asked(QuestionnaireResponse response, @Nullable String named) {
        return forms.asking(response).stream()
                .map(form -> new Unrecognised(
                        QUESTIONNAIRE,
                        null,
                        null,
                        named,
                        named == null ? "form-unnamed" : "form-unknown",
                        // An address and its version are written as a system and its code are.
                        new Coding(form.url(), form.version(), null),
                        "",
                        null))
                .toList();
    }
}
