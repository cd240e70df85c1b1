package org.xinglin.fhirserver.recognition;

import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.RecordCompletion;

/**
 * Writes out the address of the release's questionnaire that a response names by another one: {@code http} for {@code https},
 * an absolute or relative address of its copy on a server. The questions must be its questions.
 */
final class FormNameCompletion implements RecordCompletion {

    private static final Pattern BEFORE_NAME = Pattern.compile("^.*/(?=[^/]+/*$)|/+$");
    private static final Pattern WRITTEN_DIFFERENTLY = Pattern.compile("^[vV]|(\\.0+)+$|\\s");

    private final Forms forms;

    FormNameCompletion(Forms forms) {
        this.forms = forms;
    }

    @Override
    public void complete(Resource record) {
        if (record instanceof QuestionnaireResponse response && response.hasQuestionnaire()) {
            String[] parts = response.getQuestionnaire().split("\\|", 2);
            meant(parts[0].strip(), response).ifPresent(form -> {
                String canonical = form.url() + (parts.length == 1 ? "" : "|" + version(parts[1], form));
                if (!canonical.equals(response.getQuestionnaire())) {
                    response.setQuestionnaire(canonical);
                }
            });
        }
    }

    private Optional<Forms.Form> meant(String address, QuestionnaireResponse response) {
        return forms.isReleased(address)
                ? forms.named(address)
                : forms.named(BEFORE_NAME.matcher(address).replaceAll(""))
                        .filter(form -> forms.asking(response).filter(form::equals).isPresent());
    }

    /** Another version stays what it is: it is for the room of the form to refuse it. */
    private static String version(String written, Forms.Form form) {
        return WRITTEN_DIFFERENTLY.matcher(written).replaceAll("").equals(form.version()) ? form.version() : written;
    }
}
