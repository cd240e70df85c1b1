package org.xinglin.constitution.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.constitution.fhir.ResponseBuilder.aContentManAnswers;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.kernel.Sex;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** Responses that come in as any record does are assessed after their commit, and follow what becomes of them. */
class ResponsesByThemselvesIT {

    private static final String GENERAL = "constitution-gbt46939-2025";
    private static final String QI_DEFICIENCY = "G05";
    private static final String QI_DEFICIENCY_TOO = "G06";

    private final Clinic clinic = new Clinic(SharedServer.get());
    private final String resident = clinic.register(Sex.MALE, "1955-02-03");

    @Test
    void aResponseThatIsPostedIsAssessed() {
        clinic.create(aContentManAnswers(GENERAL).of(resident).withoutSystems().build());

        awaitVerdicts(Map.of("balanced", "yes"));
        assertThat(clinic.found(QuestionnaireResponse.class, "patient=" + resident)
                        .get(0)
                        .getItemFirstRep()
                        .getAnswerFirstRep()
                        .getValueCoding()
                        .getSystem())
                .isEqualTo("https://xinglin-fhir.github.io/ig/CodeSystem/constitution-answer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://xinglin-fhir.github.io/ig/Questionnaire/constitution-gbt46939-2025",
                "https://xinglin-fhir.github.io/ig/Questionnaire/constitution-gbt46939-2025/|v2025.1",
                "http://localhost:8080/fhir/Questionnaire/constitution-gbt46939-2025",
                "Questionnaire/constitution-gbt46939-2025"
            })
    void aResponseThatNamesItsScaleDifferentlyIsAssessed(String questionnaire) {
        clinic.create(aContentManAnswers(GENERAL)
                .of(resident)
                .withoutSystems()
                .build()
                .setQuestionnaire(questionnaire));

        awaitVerdicts(Map.of("balanced", "yes"));
    }

    @Test
    void aResponseThatComesWithItsResidentIsAssessed() {
        Patient newcomer = SyntheticResident.aResident().build();
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        transaction
                .addEntry()
                .setFullUrl("urn:uuid:6f1a1c9e-2c7b-4b9a-9d3c-0b1f9d1d7a11")
                .setResource(newcomer)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Patient");
        transaction
                .addEntry()
                .setResource(aContentManAnswers(GENERAL)
                        .of("urn:uuid:6f1a1c9e-2c7b-4b9a-9d3c-0b1f9d1d7a11")
                        .asIntegers()
                        .build())
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("QuestionnaireResponse");

        Bundle stored = clinic.client().transaction().withBundle(transaction).execute();

        String patient = new IdType(stored.getEntryFirstRep().getResponse().getLocation())
                .toUnqualifiedVersionless()
                .getValue();
        await().untilAsserted(
                        () -> assertThat(Clinic.verdicts(current(patient))).isEqualTo(Map.of("balanced", "yes")));
    }

