package org.xinglin.constitution.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.constitution.fhir.ResponseBuilder.aContentManAnswers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.Test;
import org.xinglin.kernel.Sex;
import org.xinglin.testkit.SharedServer;

/** Sex and birth date decide how answers are scored, and by whom a form may be used: when they are corrected, the facts follow. */
class CorrectedResidentsIT {

    private static final String GENERAL = "constitution-gbt46939-2025";
    private static final String ELDERLY = "constitution-elderly-33";

    /** A woman's item, and a man's in its place; both speak for damp-heat. */
    private static final String WOMENS = "G17";

    private static final String MENS = "G18";

    private final Clinic clinic = new Clinic(SharedServer.get());

    private Patient registered(String resident) {
        return clinic.client().read().resource(Patient.class).withId(resident).execute();
    }

    private void correct(Patient patient) {
        // The number has sex and birth date in it, and is corrected with them.
        patient.getIdentifier().clear();
        patient.addIdentifier()
                .setSystem("https://hospital.example.org/mrn")
                .setValue("CORRECTED-" + patient.getIdElement().getIdPart());
        clinic.update(patient);
    }

    private List<Observation> facts(String resident, String status) {
        return clinic.found(Observation.class, "patient=" + resident + "&category=tcm-constitution&status=" + status);
    }

    private Observation assessment(String resident) {
        return Clinic.assessment(facts(resident, "final,amended"));
    }

    private static BigDecimal dampHeat(Observation assessment) {
        return Objects.requireNonNull(Clinic.scores(assessment).get("damp-heat"));
    }

    private static void nothingIsParked(String resident) {
        assertThat(SharedServer.get().get("/actuator/events?parked=true").body())
                .doesNotContain(resident.substring("Patient/".length()));
    }

    @Test
    void anotherSexIsAnotherScoreWithHistoryAndProvenance() {
        String resident = clinic.register(Sex.MALE, "1980-05-05");
        QuestionnaireResponse onPaper = aContentManAnswers(GENERAL)
                .of(resident)
                .answer(WOMENS, 5)
                .answer(MENS, 1)
                .build();
        Observation asMan = Clinic.assessment(Clinic.in(clinic.assess(resident, onPaper), Observation.class));

        Patient patient = registered(resident);
        correct(patient.setGender(AdministrativeGender.FEMALE));

        await().untilAsserted(() -> assertThat(dampHeat(assessment(resident))).isGreaterThan(dampHeat(asMan)));
        Observation asWoman = assessment(resident);
        assertThat(asWoman.getIdElement().getIdPart())
                .isEqualTo(asMan.getIdElement().getIdPart());
        assertThat(asWoman.getStatus()).isEqualTo(ObservationStatus.AMENDED);
        assertThat(asWoman.getMeta().getVersionId()).isEqualTo("2");
        assertThat(dampHeat(clinic.client()
                        .read()
                        .resource(Observation.class)
                        .withIdAndVersion(asMan.getIdElement().getIdPart(), "1")
                        .execute()))
                .as("the former version stays legible")
                .isEqualByComparingTo(dampHeat(asMan));
        assertThat(clinic.found(
                        Provenance.class,
                        "target=Observation/" + asMan.getIdElement().getIdPart()))
                .hasSize(2)
                .allSatisfy(provenance -> assertThat(provenance.getEntity())
                        .extracting(entity -> entity.getWhat().getReference())
                        .contains(resident));
        nothingIsParked(resident);
    }

    @Test
    void whatCannotHaveBeenAnsweredSoIsWithdrawnAndComesBackIfItWasRightAfterAll() {
        String resident = clinic.register(Sex.MALE, "1980-05-05");
        Bundle assessed =
                clinic.assess(resident, aContentManAnswers(GENERAL).of(resident).build(), Map.of("plan", true));

        correct(registered(resident).setGender(AdministrativeGender.FEMALE));

        await("her item was never answered")
                .untilAsserted(
                        () -> assertThat(facts(resident, "final,amended")).isEmpty());
        assertThat(facts(resident, "entered-in-error"))
                .hasSameSizeAs(Clinic.in(assessed, Observation.class))
                .allSatisfy(fact ->
                        assertThat(fact.getDerivedFromFirstRep().hasReference()).isTrue());
        assertThat(clinic.found(CarePlan.class, "patient=" + resident))
                .extracting(CarePlan::getStatus)
                .containsExactly(CarePlanStatus.ENTEREDINERROR);
        nothingIsParked(resident);

        correct(registered(resident).setGender(AdministrativeGender.MALE));

        await().untilAsserted(() ->
                assertThat(Clinic.verdicts(facts(resident, "final,amended"))).isEqualTo(Map.of("balanced", "yes")));
    }

    @Test
    void theElderlyFormIsForThoseWhoWereOldEnough() {
        String resident = clinic.register(Sex.MALE, "1955-02-03");
        clinic.assess(resident, aContentManAnswers(ELDERLY).of(resident).build());
        clinic.assess(resident, aContentManAnswers(GENERAL).of(resident).build());
        await().untilAsserted(() -> assertThat(due(resident)).isEqualTo("2027-01-01"));

        Patient patient = registered(resident);
        patient.getBirthDateElement().setValueAsString("1975-02-03");
        correct(patient);

        await().untilAsserted(
                        () -> assertThat(facts(resident, "entered-in-error")).isNotEmpty());
        assertThat(facts(resident, "final,amended"))
                .as("the form for everybody")
                .isNotEmpty()
                .allSatisfy(
                        fact -> assertThat(fact.getMethod().getCodingFirstRep().getCode())
                                .isEqualTo("gbt46939-2025"));
        await().untilAsserted(() -> assertThat(due(resident)).startsWith("2040"));

        patient = registered(resident);
        patient.getBirthDateElement().setValueAsString("1956-02-03");
        correct(patient);

        await().untilAsserted(
                        () -> assertThat(facts(resident, "entered-in-error")).isEmpty());
        await().untilAsserted(() -> assertThat(due(resident)).isEqualTo("2027-01-01"));
        nothingIsParked(resident);
    }

    private String due(String resident) {
        return registered(resident)
                .getExtensionByUrl(Ig.CONSTITUTION_DUE)
                .getValue()
                .primitiveValue();
    }

    @Test
    void whatElseIsAmendedOfAResidentChangesNothing() {
        String resident = clinic.register(Sex.MALE, "1980-05-05");
        clinic.assess(resident, aContentManAnswers(GENERAL).of(resident).build());

        Patient patient = registered(resident);
        patient.addTelecom().setSystem(ContactPointSystem.PHONE).setValue("0592-0000000");
        correct(patient);
        // What is about the same resident is handled in its order: one more assessment comes after all that.
        clinic.create(aContentManAnswers(GENERAL)
                .of(resident)
                .on("2026-11-05T09:30:00+08:00")
                .build());
        await().untilAsserted(() -> assertThat(
                        clinic.found(Observation.class, "patient=" + resident + "&code=" + Clinic.ASSESSMENT))
                .hasSize(2));

        assertThat(facts(resident, "final,amended"))
                .extracting(fact -> fact.getMeta().getVersionId())
                .containsOnly("1");
    }
}
