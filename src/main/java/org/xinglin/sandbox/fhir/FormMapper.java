package org.xinglin.sandbox.fhir;

import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.xinglin.kernel.Canonical;
import org.xinglin.sandbox.domain.ConstitutionForm;
import org.xinglin.sandbox.domain.Resident;

/** Profile ConstitutionResponse: the elderly form, from which the server derives assessment and determinations. */
final class FormMapper {

    private static final String FORM = Canonical.BASE + "Questionnaire/constitution-elderly-33|2017.1";

    private FormMapper() {}

    static QuestionnaireResponse response(Resident resident, ConstitutionForm form) {
        QuestionnaireResponse response = new QuestionnaireResponse();
        String id = Ids.numbered(resident, "constitution", 0);
        response.setId(id);
        response.getIdentifier().setSystem(Systems.SANDBOX).setValue(id);
        response.setQuestionnaire(FORM);
        response.setStatus(QuestionnaireResponseStatus.COMPLETED);
        response.setSubject(Ids.patient(resident));
        response.setAuthoredElement(Systems.time(form.at()));
        response.setAuthor(Ids.organization(form.by()));
        response.setSource(Ids.patient(resident));
        for (int i = 0; i < form.answers().size(); i++) {
            response.addItem()
                    .setLinkId("E%02d".formatted(i + 1))
                    .addAnswer()
                    .setValue(Systems.own(
                            "constitution-answer", form.answers().get(i).toString()));
        }
        return response;
    }
}