    @Test
    void aWomansItemIsMissedInATransactionWithHerOwnRecord() {
        Patient newcomer = SyntheticResident.aResident().female().build();
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        transaction
                .addEntry()
                .setFullUrl("urn:uuid:6f1a1c9e-2c7b-4b9a-9d3c-0b1f9d1d7a12")
                .setResource(newcomer)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Patient");
        transaction
                .addEntry()
                .setResource(aContentManAnswers(GENERAL)
                        .of("urn:uuid:6f1a1c9e-2c7b-4b9a-9d3c-0b1f9d1d7a12")
                        .build())
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("QuestionnaireResponse");

        Refusal refusal = Refusal.of(
                () -> clinic.client().transaction().withBundle(transaction).execute());

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.rules()).containsExactly("constitution-answer-missing");
        assertThat(refusal.outcome().getIssueFirstRep().getExpression().get(0).getValue())
                .isEqualTo("Bundle.entry[1].resource.item.where(linkId='G17')");
        assertThat(clinic.found(
                        Patient.class,
                        "identifier=" + newcomer.getIdentifierFirstRep().getValue()))
                .as("nothing of it is stored")
                .isEmpty();
    }

    @Test
    void aResponseThatNamesItsResidentByANumberThatNobodyCarriesIsRefused() {
        QuestionnaireResponse response = aContentManAnswers(GENERAL).build();
        response.getSubject()
                .getIdentifier()
                .setSystem(SyntheticResident.NATIONAL_ID)
                .setValue("990101195502030017");

        Refusal refusal = Refusal.of(() -> clinic.create(response));

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.rules()).containsExactly("subject-unresolved");
    }

    @Test
    void aResponseThatBecomesAnotherFormsLosesItsFacts() {
        QuestionnaireResponse response =
                aContentManAnswers(GENERAL).of(resident).build();
        response.setId(clinic.create(response));
        awaitVerdicts(Map.of("balanced", "yes"));

        response.setQuestionnaire(null);
        response.getMeta().setProfile(List.of());
        clinic.update(response);

        awaitVerdicts(Map.of());
    }

    @Test
    void aCorrectedResponseSupersedesItsFacts() {
        QuestionnaireResponse response =
                aContentManAnswers(GENERAL).of(resident).build();
        response.setId(clinic.create(response));
        awaitVerdicts(Map.of("balanced", "yes"));
        Observation before = Clinic.assessment(current(resident));

        correct(response, 5);
        awaitVerdicts(Map.of("qi-deficiency", "yes"));

        Observation after = Clinic.assessment(current(resident));
        assertThat(after.getIdElement().getIdPart())
                .isEqualTo(before.getIdElement().getIdPart());
        assertThat(after.getStatus()).isEqualTo(ObservationStatus.AMENDED);
        assertThat(after.getMeta().getVersionId()).isEqualTo("2");
        assertThat(Clinic.scores(clinic.client()
                        .read()
                        .resource(Observation.class)
                        .withIdAndVersion(before.getIdElement().getIdPart(), "1")
                        .execute()))
                .as("the former version stays legible")
                .isEqualTo(Clinic.scores(before));
        assertThat(clinic.found(Observation.class, "patient=" + resident + "&status=entered-in-error"))
                .as("what no longer follows")
                .singleElement()
                .satisfies(fact ->
                        assertThat(fact.getCode().getCodingFirstRep().getCode()).isEqualTo("balanced"));
        assertThat(clinic.found(
                        Provenance.class,
                        "target=Observation/" + before.getIdElement().getIdPart()))
                .hasSize(2);

        correct(response, 1);
        awaitVerdicts(Map.of("balanced", "yes"));
        assertThat(clinic.found(Observation.class, "patient=" + resident + "&code=constitution-assessment"))
                .hasSize(1);
    }

    private void correct(QuestionnaireResponse response, int answer) {
        response.getItem().stream()
                .filter(item -> List.of(QI_DEFICIENCY, QI_DEFICIENCY_TOO).contains(item.getLinkId()))
                .forEach(item -> item.getAnswerFirstRep().getValueCoding().setCode(Integer.toString(answer)));
        response.setStatus(QuestionnaireResponseStatus.AMENDED);
        clinic.update(response);
    }

    @Test
    void aWithdrawnResponseWithdrawsItsFactsAndItsDraft() {
        QuestionnaireResponse response = Clinic.in(
                        clinic.assess(
                                resident,
                                aContentManAnswers(GENERAL).of(resident).build(),
                                Map.of("plan", true)),
                        QuestionnaireResponse.class)
                .get(0);
        response.setId(response.getIdElement().toUnqualifiedVersionless());

        response.setStatus(QuestionnaireResponseStatus.ENTEREDINERROR);
        clinic.update(response);

        awaitVerdicts(Map.of());
        assertThat(clinic.found(Observation.class, "patient=" + resident))
                .hasSize(2)
                .allMatch(fact -> fact.getStatus() == ObservationStatus.ENTEREDINERROR);
        assertThat(clinic.found(CarePlan.class, "patient=" + resident))
                .singleElement()
                .satisfies(plan -> assertThat(plan.getStatus()).isEqualTo(CarePlanStatus.ENTEREDINERROR));
    }

    @Test
    void aPlanInForceIsThePractitionersToChange() {
        Bundle assessed =
                clinic.assess(resident, aContentManAnswers(GENERAL).of(resident).build(), Map.of("plan", true));
        CarePlan plan = Clinic.in(assessed, CarePlan.class).get(0);
        plan.setId(plan.getIdElement().toUnqualifiedVersionless());
        plan.setStatus(CarePlanStatus.ACTIVE);
        clinic.update(plan);
        QuestionnaireResponse response =
                Clinic.in(assessed, QuestionnaireResponse.class).get(0);
        response.setId(response.getIdElement().toUnqualifiedVersionless());

        correct(response, 5);
        awaitVerdicts(Map.of("qi-deficiency", "yes"));

        CarePlan asked = clinic.found(CarePlan.class, "patient=" + resident).get(0);
        assertThat(asked.getStatus()).isEqualTo(CarePlanStatus.ACTIVE);
        assertThat(asked.getActivity()).hasSameSizeAs(plan.getActivity());
        assertThat(XinglinServer.fhirContext().newJsonParser().encodeResourceToString(asked))
                .contains("assessment-changed");
    }

    @Test
    void aResponseThatIsBegunHasNothingFollowFromIt() {
        QuestionnaireResponse begun = aContentManAnswers(GENERAL).of(resident).build();
        begun.setStatus(QuestionnaireResponseStatus.INPROGRESS);
        begun.getItem().remove(3);
        String id = clinic.create(begun);
        QuestionnaireResponse whole = aContentManAnswers(GENERAL).of(resident).build();
        whole.setIdentifier(begun.getIdentifier());
        whole.setId(id);

        clinic.update(whole);

        awaitVerdicts(Map.of("balanced", "yes"));
        assertThat(Clinic.assessment(current(resident)).getMeta().getVersionId())
                .isEqualTo("1");
    }

    private void awaitVerdicts(Map<String, String> verdicts) {
        await().untilAsserted(
                        () -> assertThat(Clinic.verdicts(current(resident))).isEqualTo(verdicts));
    }

    private List<Observation> current(String patient) {
        return clinic.found(
                Observation.class, "patient=" + patient + "&category=tcm-constitution&status=final,amended");
    }
}
