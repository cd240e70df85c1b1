package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Query;
import org.xinglin.fhirserver.storage.MemoryStore;
import org.xinglin.testkit.HandClock;
import org.xinglin.testkit.SyntheticResident;

/** From an alarm to a referral: what is proposed, to whom, what answers it, and what is due when it has ended. */
class ReferralProposalsTests {

    private static final String IG = "https://xinglin-fhir.github.io/ig/";
    private static final String RESIDENT = "Patient/somebody";
    private static final Caller CALLER = Caller.task("test");

    private final MemoryStore store = new MemoryStore();
    private final RenewalInMemory renewal =
            new RenewalInMemory(store, new HandClock(Instant.parse("2026-04-01T04:00:00Z")));

    @BeforeEach
    void aResidentOfAVillage() {
        organization("county", null);
        organization("township", "county");
        organization("village", "township");
        Patient resident = SyntheticResident.aResident().bornOn("1961-03-05").build();
        store.put(resident.setManagingOrganization(new Reference("Organization/village"))
                .setId(RESIDENT));
        store.put(Station.diagnosis(RESIDENT, "I10").setId("Condition/htn"));
    }

    private void organization(String level, @Nullable String above) {
        Organization organization = new Organization().setName(level).setActive(true);
        organization.addExtension(IG + "StructureDefinition/network-level", new CodeType(level));
        if (above != null) {
            organization.setPartOf(new Reference("Organization/" + above));
        }
        store.put(organization.setId("Organization/" + level));
    }

    private Observation pressure(String id, String at, int systolic, int diastolic) {
        Observation reading = Station.pressure(RESIDENT, at + "T08:30:00+08:00", systolic, diastolic);
        reading.setId("Observation/" + id);
        store.put(reading);
        return reading;
    }

    private List<ServiceRequest> referrals(ServiceRequestStatus... statuses) {
        renewal.renew("somebody");
        return store.search(CALLER, Query.of(ServiceRequest.class).about("somebody")).stream()
                .filter(each -> List.of(statuses).contains(each.getStatus()))
                .toList();
    }

    private ServiceRequest theDraft() {
        List<ServiceRequest> drafts = referrals(ServiceRequestStatus.DRAFT);
        assertThat(drafts).hasSize(1);
        return drafts.get(0).copy();
    }

    @Test
    void anAlarmIsProposedToTheLevelThatLeads() {
        pressure("crisis", "2026-03-20", 190, 115);

        ServiceRequest draft = theDraft();

        assertThat(draft.getIntent()).isEqualTo(ServiceRequestIntent.PROPOSAL);
        assertThat(draft.getPriority()).isEqualTo(ServiceRequestPriority.URGENT);
        assertThat(draft.getPerformerFirstRep().getReference()).isEqualTo("Organization/county");
        assertThat(draft.hasRequester()).isFalse();
        assertThat(draft.getSupportingInfo())
                .extracting(Reference::getReference)
                .containsExactly("Observation/crisis");
        assertThat(draft.getReasonCodeFirstRep().getCodingFirstRep().getCode()).isEqualTo("I10");
    }

    @Test
    void itsWorkGoesToTheLevelThatLeadsAndTheVillageIsTold() {
        pressure("crisis", "2026-03-20", 190, 115);
        renewal.renew("somebody");

        Task task = store.search(CALLER, Query.of(Task.class).about("somebody"))
                .first()
                .orElseThrow();
        assertThat(task.getOwner().getReference()).isEqualTo("Organization/county");
        assertThat(task.getRestriction().getRecipient())
                .extracting(Reference::getReference)
                .containsExactly("Organization/village");
    }

    @Test
    void aSecondReadingOfTheSituationChangesTheDraft() {
        pressure("crisis", "2026-03-20", 190, 115);
        String id = theDraft().getIdElement().getIdPart();
        pressure("second", "2026-03-21", 186, 112);

        assertThat(theDraft().getIdElement().getIdPart()).isEqualTo(id);
        assertThat(theDraft().getSupportingInfo()).hasSizeGreaterThan(1);
    }

    @Test
    void controlThatHasBeenLackingIsProposedAndDoneAgainNothingChanges() {
        pressure("first", "2026-03-01", 150, 95);
        assertThat(referrals(ServiceRequestStatus.DRAFT)).isEmpty();
        pressure("second", "2026-03-15", 152, 96);

        ServiceRequest draft = theDraft();
        assertThat(draft.getPriority()).isEqualTo(ServiceRequestPriority.ROUTINE);
        assertThat(theDraft().getMeta().getVersionId())
                .isEqualTo(draft.getMeta().getVersionId());
    }

    @Test
    void whatIsActivatedIsLeftAndNotProposedAgain() {
        pressure("crisis", "2026-03-20", 190, 115);
        store.put(theDraft()
                .setStatus(ServiceRequestStatus.ACTIVE)
                .setIntent(ServiceRequestIntent.ORDER)
                .setRequester(new Reference("Organization/village")));
        pressure("second", "2026-03-21", 186, 112);

        assertThat(referrals(ServiceRequestStatus.DRAFT)).isEmpty();
        pressure("well", "2026-03-22", 130, 80);
        assertThat(referrals(ServiceRequestStatus.ACTIVE)).as("not withdrawn").hasSize(1);
    }

