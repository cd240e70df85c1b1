package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.chronic.fhir.Station.diagnosis;
import static org.xinglin.chronic.fhir.Station.glucose;
import static org.xinglin.chronic.fhir.Station.pressure;

import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.SharedServer;

/** Which readings and signs raise an alert, and open work about it. */
class AlertsIT {

    private static final String CRISIS = "2026-03-01T08:30:00+08:00";

    private final Station station = new Station(SharedServer.get());
    private final String organization = station.organization("village");
    private final String resident = station.resident("1970-01-20", organization);

    @Test
    void aCrisisIsAlertedAndOpensOneTask() {
        String reading = station.create(pressure(resident, CRISIS, 180, 95));

        Task task = station.theAlertTask(resident, TaskStatus.REQUESTED);

        Observation alert = station.found(
                        Observation.class, "code=critical-alert&interpretation=HH,LL&patient=" + resident)
                .get(0);
        assertThat(Station.value(alert)).isEqualTo("bp-crisis");
        assertThat(alert.getDerivedFromFirstRep().getReference()).isEqualTo(reading);
        assertThat(task.getFocus().getReference())
                .isEqualTo("Observation/" + alert.getIdElement().getIdPart());
        assertThat(task.getOwner().getReference()).isEqualTo(organization);
        assertThat(task.getRestriction().getPeriod().getEndElement().getValueAsString())
                .isEqualTo("2026-03-15");
        assertThat(station.found(Task.class, "code=critical-alert&status=requested&owner=" + organization))
                .hasSize(1);
    }

    @Test
    void justBelowIsNone() {
        station.create(pressure(resident, CRISIS, 179, 109));
        station.awaited(resident, "bp-grade", "grade-2");

        assertThat(station.concluded(resident, "critical-alert")).isEmpty();
        assertThat(station.alertTasks(resident)).isEmpty();
    }

    @Test
    void aWithdrawnReadingWithdrawsTheAlertAndCancelsTheTaskWithTheReason() {
        Observation reading = station.kept(pressure(resident, CRISIS, 182, 95));
        station.theAlertTask(resident, TaskStatus.REQUESTED);

        station.update(reading.setStatus(ObservationStatus.ENTEREDINERROR));

        Task task = station.theAlertTask(resident, TaskStatus.CANCELLED);
        assertThat(task.getStatusReason().getText()).contains("撤销").contains("withdrawn");
        assertThat(station.found(Observation.class, "code=critical-alert&patient=" + resident))
                .extracting(Observation::getStatus)
                .containsExactly(ObservationStatus.ENTEREDINERROR);

        station.update(reading.setStatus(ObservationStatus.AMENDED));
        station.theAlertTask(resident, TaskStatus.REQUESTED);
    }

    @Test
    void lowGlucoseIsAnAlarmInDiabetesAlone() {
        station.create(glucose(resident, CRISIS, 3.9));
        station.settled();
        assertThat(station.concluded(resident, "critical-alert")).isEmpty();

        station.create(diagnosis(resident, "E11.900"));

        Observation alert = station.awaited(resident, "critical-alert", "glucose-crisis-low");
        assertThat(alert.getInterpretationFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("LL");
        assertThat(station.alertTasks(resident)).hasSize(1);
    }

    @Test
    void highGlucoseIsAnAlarmInAnybody() {
        station.create(glucose(resident, CRISIS, 16.7));

        station.awaited(resident, "critical-alert", "glucose-crisis-high");
        assertThat(List.of(station.theAlertTask(resident, TaskStatus.REQUESTED)))
                .hasSize(1);
    }

    @Test
    void aSignThatIsJudgedCriticalIsAnAlarmInWhoseManagementItIsListed() {
        Observation sign = new Observation().setStatus(ObservationStatus.FINAL);
        sign.getCode()
                .addCoding(new Coding(
                        "https://xinglin-fhir.github.io/ig/CodeSystem/critical-trigger", "chest-tightness", null));
        sign.setSubject(new Reference(resident))
                .setEffective(new DateTimeType(CRISIS))
                .setValue(new BooleanType(true));
        station.create(diagnosis(resident, "I10.x00"));

        station.create(sign);

        station.awaited(resident, "critical-alert", "chest-tightness");
        assertThat(station.theAlertTask(resident, TaskStatus.REQUESTED).getDescription())
                .contains("胸闷");

        sign.setId((String) null);
        sign.setValue(new BooleanType(false)).setEffective(new DateTimeType("2026-03-01T10:00:00+08:00"));
        station.create(sign);
        station.theAlertTask(resident, TaskStatus.COMPLETED);
    }
}
