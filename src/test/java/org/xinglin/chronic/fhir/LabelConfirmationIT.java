package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.chronic.fhir.Station.diagnosis;
import static org.xinglin.chronic.fhir.Station.pressure;

import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;

/** A label is preliminary until somebody of the leading level has looked at it, and what he says of it stays. */
class LabelConfirmationIT {

    private final Station station = new Station(SharedServer.get());
    private final String resident = station.resident("1970-01-20");
    private final Observation label = labelled();

    private Observation labelled() {
        station.create(diagnosis(resident, "I10.x00"));
        station.create(pressure(resident, "2026-03-01T08:30:00+08:00", 145, 85));
        return station.awaited(resident, "management-label", "yellow");
    }

    private String doctorOf(String level) {
        Practitioner doctor = new Practitioner().setActive(true);
        doctor.addName().setText("示例医生乙");
        String practitioner = station.create(doctor);
        PractitionerRole post = new PractitionerRole().setActive(true).setPractitioner(new Reference(practitioner));
        station.create(post.setOrganization(new Reference(station.organization(level))));
        return practitioner;
    }

    private Observation confirm(String practitioner, @Nullable String other, @Nullable String reason) {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("practitioner").setValue(new Reference(practitioner));
        if (other != null) {
            parameters.addParameter("label", new CodeType(other));
        }
        if (reason != null) {
            parameters.addParameter("reason", new StringType(reason));
        }
        return station.client()
                .operation()
                .onInstance(new IdType("Observation/" + label.getIdElement().getIdPart()))
                .named("confirm-label")
                .withParameters(parameters)
                .returnResourceType(Observation.class)
                .execute();
    }

    @Test
    void aDoctorOfTheLeadingLevelConfirmsIt() {
        String doctor = doctorOf("township");

        Observation confirmed = confirm(doctor, null, null);

        assertThat(confirmed.getStatus()).isEqualTo(ObservationStatus.FINAL);
        assertThat(confirmed.getPerformerFirstRep().getReference()).isEqualTo(doctor);
        assertThat(station.status(resident, "hypertension")
                        .getParameter("labelStatus")
                        .getValue()
                        .primitiveValue())
                .isEqualTo("final");
    }

    @Test
    void whoConfirmedItIsNotDeletedFromUnderIt() {
        Practitioner doctor = new Practitioner().setActive(true);
        doctor.addName().setText("示例医生丁");
        String practitioner = station.create(doctor);
        PractitionerRole post = new PractitionerRole().setActive(true).setPractitioner(new Reference(practitioner));
        String role = station.create(post.setOrganization(new Reference(station.organization("township"))));
        confirm(practitioner, "red", "多病共存");
        station.delete(role);

        assertThat(Refusal.of(() -> station.delete(practitioner)).rules()).containsExactly("still-referenced");
        station.create(pressure(resident, "2026-03-02T08:30:00+08:00", 146, 85));
        station.settled();
        assertThat(station.client()
                        .read()
                        .resource(Observation.class)
                        .withId(label.getIdElement().getIdPart())
                        .execute()
                        .getPerformerFirstRep()
                        .getReference())
                .isEqualTo(practitioner);
    }

    @Test
    void aConfirmationHoldsAsLongAsTheLabelDoes() {
        confirm(doctorOf("township"), null, null);

        station.create(pressure(resident, "2026-03-20T08:30:00+08:00", 148, 86));
        station.settled();
        Observation refers = station.awaited(resident, "management-label", "red");

        assertThat(refers.getStatus()).as("unsatisfied twice in a row").isEqualTo(ObservationStatus.PRELIMINARY);
        assertThat(refers.hasPerformer()).isFalse();
    }

    @Test
    void anOverrideStaysUntilItIsReviewed() {
        String doctor = doctorOf("township");
        confirm(doctor, "green", "家庭血压一直正常，考虑白大衣效应");

        station.create(pressure(resident, "2026-03-20T08:30:00+08:00", 148, 86));
        station.settled();

        Observation kept = station.awaited(resident, "management-label", "green");
        assertThat(kept.getStatus()).isEqualTo(ObservationStatus.FINAL);
        assertThat(kept.getNoteFirstRep().getText()).contains("白大衣");
        assertThat(LabelKeeping.component(kept, LabelKeeping.OVERRIDDEN)
                        .orElseThrow()
                        .getValueCodeableConcept()
                        .getCodingFirstRep()
                        .getCode())
                .as("what would follow now")
                .isEqualTo("red");
        assertThat(((Coding) station.status(resident, "hypertension")
                                .getParameter("label")
                                .getValue())
                        .getCode())
                .isEqualTo("green");

        confirm(doctorOf("county"), null, null);
        assertThat(station.awaited(resident, "management-label", "red").getStatus())
                .isEqualTo(ObservationStatus.FINAL);
    }

    @Test
    void anOverrideNeedsAReason() {
        String doctor = doctorOf("township");

        assertThat(Refusal.of(() -> confirm(doctor, "green", null)).rules()).contains("label-2");
    }

    @Test
    void nobodyOfAnotherLevelConfirms() {
        String doctor = doctorOf("village");

        assertThat(Refusal.of(() -> confirm(doctor, null, null)).rules()).containsExactly("label-not-leading");
        assertThat(station.awaited(resident, "management-label", "yellow").getStatus())
                .isEqualTo(ObservationStatus.PRELIMINARY);
    }

    @Test
    void aLabelThatTheSchemeDoesNotHaveIsRefused() {
        String doctor = doctorOf("township");

        assertThat(Refusal.of(() -> confirm(doctor, "purple", "试试")).rules()).containsExactly("parameter-invalid");
    }
}
