package org.xinglin.fhirserver.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form's address may be written differently; another form stays another. */
class FormNameCompletionTests {

    private static final String FORM = "https://xinglin-fhir.github.io/ig/Questionnaire/constitution-elderly-33";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://xinglin-fhir.github.io/ig/Questionnaire/constitution-elderly-33",
                "http://xinglin-fhir.github.io/ig/Questionnaire/constitution-elderly-33",
                "https://xinglin-fhir.github.io/ig/Questionnaire/constitution-elderly-33/",
                "https://XINGLIN-FHIR.github.io/ig/Questionnaire/Constitution-Elderly-33",
                "http://localhost:8080/fhir/Questionnaire/constitution-elderly-33",
                "Questionnaire/constitution-elderly-33",
                "constitution-elderly-33"
            })
    void itIsTheFormOfTheRelease(String written) {
        assertThat(completed(written, "E01")).isEqualTo(FORM);
        assertThat(completed(written + "|2017.1", "E01")).isEqualTo(FORM + "|2017.1");
        assertThat(completed(written + "|v2017.1.0", "E01")).isEqualTo(FORM + "|2017.1");
        assertThat(completed(written + "|9.9", "E01")).isEqualTo(FORM + "|9.9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://his.example.org/forms/constitution-elderly-34",
                "https://his.example.org/forms/7",
                "urn:oid:1.2.3"
            })
    void anotherFormStaysWhatItIs(String written) {
        assertThat(completed(written, "E01")).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://his.example.org/forms/constitution-elderly-33"})
    void aFormOfOtherQuestionsStaysWhatItIs(String written) {
        assertThat(completed(written, "Q01")).isEqualTo(written);
    }

    private static String completed(String written, String question) {
        QuestionnaireResponse response = new QuestionnaireResponse().setQuestionnaire(written);
        response.addItem().setLinkId(question);
        return ReleasedEngine.completed(response).getQuestionnaire();
    }
}
