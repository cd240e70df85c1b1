package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.chronic.fhir.Station.pressure;

import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.SharedServer;

/** An episode of alarms is one piece of work for those who manage the resident, whatever comes late or is taken back. */
class AlertTasksIT {

    private static final String CRISIS = "2026-03-01T08:30:00+08:00";

    private final Station station = new Station(SharedServer.get());
    private final String organization = station.organization("village");
    private final String resident = station.resident("1970-01-20", organization);

    /** The second reading is of an earlier day, and comes late. */
    private void anEpisodeOfTwo() {
        station.create(pressure(resident, CRISIS, 182, 95));
        station.theAlertTask(resident, TaskStatus.REQUESTED);
        station.create(pressure(resident, "2026-02-25T08:30:00+08:00", 190, 100));
        await().untilAsserted(() -> assertThat(
                        station.theAlertTask(resident, TaskStatus.REQUESTED).getInput())
                .hasSize(1));
    }

    @Test
    void aSecondReadingOfTheEpisodeIsAddedToItsTask() {
        station.create(pressure(resident, CRISIS, 182, 95));
        station.theAlertTask(resident, TaskStatus.REQUESTED);
        station.create(pressure(resident, "2026-03-02T08:30:00+08:00", 178, 112));

        await().untilAsserted(() -> assertThat(
                        station.theAlertTask(resident, TaskStatus.REQUESTED).getInput())
                .hasSize(1));

        assertThat(station.theAlertTask(resident, TaskStatus.REQUESTED)
                        .getRestriction()
                        .getPeriod()
                        .getEndElement()
                        .getValueAsString())
                .isEqualTo("2026-03-16");
        assertThat(station.concluded(resident, "critical-alert")).hasSize(2);
    }

    @Test
    void aReadingOfAnEarlierDayThatComesLateIsOfTheSameTask() {
        anEpisodeOfTwo();
    }

    @Test
    void anEpisodeThatFallsApartHasATaskForEachPart() {
        anEpisodeOfTwo();

        station.create(pressure(resident, "2026-02-27T08:30:00+08:00", 150, 92));

        station.alertTasksThatAre(resident, TaskStatus.COMPLETED, TaskStatus.REQUESTED);
    }

    @Test
    void whatWasEndedByHandIsAnsweredInEachPartOfIt() {
        anEpisodeOfTwo();
        station.update(station.theAlertTask(resident, TaskStatus.REQUESTED).setStatus(TaskStatus.COMPLETED));

        station.create(pressure(resident, "2026-02-27T08:30:00+08:00", 150, 92));
        station.settled();

        station.theAlertTask(resident, TaskStatus.COMPLETED);
    }

    @Test
    void aResidentOfNobodyIsTheWorkOfWhoReportedUntilSomebodyManagesHim() {
        String nobodys = station.resident("1970-01-20");
        Observation reading = pressure(nobodys, CRISIS, 182, 95);
        station.create(reading.addPerformer(new Reference(organization)));

        assertThat(station.theAlertTask(nobodys, TaskStatus.REQUESTED)
                        .getOwner()
                        .getReference())
                .isEqualTo(organization);

        String manager = station.organization("township");
        Patient managed =
                station.client().read().resource(Patient.class).withId(nobodys).execute();
        station.update(managed.setManagingOrganization(new Reference(manager)));

        await().untilAsserted(() -> assertThat(station.theAlertTask(nobodys, TaskStatus.REQUESTED)
                        .getOwner()
                        .getReference())
                .isEqualTo(manager));
    }