    @Test
    void whatIsRevokedIsNotProposedAgainInTheSameSituation() {
        pressure("crisis", "2026-03-20", 190, 115);
        store.put(theDraft().setStatus(ServiceRequestStatus.REVOKED));
        pressure("second", "2026-03-21", 186, 112);
        assertThat(referrals(ServiceRequestStatus.DRAFT)).isEmpty();

        pressure("well", "2026-03-22", 130, 80);
        assertThat(referrals(ServiceRequestStatus.DRAFT)).isEmpty();
        pressure("another", "2026-03-28", 192, 116);
        assertThat(theDraft().getSupportingInfo())
                .as("another situation")
                .extracting(Reference::getReference)
                .contains("Observation/another");
    }

    @Test
    void whoseReasonIsGoneIsWithdrawnAndItsFactsStandInWords() {
        Observation crisis = pressure("crisis", "2026-03-20", 190, 115);
        theDraft();
        store.put(crisis.setStatus(ObservationStatus.ENTEREDINERROR));

        assertThat(referrals(ServiceRequestStatus.DRAFT)).isEmpty();
        ServiceRequest withdrawn =
                referrals(ServiceRequestStatus.ENTEREDINERROR).get(0);
        assertThat(withdrawn.getSupportingInfoFirstRep().hasReference()).isFalse();
        assertThat(withdrawn.getSupportingInfoFirstRep().getDisplay()).isEqualTo("Observation/crisis");

        store.put(crisis.setStatus(ObservationStatus.FINAL));
        assertThat(theDraft().getIdElement().getIdPart())
                .isEqualTo(withdrawn.getIdElement().getIdPart());
    }

    @Test
    void aReferralOfADoctorsOwnIsAnAnswer() {
        pressure("crisis", "2026-03-20", 190, 115);
        theDraft();
        referral("own", "referral-up", ServiceRequestStatus.ACTIVE);

        assertThat(referrals(ServiceRequestStatus.DRAFT)).isEmpty();
    }

    @Test
    void whereNobodyIsAboveThePerformerIsWords() {
        organization("alone", null);
        Patient moved =
                store.read(CALLER, Patient.class, "somebody").orElseThrow().copy();
        store.put(moved.setManagingOrganization(new Reference("Organization/alone")));
        pressure("crisis", "2026-03-20", 190, 115);

        assertThat(theDraft().getPerformerFirstRep().hasReference()).isFalse();
        assertThat(theDraft().getPerformerFirstRep().getDisplay()).isNotBlank();
    }

    private void referral(String id, String category, ServiceRequestStatus status) {
        ServiceRequest referral = new ServiceRequest();
        referral.setStatus(status);
        referral.setIntent(ServiceRequestIntent.ORDER);
        referral.addCategory(
                new CodeableConcept(new Coding(IG + "CodeSystem/service-request-category", category, null)));
        referral.setSubject(new Reference(RESIDENT));
        referral.setAuthoredOn(Date.from(Instant.parse("2026-03-20T06:00:00Z")));
        store.put(referral.setId("ServiceRequest/" + id));
    }

    private void ended(String request, TaskStatus status, String owner) {
        Task task = new Task();
        task.setStatus(status);
        task.getCode().addCoding(new Coding(IG + "CodeSystem/task-code", "service-request", null));
        task.setFocus(new Reference("ServiceRequest/" + request));
        task.setFor(new Reference(RESIDENT));
        task.setOwner(new Reference("Organization/" + owner));
        task.setLastModified(Date.from(Instant.parse("2026-03-22T06:00:00Z")));
        store.put(task.setId("Task/of-" + request));
    }

    private CarePlan plan() {
        renewal.renew("somebody");
        return store.search(CALLER, Query.of(CarePlan.class).about("somebody"))
                .first()
                .orElseThrow();
    }

    private static String due(CarePlan plan) {
        return plan.getExtensionByUrl(IG + "StructureDefinition/next-due")
                .getValue()
                .primitiveValue();
    }

    @Test
    void afterAReferralThePlanAsksWithinTwoWeeks() {
        pressure("well", "2026-03-19", 128, 78);
        assertThat(due(plan())).isGreaterThan("2026-05-01");
        referral("up", "referral-up", ServiceRequestStatus.ACTIVE);
        ended("up", TaskStatus.REJECTED, "county");
        assertThat(due(plan())).isEqualTo("2026-04-05");
        ended("up", TaskStatus.COMPLETED, "county");
        assertThat(due(plan())).isEqualTo("2026-04-05");
        ended("up", TaskStatus.CANCELLED, "county");
        assertThat(due(plan())).as("that nobody sent").isGreaterThan("2026-05-01");
    }

    @Test
    void whoTookTheResidentBackPerformsThePlan() {
        pressure("well", "2026-03-19", 128, 78);
        assertThat(plan().getActivityFirstRep()
                        .getDetail()
                        .getPerformerFirstRep()
                        .getReference())
                .isEqualTo("Organization/village");
        referral("down", "referral-down", ServiceRequestStatus.COMPLETED);
        ended("down", TaskStatus.COMPLETED, "township");

        assertThat(due(plan())).isEqualTo("2026-04-05");
        assertThat(plan().getActivityFirstRep()
                        .getDetail()
                        .getPerformerFirstRep()
                        .getReference())
                .isEqualTo("Organization/township");
    }

    @Test
    void anotherRequestThatEndedAsksForNothing() {
        pressure("well", "2026-03-19", 128, 78);
        referral("ecg", "remote-ecg", ServiceRequestStatus.COMPLETED);
        ended("ecg", TaskStatus.COMPLETED, "county");

        assertThat(due(plan())).isGreaterThan("2026-05-01");
    }
}
