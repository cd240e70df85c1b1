package org.xinglin.constitution.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.constitution.fhir.ResponseBuilder.aContentManAnswers;
import static org.xinglin.constitution.fhir.ResponseBuilder.aMixedConstitution;
import static org.xinglin.constitution.fhir.ResponseBuilder.aResponseTo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinglin.constitution.fhir.GoldenCases.Golden;
import org.xinglin.kernel.Sex;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;

/** Responses that cannot be assessed, and what their senders are told. */
class UnscorableResponsesIT {

    private static final String GENERAL = "constitution-gbt46939-2025";
    private static final String ELDERLY = "constitution-elderly-33";

    private final Clinic clinic = new Clinic(SharedServer.get());

    static Stream<Golden> refused() {
        return GoldenCases.withAnswers().filter(Golden::isRefused);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCannotBeScoredIsRefusedItemByItemByEveryWay(Golden golden) {
        String resident = clinic.register(golden.sex(), "1955-02-03");
        QuestionnaireResponse response = aResponseTo(golden.questionnaire())
                .of(resident)
                .answers(golden.answers())
                .build();
        List<String> items = Stream.of("missingItems", "items", "candidates")
                .flatMap(list -> golden.list(list).stream())
                .toList();

        for (Refusal refusal : List.of(
                Refusal.of(() -> clinic.extract(response.copy())),
                Refusal.of(() -> clinic.assess(resident, response.copy())))) {
            assertThat(refusal.status()).isEqualTo(422);
            String all = refusal.outcome().getIssue().toString()
                    + refusal.outcome().getIssue().stream()
                            .map(issue -> issue.getExpression() + issue.getDiagnostics())
                            .toList();
            assertThat(items).allSatisfy(item -> assertThat(all).contains("linkId='" + item + "'"));
        }
        assertThat(Refusal.of(() -> clinic.create(response.copy())).status()).isEqualTo(422);
        assertThat(clinic.found(QuestionnaireResponse.class, "patient=" + resident))
                .isEmpty();
    }

    @Test
    void theSameResponseWithOtherAnswersIsRefused() {
        String resident = clinic.register(Sex.MALE, "1955-02-03");
        QuestionnaireResponse response = aMixedConstitution(resident);
        clinic.assess(resident, response.copy());
        response.getItemFirstRep().getAnswerFirstRep().getValueCoding().setCode("5");

        Refusal refusal = Refusal.of(() -> clinic.assess(resident, response));

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.rules()).containsExactly("constitution-assessed-otherwise");
        assertThat(refusal.texts().get(0)).contains("amended");
    }

    @Test
    void theElderlyFormIsForTheElderlyUnlessSaidOtherwise() {
        String resident = clinic.register(Sex.MALE, "1961-11-04");
        QuestionnaireResponse eve = aContentManAnswers(ELDERLY).of(resident).build();
        QuestionnaireResponse birthday = aContentManAnswers(ELDERLY)
                .of(resident)
                .on("2026-11-04T08:00:00+08:00")
                .build();

        assertThat(Refusal.of(() -> clinic.assess(resident, eve.copy())).rules())
                .containsExactly("constitution-under-age");
        assertThat(Refusal.of(() -> clinic.create(eve.copy())).rules()).containsExactly("constitution-under-age");
        assertThat(Clinic.in(clinic.assess(resident, eve, Map.of("allow-under-65", true)), Observation.class))
                .isNotEmpty();
        assertThat(Clinic.in(clinic.assess(resident, birthday), Observation.class))
                .isNotEmpty();
    }

    @Test
    void aResponseMustFitResidentScaleAndState() {
        String resident = clinic.register(Sex.MALE, "1955-02-03");
        String other = clinic.register(Sex.MALE, "1955-02-03");

        assertThat(rules(resident, aMixedConstitution(other))).containsExactly("constitution-subject");
        QuestionnaireResponse old = aMixedConstitution(resident);
        old.setQuestionnaire(old.getQuestionnaire().replace("|2025.1", "|2024.9"));
        assertThat(rules(resident, old)).containsExactly("constitution-version");
        QuestionnaireResponse selfCare = aMixedConstitution(resident);
        selfCare.setQuestionnaire("https://xinglin-fhir.github.io/ig/Questionnaire/elderly-self-care");
        assertThat(rules(resident, selfCare)).containsExactly("constitution-scale-unknown");
        QuestionnaireResponse begun = aMixedConstitution(resident);
        begun.setStatus(QuestionnaireResponseStatus.INPROGRESS);
        assertThat(rules(resident, begun)).containsExactly("constitution-response-status");
        QuestionnaireResponse timeless = aMixedConstitution(resident);
        timeless.setAuthored(null);
        assertThat(rules(resident, timeless)).containsExactly("constitution-authored-missing");
        QuestionnaireResponse ahead = aMixedConstitution(resident);
        ahead.setAuthoredElement(new DateTimeType("2962-01-01T08:00:00+08:00"));
        assertThat(rules(resident, ahead)).containsExactly("time-in-future");
        QuestionnaireResponse strange = aMixedConstitution(resident);
        strange.addItem().setLinkId("G99").addAnswer().setValue(new StringType("是"));
        assertThat(rules(resident, strange)).containsExactly("constitution-item-unknown");
        QuestionnaireResponse twice = aMixedConstitution(resident);
        twice.getItem().add(twice.getItemFirstRep().copy());
        assertThat(rules(resident, twice)).containsExactly("constitution-answered-twice");
        assertThat(Refusal.of(() -> clinic.extract(aContentManAnswers(GENERAL).build()))
                        .rules())
                .containsExactly("constitution-subject-unknown");
        assertThat(Refusal.of(() -> clinic.assess("Patient/nobody", aMixedConstitution("Patient/nobody")))
                        .status())
                .isEqualTo(404);
    }

    private List<String> rules(String resident, QuestionnaireResponse response) {
        Refusal refusal = Refusal.of(() -> clinic.assess(resident, response));
        assertThat(refusal.status()).isEqualTo(422);
        return refusal.rules();
    }
}
