package org.xinglin.fhirserver.recognition;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;

/** Responses that have the questions of a form of the release, and do not name it. */
final class FormLacks implements Recognition {

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
        return forms.asking(response).stream()
                .map(form -> new Unrecognised(
                        "QuestionnaireResponse.questionnaire",
                        null,
                        null,
                        named,
                        named == null ? "form-unnamed" : "form-unknown",
                        // An address and its version are written as a system and its code are.
                        new Coding(form.url(), form.version(), null),
                        null))
                .toList();
    }
}
