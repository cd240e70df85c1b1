package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.chronic.fhir.Station.diagnosis;
import static org.xinglin.chronic.fhir.Station.glucose;
import static org.xinglin.chronic.fhir.Station.pressure;
import static org.xinglin.chronic.fhir.Station.result;

import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.SharedServer;

/** What follows from a resident's facts stands in the store, one of each kind and policy set, and follows what becomes of them. */
class ConclusionsIT {

    private final Station station = new Station(SharedServer.get());
    private final String resident = station.resident("1970-01-20");

    @Test
    void anOfficePressureIsGradedForAnybody() {
        String reading = station.create(pressure(resident, "2026-03-01T08:30:00+08:00", 165, 85));

        Observation grade = station.awaited(resident, "bp-grade", "grade-2");

        assertThat(grade.getStatus()).isEqualTo(ObservationStatus.FINAL);
        assertThat(references(grade.getDerivedFrom())).containsExactly(reading);
        assertThat(grade.getEffectiveDateTimeType().getValueAsString()).isEqualTo("2026-03-01T08:30:00+08:00");
        assertThat(grade.getComponentFirstRep()
                        .getValueCodeableConcept()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("isolated-systolic");
        assertThat(grade.getMethod().getExtensionFirstRep().getValue().primitiveValue())
                .isEqualTo("1.4.0");
        assertThat(station.concluded(resident, "bp-grade", "primary-care-2025"))
                .as("nobody asked for it")
                .isEmpty();
        assertThat(station.concluded(resident, "bp-control")).isEmpty();
        assertThat(station.concluded(resident, "management-label")).isEmpty();
    }

    @Test
    void whoIsDiagnosedHasControlRiskAndLabelWithWhatTheyRestOn() {
        String condition = station.create(diagnosis(resident, "I10.x00"));
        station.create(pressure(resident, "2026-03-01T08:30:00+08:00", 145, 85));

        Observation control = station.awaited(resident, "bp-control", "unsatisfied");
        Observation risk = station.awaited(resident, "cv-risk-level", "medium");
        Observation label = station.awaited(resident, "management-label", "yellow");

        assertThat(references(control.getFocus())).containsExactly(condition);
        assertThat(risk.getMethod().getCoding()).extracting(Coding::getCode).contains("cv-2018");
        assertThat(risk.getComponent())
                .extracting(component -> component.getValueCodeableConcept().getText())
                .contains("smoking", "dyslipidaemia");
        assertThat(label.getStatus()).isEqualTo(ObservationStatus.PRELIMINARY);
        assertThat(references(label.getDerivedFrom()))
                .containsExactlyInAnyOrder(
                        "Observation/" + control.getIdElement().getIdPart(),
                        "Observation/" + risk.getIdElement().getIdPart());
        Provenance from = station.found(
                        Provenance.class,
                        "target=Observation/" + control.getIdElement().getIdPart())
                .get(0);
        assertThat(from.getPolicy())
                .extracting(rule -> rule.getValue())
                .contains("https://xinglin-fhir.github.io/ig/Library/chronic-policy-norm-2017|1.4.0");
        assertThat(from.getEntity())
                .extracting(entity -> entity.getWhat().getReference())
                .contains(resident, condition);
    }

    @Test
    void diabetesIsJudgedByFastingGlucoseAndHbA1c() {
        station.create(diagnosis(resident, "E11.900"));
        station.create(glucose(resident, "2026-03-01T08:30:00+08:00", 6.5));
        station.awaited(resident, "glucose-control", "satisfied");

        station.create(result(resident, "4548-4", "2026-03-02T08:30:00+08:00", "7.4", "%"));

        Observation control = station.awaited(resident, "glucose-control", "unsatisfied");
        assertThat(control.getDerivedFrom()).hasSize(2);
        assertThat(station.concluded(resident, "glucose-control", "primary-care-2025"))
                .isEmpty();
    }

    @Test
    void aLaterReadingSupersedesAndALateOneDoesNot() {
        station.create(pressure(resident, "2026-03-01T08:30:00+08:00", 165, 85));
        String id =
                station.awaited(resident, "bp-grade", "grade-2").getIdElement().getIdPart();

        station.create(pressure(resident, "2026-03-20T08:30:00+08:00", 135, 82));
        Observation now = station.awaited(resident, "bp-grade", "high-normal");
        station.create(pressure(resident, "2026-03-10T08:30:00+08:00", 182, 95));
        station.settled();

        assertThat(now.getIdElement().getIdPart()).isEqualTo(id);
        assertThat(now.getMeta().getVersionId()).isEqualTo("2");
        assertThat(station.concluded(resident, "bp-grade"))
                .extracting(Station::value)
                .containsExactly("high-normal");
        assertThat(station.client()
                        .read()
                        .resource(Observation.class)
                        .withIdAndVersion(id, "1")
                        .execute())
                .extracting(Station::value)
                .isEqualTo("grade-2");
    }

    @Test
    void aCorrectionCountsAndAWithdrawnReadingTakesItsConclusionAlong() {
        Observation reading = station.kept(pressure(resident, "2026-03-01T08:30:00+08:00", 165, 85));
        station.awaited(resident, "bp-grade", "grade-2");

        reading.getComponentFirstRep().getValueQuantity().setValue(150);
        station.update(reading.setStatus(ObservationStatus.AMENDED));
        station.awaited(resident, "bp-grade", "grade-1");

        station.update(reading.setStatus(ObservationStatus.ENTEREDINERROR));
        await().untilAsserted(
                        () -> assertThat(station.found(Observation.class, "patient=" + resident + "&code=bp-grade"))
                                .extracting(Observation::getStatus)
                                .containsOnly(ObservationStatus.ENTEREDINERROR));

        station.update(reading.setStatus(ObservationStatus.CORRECTED));
        assertThat(station.awaited(resident, "bp-grade", "grade-1").getStatus()).isEqualTo(ObservationStatus.FINAL);
    }

    @Test
    void aReadingMayBeDeletedAndWhatRestedOnItSaysSo() {
        String reading = station.create(pressure(resident, "2026-03-01T08:30:00+08:00", 165, 85));
        station.awaited(resident, "bp-grade", "grade-2");

        station.delete(reading);

        await().untilAsserted(() -> assertThat(
                        station.found(Observation.class, "patient=" + resident + "&code=bp-grade"))
                .hasSize(1)
                .allSatisfy(grade -> {
                    assertThat(grade.getStatus()).isEqualTo(ObservationStatus.ENTEREDINERROR);
                    assertThat(grade.getDerivedFromFirstRep().getDisplay()).isEqualTo(reading);
                }));
    }

    @Test
    void whatWasWithdrawnBeforeItsReadingWasDeletedNamesItToo() {
        Observation reading = station.kept(pressure(resident, "2026-03-01T08:30:00+08:00", 165, 85));
        station.awaited(resident, "bp-grade", "grade-2");
        station.update(reading.setStatus(ObservationStatus.ENTEREDINERROR));
        await().untilAsserted(
                        () -> assertThat(station.found(Observation.class, "patient=" + resident + "&code=bp-grade"))
                                .allMatch(grade -> grade.getStatus() == ObservationStatus.ENTEREDINERROR
                                        && grade.getDerivedFromFirstRep().hasReference()));
        String deleted = "Observation/" + reading.getIdElement().getIdPart();

        station.delete(deleted);

        await().untilAsserted(() -> assertThat(
                        station.found(Observation.class, "patient=" + resident + "&code=bp-grade"))
                .hasSize(1)
                .allMatch(grade -> deleted.equals(grade.getDerivedFromFirstRep().getDisplay())));
    }

    @Test
    void aResidentWithoutRecordsMayBeDeletedAndTheConclusionsGoAlong() {
        String reading = station.create(pressure(resident, "2026-03-01T08:30:00+08:00", 165, 85));
        String grade =
                station.awaited(resident, "bp-grade", "grade-2").getIdElement().getIdPart();
        station.delete(reading);

        // What follows from the reading's deletion is being written: whoever meets that is told to send it again.
        await("deleted").ignoreException(ResourceVersionConflictException.class).until(() -> {
            station.delete(resident);
            return true;
        });

        await().untilAsserted(() -> assertThat(
                        SharedServer.get().get("/fhir/Observation/" + grade).statusCode())
                .isEqualTo(410));
        assertThat(SharedServer.get().get("/actuator/events?parked=true").body())
                .contains("\"events\":[]");
    }

    @Test
    void theEndOfADiagnosisEndsWhatIsAboutIt() {
        Condition condition = station.kept(diagnosis(resident, "I10.x00"));
        station.create(pressure(resident, "2026-03-01T08:30:00+08:00", 145, 85));
        station.awaited(resident, "bp-control", "unsatisfied");

        condition.setClinicalStatus(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/condition-clinical", "resolved", null)));
        station.update(condition);

        await().untilAsserted(() ->
                assertThat(station.concluded(resident, "bp-control")).isEmpty());
        station.awaited(resident, "bp-grade", "grade-1");
    }

    @Test
    void anotherBirthDateIsAnotherAge() {
        station.create(diagnosis(resident, "I10.x00"));
        station.create(pressure(resident, "2026-03-01T08:30:00+08:00", 145, 85));
        station.awaited(resident, "bp-control", "unsatisfied");

        Patient patient =
                station.client().read().resource(Patient.class).withId(resident).execute();
        patient.getIdentifier().clear();
        patient.addIdentifier().setSystem("https://hospital.example.org/mrn").setValue("CHRONIC-" + resident);
        patient.getBirthDateElement().setValueAsString("1955-01-20");
        station.update(patient);

        station.awaited(resident, "bp-control", "satisfied");
    }

    @Test
    void aFollowUpThatRecordsAComplicationSaysSoWithoutAReading() {
        String organization = station.organization("township");
        station.create(diagnosis(resident, "I10.x00"));
        station.create(station.followUp(resident, "2026-03-02T09:00:00+08:00", "complication", organization));

        Observation control = station.awaited(resident, "bp-control", "complication");
        assertThat(control.getDerivedFromFirstRep().getDisplay()).contains("Encounter/");
    }

    private static List<String> references(List<Reference> references) {
        return references.stream().map(Reference::getReference).toList();
    }
}
