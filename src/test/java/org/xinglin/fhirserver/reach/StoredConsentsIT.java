package org.xinglin.fhirserver.reach;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;

/** Which consents are to be read once more stands in the database until somebody has read them. */
class StoredConsentsIT {

    private static EntityManagerFactory unused() {
        return (EntityManagerFactory) Proxy.newProxyInstance(
                StoredConsentsIT.class.getClassLoader(),
                new Class<?>[] {EntityManagerFactory.class},
                (proxy, method, arguments) -> {
                    throw new AssertionError(method);
                });
    }

    @Test
    void eachIsTakenOnce() throws IOException {
        JdbcTemplate jdbc = new JdbcTemplate(EmbeddedDatabase.of(SharedServer.get()));
        String resident = SharedServer.get()
                .client()
                .create()
                .resource(SyntheticResident.aResident().build())
                .execute()
                .getId()
                .getIdPart();
        Consent consent = new Consent().setStatus(ConsentState.ACTIVE).setPatient(new Reference("Patient/" + resident));
        consent.setScope(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy", null)));
        consent.addCategory(new CodeableConcept(new Coding("http://loinc.org", "59284-0", null)));
        consent.addPolicy().setUri("https://example.org/policy");
        consent.setId("unread-" + UUID.randomUUID());
        SharedServer.get().client().update().resource(consent).execute();
        String id = consent.getIdElement().getIdPart();
        StoredConsents stored = new StoredConsents(jdbc, unused());
        assertThat(stored.unread()).doesNotContain(id);

        jdbc.update("INSERT INTO xinglin.consent_unread SELECT res_id FROM hfj_resource WHERE fhir_id = ?", id);

        assertThat(stored.unread()).contains(id);
        assertThat(stored.take(id)).isTrue();
        assertThat(stored.unread()).doesNotContain(id);
        assertThat(stored.take(id)).isFalse();
    }
}