    @Test
    void whoReportedIsWhereSomebodyWorksOrTheVisitWas() {
        Practitioner doctor = new Practitioner();
        doctor.addName().setText("示例医生丙");
        String worker = station.create(new PractitionerRole()
                .setPractitioner(new Reference(station.create(doctor)))
                .setOrganization(new Reference(organization)));
        Encounter visit = station.followUp("Patient/x", "2026-02-01T08:00:00+08:00", "satisfied", organization);
        String byWorker = station.resident("1970-01-20");
        String atVisit = station.resident("1970-01-20");
        String unsaid = station.resident("1970-01-20");

        station.create(pressure(byWorker, CRISIS, 182, 95).addPerformer(new Reference(worker)));
        visit.setSubject(new Reference(atVisit));
        station.create(pressure(atVisit, CRISIS, 182, 95).setEncounter(new Reference(station.create(visit))));
        station.create(pressure(unsaid, CRISIS, 182, 95));

        assertThat(station.theAlertTask(byWorker, TaskStatus.REQUESTED)
                        .getOwner()
                        .getReference())
                .isEqualTo(organization);
        assertThat(station.theAlertTask(atVisit, TaskStatus.REQUESTED)
                        .getOwner()
                        .getReference())
                .isEqualTo(organization);
        assertThat(station.theAlertTask(unsaid, TaskStatus.REQUESTED).getOwner().getDisplay())
                .contains("No organisation manages the resident");
    }

    @Test
    void aFollowUpCompletesTheTask() {
        station.create(pressure(resident, CRISIS, 182, 95));
        station.theAlertTask(resident, TaskStatus.REQUESTED);

        String followUp =
                station.create(station.followUp(resident, "2026-03-03T09:00:00+08:00", "unsatisfied", organization));

        Task task = station.theAlertTask(resident, TaskStatus.COMPLETED);
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
        station.theAlertTask(resident, TaskStatus.REQUESTED);
        station.create(pressure(resident, "2026-03-02T08:30:00+08:00", 150, 92));
        station.theAlertTask(resident, TaskStatus.COMPLETED);
        station.create(pressure(resident, "2026-03-05T08:30:00+08:00", 150, 111));

        station.alertTasksThatAre(resident, TaskStatus.COMPLETED, TaskStatus.REQUESTED);
    }

    @Test
    void theReadingBetweenTwoTasksIsWithdrawnAndTheyAreOne() {
        station.create(pressure(resident, CRISIS, 182, 95));
        Observation between = station.kept(pressure(resident, "2026-03-02T08:30:00+08:00", 150, 92));
        station.create(pressure(resident, "2026-03-05T08:30:00+08:00", 150, 111));
        await().untilAsserted(() -> assertThat(station.alertTasks(resident)).hasSize(2));

        station.update(between.setStatus(ObservationStatus.ENTEREDINERROR));

        station.alertTasksThatAre(resident, TaskStatus.CANCELLED, TaskStatus.REQUESTED);
    }

    @Test
    void whatSomebodyHasEndedStaysEndedAndALaterAlarmIsWorkAnew() {
        station.create(pressure(resident, CRISIS, 182, 95));
        Task task = station.theAlertTask(resident, TaskStatus.REQUESTED);
        task.setStatus(TaskStatus.COMPLETED).addNote(new Annotation().setText("已电话核实，转县医院"));
        station.update(task);

        station.create(pressure(resident, "2026-03-02T08:30:00+08:00", 190, 100));

        station.alertTasksThatAre(resident, TaskStatus.COMPLETED, TaskStatus.REQUESTED);
        Task again = station.alertTasks(resident).stream()
                .filter(each -> each.getStatus() == TaskStatus.COMPLETED)
                .findFirst()
                .orElseThrow();
        assertThat(again.getMeta().getVersionId()).isEqualTo("2");
    }

    @Test
    void aTaskInHandStaysInHand() {
        station.create(pressure(resident, CRISIS, 182, 95));
        Task task = station.theAlertTask(resident, TaskStatus.REQUESTED);
        station.update(task.setStatus(TaskStatus.INPROGRESS).setBusinessStatus(new CodeableConcept().setText("已联系")));
        station.create(pressure(resident, "2026-03-02T08:30:00+08:00", 190, 100));

        await().untilAsserted(() -> assertThat(
                        station.theAlertTask(resident, TaskStatus.INPROGRESS).getInput())
                .hasSize(1));
        assertThat(station.theAlertTask(resident, TaskStatus.INPROGRESS)
                        .getBusinessStatus()
                        .getText())
                .isEqualTo("已联系");
    }
}
