package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.chronic.fhir.Station.diagnosis;
import static org.xinglin.chronic.fhir.Station.glucose;
import static org.xinglin.chronic.fhir.Station.pressure;

import java.util.List;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.SharedServer;

/** A critical reading raises an alert, and an episode of them one piece of work for those who manage the resident. */
class AlertsIT {

    private static final String CRISIS = "2026-03-01T08:30:00+08:00";

    private final Station station = new Station(SharedServer.get());
    private final String organization = station.organization("village");
    private final String resident = station.resident("1970-01-20", organization);

    private Task theTask(TaskStatus status) {
        await("a task that is " + status)
                .untilAsserted(() -> assertThat(station.alertTasks(resident))
                        .extracting(Task::getStatus)
                        .containsExactly(status));
        return station.alertTasks(resident).get(0);
    }

    @Test
    void aCrisisIsAlertedAndOpensOneTask() {
        String reading = station.create(pressure(resident, CRISIS, 180, 95));

        Task task = theTask(TaskStatus.REQUESTED);

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
    void aSecondReadingOfTheEpisodeIsAddedToItsTask() {
        station.create(pressure(resident, CRISIS, 182, 95));
        theTask(TaskStatus.REQUESTED);
        station.create(pressure(resident, "2026-03-02T08:30:00+08:00", 178, 112));

        await().untilAsserted(() ->
                assertThat(theTask(TaskStatus.REQUESTED).getInput()).hasSize(1));

        assertThat(theTask(TaskStatus.REQUESTED)
                        .getRestriction()
                        .getPeriod()
                        .getEndElement()
                        .getValueAsString())
                .isEqualTo("2026-03-16");
        assertThat(station.concluded(resident, "critical-alert")).hasSize(2);
    }

    @Test
    void aReadingOfAnEarlierDayThatComesLateIsOfTheSameTask() {
        station.create(pressure(resident, CRISIS, 182, 95));
        theTask(TaskStatus.REQUESTED);
        station.create(pressure(resident, "2026-02-27T08:30:00+08:00", 190, 100));

        await().untilAsserted(() ->
                assertThat(theTask(TaskStatus.REQUESTED).getInput()).hasSize(1));
    }

    @Test
    void anEpisodeThatFallsApartHasATaskForEachPart() {
        station.create(pressure(resident, CRISIS, 182, 95));
        theTask(TaskStatus.REQUESTED);
        station.create(pressure(resident, "2026-02-25T08:30:00+08:00", 190, 100));
        await().untilAsserted(() ->
                assertThat(theTask(TaskStatus.REQUESTED).getInput()).hasSize(1));

        station.create(pressure(resident, "2026-02-27T08:30:00+08:00", 150, 92));

        await().untilAsserted(() -> assertThat(station.alertTasks(resident))
                .extracting(Task::getStatus)
                .containsExactlyInAnyOrder(TaskStatus.COMPLETED, TaskStatus.REQUESTED));
    }

    @Test
    void whatWasEndedByHandIsAnsweredInEachPartOfIt() {
        station.create(pressure(resident, CRISIS, 182, 95));
        theTask(TaskStatus.REQUESTED);
        station.create(pressure(resident, "2026-02-25T08:30:00+08:00", 190, 100));
        await().untilAsserted(() ->
                assertThat(theTask(TaskStatus.REQUESTED).getInput()).hasSize(1));
        station.update(theTask(TaskStatus.REQUESTED).setStatus(TaskStatus.COMPLETED));

        station.create(pressure(resident, "2026-02-27T08:30:00+08:00", 150, 92));
        station.settled();

        theTask(TaskStatus.COMPLETED);
    }

    @Test
    void aFollowUpCompletesTheTask() {
        station.create(pressure(resident, CRISIS, 182, 95));
        theTask(TaskStatus.REQUESTED);

        String followUp =
                station.create(station.followUp(resident, "2026-03-03T09:00:00+08:00", "unsatisfied", organization));

        Task task = theTask(TaskStatus.COMPLETED);
        assertThat(task.getOutputFirstRep()
                        .getValue()
                        .getNamedProperty("reference")
                        .getValues()
                        .get(0)
                        .primitiveValue())
                .isEqualTo(followUp);
    }

    @Test
    void aReadingBelowEndsTheEpisodeAndTheNextCrisisIsAnother() {
        station.create(pressure(resident, CRISIS, 182, 95));
        theTask(TaskStatus.REQUESTED);
        station.create(pressure(resident, "2026-03-02T08:30:00+08:00", 150, 92));
        theTask(TaskStatus.COMPLETED);
        station.create(pressure(resident, "2026-03-05T08:30:00+08:00", 150, 111));

        await().untilAsserted(() -> assertThat(station.alertTasks(resident))
                .extracting(Task::getStatus)
                .containsExactlyInAnyOrder(TaskStatus.COMPLETED, TaskStatus.REQUESTED));
    }

    @Test
    void theReadingBetweenTwoTasksIsWithdrawnAndTheyAreOne() {
        station.create(pressure(resident, CRISIS, 182, 95));
        Observation between = station.kept(pressure(resident, "2026-03-02T08:30:00+08:00", 150, 92));
        station.create(pressure(resident, "2026-03-05T08:30:00+08:00", 150, 111));
        await().untilAsserted(() -> assertThat(station.alertTasks(resident)).hasSize(2));

        station.update(between.setStatus(ObservationStatus.ENTEREDINERROR));

        await().untilAsserted(() -> assertThat(station.alertTasks(resident))
                .extracting(Task::getStatus)
                .containsExactlyInAnyOrder(TaskStatus.CANCELLED, TaskStatus.REQUESTED));
    }

    @Test
    void aWithdrawnReadingWithdrawsTheAlertAndCancelsTheTaskWithTheReason() {
        Observation reading = station.kept(pressure(resident, CRISIS, 182, 95));
        theTask(TaskStatus.REQUESTED);

        station.update(reading.setStatus(ObservationStatus.ENTEREDINERROR));

        Task task = theTask(TaskStatus.CANCELLED);
        assertThat(task.getStatusReason().getText()).contains("撤销").contains("withdrawn");
        assertThat(station.found(Observation.class, "code=critical-alert&patient=" + resident))
                .extracting(Observation::getStatus)
                .containsExactly(ObservationStatus.ENTEREDINERROR);

        station.update(reading.setStatus(ObservationStatus.AMENDED));
        theTask(TaskStatus.REQUESTED);
    }

    @Test
    void whatSomebodyHasEndedStaysEndedAndALaterAlarmIsWorkAnew() {
        station.create(pressure(resident, CRISIS, 182, 95));
        Task task = theTask(TaskStatus.REQUESTED);
        task.setStatus(TaskStatus.COMPLETED).addNote(new Annotation().setText("已电话核实，转县医院"));
        station.update(task);

        station.create(pressure(resident, "2026-03-02T08:30:00+08:00", 190, 100));

        await().untilAsserted(() -> assertThat(station.alertTasks(resident))
                .extracting(Task::getStatus)
                .containsExactlyInAnyOrder(TaskStatus.COMPLETED, TaskStatus.REQUESTED));
        Task again = station.alertTasks(resident).stream()
                .filter(each -> each.getStatus() == TaskStatus.COMPLETED)
                .findFirst()
                .orElseThrow();
        assertThat(again.getMeta().getVersionId()).isEqualTo("2");
    }

    @Test
    void aTaskInHandStaysInHand() {
        station.create(pressure(resident, CRISIS, 182, 95));
        Task task = theTask(TaskStatus.REQUESTED);
        station.update(task.setStatus(TaskStatus.INPROGRESS).setBusinessStatus(new CodeableConcept().setText("已联系")));
        station.create(pressure(resident, "2026-03-02T08:30:00+08:00", 190, 100));

        await().untilAsserted(() ->
                assertThat(theTask(TaskStatus.INPROGRESS).getInput()).hasSize(1));
        assertThat(theTask(TaskStatus.INPROGRESS).getBusinessStatus().getText()).isEqualTo("已联系");
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
        assertThat(List.of(theTask(TaskStatus.REQUESTED))).hasSize(1);
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
        assertThat(theTask(TaskStatus.REQUESTED).getDescription()).contains("胸闷");

        sign.setId((String) null);
        sign.setValue(new BooleanType(false)).setEffective(new DateTimeType("2026-03-01T10:00:00+08:00"));
        station.create(sign);
        theTask(TaskStatus.COMPLETED);
    }
}
