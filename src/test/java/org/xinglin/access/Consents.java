package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.access.TwoTowns.reading;

import java.util.Arrays;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/** What residents consent to or deny, what is labelled, and who sees how much of it. */
final class Consents {

    static final String ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    private Consents() {}

    static Person program(String organisation) {
        return Person.program(organisation, TwoTowns.ALL);
    }

    static void seen(Person reader, String resident, String... observations) {
        String[] ids =
                Arrays.stream(observations).map(id -> "Observation/" + id).toArray(String[]::new);
        assertThat(reader.ids("/Observation?code=85354-9&patient=Patient/" + resident + "&_count=500"))
                .containsExactlyInAnyOrder(ids);
        assertThat(reader.total("/Observation?code=85354-9&patient=Patient/" + resident + "&_summary=count"))
                .isEqualTo(ids.length);
    }

    static Observation labelled(String id, String resident, String label) {
        Observation reading = reading(id, resident);
        reading.getMeta().addSecurity(ACT, label, null);
        return reading;
    }

    static ServiceRequest request(String id, String resident, String... rests) {
        ServiceRequest request = new ServiceRequest();
        request.setId(id);
        request.setStatus(ServiceRequestStatus.ACTIVE).setIntent(ServiceRequestIntent.ORDER);
        request.getCode().setText("会诊");
        request.setSubject(new Reference("Patient/" + resident));
        request.setRequester(new Reference("Organization/hill-village"));
        request.addPerformer(new Reference("Organization/coast-hospital"));
        for (String rest : rests) {
            request.addSupportingInfo(new Reference("Observation/" + rest));
        }
        return request;
    }

    static ProvisionComponent permit(String organisation) {
        return provision(ConsentProvisionType.PERMIT, organisation);
    }

    static ProvisionComponent deny(String organisation) {
        return provision(ConsentProvisionType.DENY, organisation);
    }

    private static ProvisionComponent provision(ConsentProvisionType type, String organisation) {
        ProvisionComponent provision = new ProvisionComponent().setType(type);
        provision
                .addActor()
                .setRole(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "PRCP", null)))
                .setReference(new Reference("Organization/" + organisation));
        return provision;
    }

    static Consent consent(String id, String resident, ProvisionComponent provision) {
        Consent consent = new Consent();
        consent.setId(id);
        consent.setStatus(ConsentState.ACTIVE);
        consent.setScope(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy", null)));
        consent.addCategory(new CodeableConcept(new Coding("http://loinc.org", "59284-0", null)));
        consent.setPatient(new Reference("Patient/" + resident));
        consent.setDateTimeElement(new DateTimeType("2026-03-01"));
        consent.addPolicy().setUri("https://example.org/policy");
        consent.setProvision(provision);
        return consent;
    }
}
