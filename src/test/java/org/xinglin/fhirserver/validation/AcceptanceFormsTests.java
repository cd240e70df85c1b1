package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.xinglin.acceptance.Doubt;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;

/** Answers to questionnaires before fast acceptance: a complete and orderly response to a plain form is certain. */
class AcceptanceFormsTests {

    @Test
    void aCompleteResponseToAPlainFormIsCertain() {
        assertThat(doubt(response -> {})).isEmpty();
    }

    @Test
    void aPlainFormItselfIsCertainAndOneWithADoubleIsNot() {
        Questionnaire form = StoredForms.all().get(0);
        assertThat(ReleasedValidation.ACCEPTANCE.doubt(form)).isEmpty();

        form.getItem().get(1).setLinkId("home");

        assertThat(ReleasedValidation.ACCEPTANCE.doubt(form)).isPresent();
        assertThat(isRefused(form)).isTrue();
    }

    @Test
    void aGuideThatDependsOnNoOtherIsCertain() {
        assertThat(ReleasedValidation.ACCEPTANCE.doubt(StoredForms.guide())).isEmpty();
    }

    @Test
    void aResponseStillBeingFilledInMayLackAnswers() {
        assertThat(doubt(response -> {
                    response.setStatus(QuestionnaireResponseStatus.INPROGRESS);
                    response.getItem().remove(3);
                }))
                .isEmpty();
    }

    @Test
    void whatTheFormDoesNotPlainlyAskForIsInDoubtAndRefused() {
        isDoubtedAndRefused(response -> response.getItem().remove(3));
        isDoubtedAndRefused(response -> response.getItem().get(0).getItem().remove(0));
        isDoubtedAndRefused(
                response -> response.addItem(response.getItem().get(1).copy()));
        isDoubtedAndRefused(response -> response.getItem().get(1).setLinkId("unknown"));
        isDoubtedAndRefused(response -> response.getItem().get(1).setText("Another question"));
        isDoubtedAndRefused(
                response -> response.getItem().get(1).getAnswerFirstRep().setValue(new StringType("yesterday")));
        isDoubtedAndRefused(response -> response.getItem()
                .get(0)
                .getItem()
                .get(1)
                .getAnswerFirstRep()
                .setValue(new Coding("http://hl7.org/fhir/administrative-gender", "other", null)));
    }

    @Test
    void aFormWithConditionsIsLeftToTheValidator() {
        QuestionnaireResponse response = StoredForms.answered().get(2);

        assertThat(ReleasedValidation.ACCEPTANCE.doubt(response)).contains(Doubt.QUESTIONNAIRE);
    }

    @Test
    void aCanonicalOfAnotherTypeThanMayStandThereIsInDoubtAndRefused() {
        Library library = (Library) new Library()
                .setType(new org.hl7.fhir.r4.model.CodeableConcept().setText("rules"))
                .setStatus(org.hl7.fhir.r4.model.Enumerations.PublicationStatus.ACTIVE)
                .setUrl("https://hospital.invalid/Library/rules");
        QuestionnaireResponse response = StoredForms.answered().get(0);
        response.setQuestionnaire("http://hl7.org/fhir/StructureDefinition/Patient");

        assertThat(ReleasedValidation.ACCEPTANCE.doubt(library)).isEmpty();
        assertThat(ReleasedValidation.ACCEPTANCE.doubt(response)).contains(Doubt.REFERENCE);
        assertThat(isRefused(response)).isTrue();
    }

    @Test
    void aCanonicalOfOneOfFhirsValueSetsDoesNotStumble() {
        QuestionnaireResponse response = StoredForms.answered().get(0);
        response.setQuestionnaire("http://hl7.org/fhir/ValueSet/administrative-gender");

        assertThat(ReleasedValidation.ACCEPTANCE.doubt(response)).contains(Doubt.REFERENCE);
        assertThat(isRefused(response)).isTrue();
    }

    private static Optional<Doubt> doubt(Consumer<QuestionnaireResponse> change) {
        return ReleasedValidation.ACCEPTANCE.doubt(changed(change));
    }

    private static void isDoubtedAndRefused(Consumer<QuestionnaireResponse> change) {
        assertThat(doubt(change)).contains(Doubt.QUESTIONNAIRE);
        assertThat(isRefused(changed(change))).isTrue();
    }

    private static QuestionnaireResponse changed(Consumer<QuestionnaireResponse> change) {
        QuestionnaireResponse response = StoredForms.answered().get(0);
        change.accept(response);
        return response;
    }

    private static boolean isRefused(Resource resource) {
        return ReleasedValidation.VALIDATOR.validate(resource, Language.EN, null).stream()
                .anyMatch(Issue::blocks);
    }
}
