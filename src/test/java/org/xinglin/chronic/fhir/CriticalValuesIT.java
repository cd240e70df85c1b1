package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.chronic.fhir.Station.glucose;
import static org.xinglin.chronic.fhir.Station.pressure;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinglin.testkit.SharedServer;

/** A value that a clinician would act on raises an alarm, in whatever form it comes. */
class CriticalValuesIT {

    private static final String AT = "2026-11-28T08:00:00+08:00";
    private static final String LATER = "2026-11-28T10:00:00+08:00";

    private final Station station = new Station(SharedServer.get());
    private final String resident = station.resident("1958-03-12", station.organization("village"));

    private static Observation half(Observation pressure, int missing) {
        Observation.ObservationComponentComponent half = pressure.getComponent().get(missing);
        half.setValue(null);
        half.setDataAbsentReason(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/data-absent-reason", "error", null)));
        return pressure;
    }

    private void alerted(String situation) {
        station.theAlertTask(resident, TaskStatus.REQUESTED);
        assertThat(station.concluded(resident, "critical-alert"))
                .extracting(Station::value)
                .containsExactly(situation);
    }

    @Test
    void aSystolicAloneProvesACrisisAndItsGrade() {
        station.create(half(pressure(resident, AT, 210, 90), 1));

        alerted("bp-crisis");
        station.awaited(resident, "bp-grade", "grade-3");
    }

    @Test
    void aDiastolicAloneProvesACrisisAndHalfAPressureBelowEndsNothing() {
        station.create(half(pressure(resident, AT, 210, 115), 0));
        alerted("bp-crisis");

        station.create(half(pressure(resident, LATER, 130, 80), 1));
        station.settled();
        alerted("bp-crisis");
        station.create(pressure(resident, "2026-11-28T12:00:00+08:00", 150, 90));
        station.theAlertTask(resident, TaskStatus.COMPLETED);
    }

    @Test
    void aSystolicThatProvesNothingIsNotGraded() {
        station.create(half(pressure(resident, AT, 150, 90), 1));
        station.settled();

        assertThat(station.concluded(resident, "bp-grade")).isEmpty();
        assertThat(station.concluded(resident, "critical-alert")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "250,205,bp-crisis",
        "310,205,bp-implausible-high",
        "310,115,bp-crisis",
        "48,18,bp-implausible-low",
        "60,30,bp-crisis-low"
    })
    void pressures(int systolic, int diastolic, String situation) {
        station.create(pressure(resident, AT, systolic, diastolic));

        alerted(situation);
    }

    @ParameterizedTest
    @CsvSource({
        "14771-0,0.9,mmol/L,glucose-implausible-low",
        "14749-6,65,mmol/L,glucose-implausible-high",
        "4548-4,25,%,hba1c-implausible-high",
        "4548-4,2,%,hba1c-implausible-low"
    })
    void valuesThatNobodyBelievesAreMeasuredAgain(String loinc, String value, String unit, String situation) {
        station.create(Station.result(resident, loinc, AT, value, unit));
        alerted(situation);

        station.create(Station.result(resident, loinc, LATER, "6", unit));
        station.theAlertTask(resident, TaskStatus.COMPLETED);
    }

    @ParameterizedTest
    @EnumSource(
            value = ObservationStatus.class,
            names = {"PRELIMINARY", "REGISTERED", "UNKNOWN"})
    void aCriticalValueIsAlertedBeforeItIsFinal(ObservationStatus status) {
        Observation reading = station.kept(pressure(resident, AT, 185, 112).setStatus(status));
        alerted("bp-crisis");
        assertThat(station.concluded(resident, "bp-grade")).isEmpty();

        station.update(reading.setStatus(ObservationStatus.FINAL));
        station.awaited(resident, "bp-grade", "grade-3");
        station.settled();
        alerted("bp-crisis");

        station.update(reading.setStatus(ObservationStatus.CANCELLED));
        station.theAlertTask(resident, TaskStatus.CANCELLED);
        assertThat(station.concluded(resident, "critical-alert")).isEmpty();
        assertThat(station.concluded(resident, "bp-grade")).isEmpty();
    }

    @Test
    void aPreliminaryResultThatIsCorrectedDownwardWithdrawsTheAlert() {
        Observation result = station.kept(glucose(resident, AT, 25).setStatus(ObservationStatus.PRELIMINARY));
        alerted("glucose-crisis-high");

        Observation corrected = glucose(resident, AT, 5.5).setStatus(ObservationStatus.FINAL);
        corrected.setId(result.getIdElement());
        station.update(corrected);
        station.theAlertTask(resident, TaskStatus.CANCELLED);
    }

    @Test
    void aPreliminaryResultEndsNothing() {
        station.create(glucose(resident, AT, 25));
        alerted("glucose-crisis-high");
        Observation below = station.kept(glucose(resident, LATER, 8).setStatus(ObservationStatus.PRELIMINARY));
        station.settled();
        alerted("glucose-crisis-high");

        station.update(below.setStatus(ObservationStatus.FINAL));
        station.theAlertTask(resident, TaskStatus.COMPLETED);
    }

    @Test
    void aMeterThatShowsABoundIsBelieved() {
        Observation beyond = glucose(resident, AT, 33.3);
        beyond.getValueQuantity().setComparator(QuantityComparator.GREATER_THAN);
        station.create(beyond);

        alerted("glucose-crisis-high");
    }

    @Test
    void hypoglycaemiaIsNeverSatisfactory() {
        station.create(Station.diagnosis(resident, "E11.900"));
        station.create(glucose(resident, AT, 2.2));

        station.awaited(resident, "glucose-control", "unsatisfied");
        alerted("glucose-crisis-low");
    }

    @Test
    void whatIsTakenAtHomeEndsNoCrisisOfTheOffice() {
        station.create(pressure(resident, AT, 192, 121));
        alerted("bp-crisis");
        Observation home = pressure(resident, LATER, 128, 78);
        home.setMethod(new CodeableConcept(
                new Coding("https://xinglin-fhir.github.io/ig/CodeSystem/blood-pressure-setting", "home", null)));
        station.create(home);
        station.settled();
        alerted("bp-crisis");
    }

    @Test
    void aGlucoseOfAnotherKindEndsNoCrisis() {
        station.create(glucose(resident, AT, 25));
        alerted("glucose-crisis-high");
        station.create(Station.result(resident, "14760-3", LATER, "9", "mmol/L"));
        station.settled();
        alerted("glucose-crisis-high");
    }
}
