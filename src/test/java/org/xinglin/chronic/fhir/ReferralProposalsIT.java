package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.chronic.fhir.Station.diagnosis;
import static org.xinglin.chronic.fhir.Station.pressure;

import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;

/** Whom the rules say to refer is one search, and a doctor decides about each (contract, row "Proposals"). */
class ReferralProposalsIT {

    private static final String CRISIS = "2026-03-01T08:30:00+08:00";
    private static final String LEVEL = "https://xinglin-fhir.github.io/ig/StructureDefinition/network-level";

    private final Station station = new Station(SharedServer.get());
    private final String county = station.organization("county");
    private final String village = below(county);
    private final String resident = station.resident("1970-01-20", village);

    private String below(String superior) {
        Organization clinic = new Organization().setName("测试卫生室").setActive(true);
        clinic.addExtension(LEVEL, new CodeType("village"));
        return station.create(clinic.setPartOf(new Reference(superior)));
    }

    private List<ServiceRequest> drafts() {
        return station.found(
                ServiceRequest.class, "status=draft&intent=proposal&category=referral-up&subject=" + resident);
    }

    private ServiceRequest theDraft() {
        station.create(diagnosis(resident, "I10.x00"));
        station.create(pressure(resident, CRISIS, 192, 116));
        await("a proposal").untilAsserted(() -> assertThat(drafts()).hasSize(1));
        return drafts().get(0);
    }

    @Test
    void itIsProposedToWhoLeadsAndActivatedByADoctor() {
        ServiceRequest draft = theDraft();
        assertThat(draft.getPerformerFirstRep().getReference()).isEqualTo(county);
        await("the county's work")
                .untilAsserted(() -> assertThat(station.theAlertTask(resident, TaskStatus.REQUESTED)
                                .getOwner()
                                .getReference())
                        .isEqualTo(county));
        assertThat(station.theAlertTask(resident, TaskStatus.REQUESTED)
                        .getRestriction()
                        .getRecipientFirstRep()
                        .getReference())
                .isEqualTo(village);

        station.update(draft.setStatus(ServiceRequestStatus.ACTIVE)
                .setIntent(ServiceRequestIntent.ORDER)
                .setRequester(new Reference(village)));
        station.create(pressure(resident, "2026-03-02T08:30:00+08:00", 188, 112));
        station.settled();

        assertThat(drafts()).isEmpty();
        assertThat(station.found(ServiceRequest.class, "status=active&category=referral-up&subject=" + resident))
                .hasSize(1);
    }

    @Test
    void revokedItIsNotProposedAgain() {
        ServiceRequest draft = theDraft();
        draft.addNote().setText("家属不同意转诊");
        station.update(draft.setStatus(ServiceRequestStatus.REVOKED));
        station.create(pressure(resident, "2026-03-02T08:30:00+08:00", 188, 112));
        station.settled();

        assertThat(drafts()).isEmpty();
    }

    @Test
    void itIsNotChangedOtherwiseNorDeleted() {
        ServiceRequest draft = theDraft();

        assertThat(Refusal.of(() -> station.update(draft.copy().setPatientInstruction("空腹")))
                        .rules())
                .containsExactly("referral-proposal");
        assertThat(Refusal.of(() -> station.update(draft.copy().setStatus(ServiceRequestStatus.ACTIVE)))
                        .status())
                .isEqualTo(422);
        assertThat(Refusal.of(() -> station.delete("ServiceRequest/" + new IdType(draft.getId()).getIdPart()))
                        .rules())
                .containsExactly("referral-proposal");
    }

    @Test
    void theReadingMayBeDeletedAndTheProposalIsWithdrawn() {
        station.create(diagnosis(resident, "I10.x00"));
        String reading = station.create(pressure(resident, CRISIS, 192, 116));
        await("a proposal").untilAsserted(() -> assertThat(drafts()).hasSize(1));

        station.delete(reading);

        await("withdrawn").untilAsserted(() -> assertThat(drafts()).isEmpty());
        assertThat(station.found(
                        ServiceRequest.class, "status=entered-in-error&category=referral-up&subject=" + resident))
                .hasSize(1);
    }
}
