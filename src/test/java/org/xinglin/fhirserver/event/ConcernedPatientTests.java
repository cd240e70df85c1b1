package org.xinglin.fhirserver.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

class ConcernedPatientTests {

    private static final Reference RESIDENT = new Reference("Patient/zhang/_history/3");

    @Test
    void residentsAreAboutThemselves() {
        Patient resident = new Patient();
        resident.setId("Patient/zhang/_history/1");

        assertThat(ConcernedPatient.of(resident)).contains("zhang");
    }

    @Test
    void recordsNameTheirResidentInManyWays() {
        Appointment appointment = new Appointment();
        appointment.addParticipant().setActor(new Reference("Practitioner/li"));
        appointment.addParticipant().setActor(RESIDENT);

        assertThat(ConcernedPatient.of(new Observation().setSubject(RESIDENT))).contains("zhang");
        assertThat(ConcernedPatient.of(new Immunization().setPatient(RESIDENT))).contains("zhang");
        assertThat(ConcernedPatient.of(new Coverage().setBeneficiary(RESIDENT))).contains("zhang");
        assertThat(ConcernedPatient.of(new Task().setFor(RESIDENT))).contains("zhang");
        assertThat(ConcernedPatient.of(appointment)).contains("zhang");
    }

    @Test
    void othersAreAboutNobody() {
        assertThat(ConcernedPatient.of(new Organization())).isEmpty();
        assertThat(ConcernedPatient.of(new Observation().setSubject(new Reference("Group/village"))))
                .isEmpty();
        assertThat(ConcernedPatient.of(new Observation().setSubject(new Reference().setDisplay("张某"))))
                .isEmpty();
    }
}
