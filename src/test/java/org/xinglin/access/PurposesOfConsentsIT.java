package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.access.Consents.consent;
import static org.xinglin.access.Consents.deny;
import static org.xinglin.access.Consents.permit;
import static org.xinglin.access.Consents.program;
import static org.xinglin.access.Consents.seen;
import static org.xinglin.access.TwoTowns.accepted;
import static org.xinglin.access.TwoTowns.organisation;
import static org.xinglin.access.TwoTowns.reading;
import static org.xinglin.access.TwoTowns.resident;
import static org.xinglin.access.TwoTowns.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.GuardedServer;

/** A consent that names purposes opens a resident to those who ask for one of them (contract, row "Consent"). */
class PurposesOfConsentsIT {

    private static final String REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

    private final Person village = program("hill-village");
    private final Person hospital = program("coast-hospital");
    private final Person insurer = member("insurer");
    private final Person clinician = member("clinician");

    private static Person member(String role) {
        return Person.member("coast-hospital", role, "user/*.cruds");
    }

    private static ProvisionComponent permitFor(String... purposes) {
        ProvisionComponent permit = permit("coast-hospital");
        for (String purpose : purposes) {
            permit.addPurpose(new Coding(REASON, purpose, null));
        }
        return permit;
    }

    @Test
    void itOpensForItsPurposesAlone() {
        store(resident("p1", "hill-village"), reading("p1-1", "p1"));
        accepted(village.put(consent("p1-consent", "p1", permitFor("TREAT"))));
        seen(hospital, "p1", "p1-1");
        seen(clinician, "p1", "p1-1");
        seen(insurer, "p1");
        assertThat(insurer.get("/Patient/p1").statusCode()).isEqualTo(404);
        // Who stands above acts for purposes, too.
        seen(program("coast"), "p1", "p1-1");
        seen(Person.member("coast", "insurer", "user/*.cruds"), "p1");
        seen(program("coast-ward"), "p1");

        accepted(village.put(consent("p1-consent", "p1", permitFor("HPAYMT", "HRESCH"))));
        seen(hospital, "p1");
        seen(clinician, "p1");
        seen(insurer, "p1", "p1-1");
        accepted(village.put(consent("p1-consent", "p1", permitFor("HPAYMT", "TREAT"))));
        seen(clinician, "p1", "p1-1");
        seen(insurer, "p1", "p1-1");
        // Narrower than what anybody has, unknown, or of another code system.
        accepted(village.put(consent("p1-consent", "p1", permitFor("ETREAT"))));
        seen(clinician, "p1");
        ProvisionComponent own =
                permit("coast-hospital").addPurpose(new Coding("https://example.org/why", "TREAT", null));
        accepted(village.put(consent("p1-consent", "p1", own)));
        seen(clinician, "p1");
        seen(hospital, "p1");
        accepted(village.put(consent("p1-consent", "p1", permitFor())));
        seen(insurer, "p1", "p1-1");
        accepted(village.delete("/Consent/p1-consent"));
        seen(insurer, "p1");
        seen(village, "p1", "p1-1");
    }

    @Test
    void itGoesTogetherWithTypesAndDenials() {
        store(resident("p2", "hill-village"), reading("p2-1", "p2"));
        ProvisionComponent typed = permitFor("HPAYMT").addClass_(new Coding(null, "Observation", null));
        accepted(village.put(consent("p2-consent", "p2", typed)));
        seen(insurer, "p2", "p2-1");
        seen(hospital, "p2");
        accepted(village.put(consent("p2-consent", "p2", permitFor("HPAYMT"))));
        seen(insurer, "p2", "p2-1");
        accepted(village.put(consent("p2-denial", "p2", deny("coast-ward"))));
        seen(insurer, "p2", "p2-1");
        accepted(village.put(consent("p2-denial", "p2", deny("coast"))));
        seen(insurer, "p2");
        // A denial holds whatever its purpose.
        accepted(village.put(consent(
                "p2-denial",
                "p2",
                new ProvisionComponent()
                        .setType(ConsentProvisionType.DENY)
                        .addPurpose(new Coding(REASON, "HRESCH", null)))));
        seen(insurer, "p2");
        seen(village, "p2", "p2-1");
    }

    @Test
    void theTreeMayMove() {
        store(organisation("coast-lab", "coast-hospital"), resident("p3", "hill-village"), reading("p3-1", "p3"));
        ProvisionComponent permit = permit("coast-lab").addPurpose(new Coding(REASON, "HPAYMT", null));
        accepted(village.put(consent("p3-consent", "p3", permit)));
        Person elsewhere = Person.member("river", "insurer", "user/*.cruds");
        seen(insurer, "p3", "p3-1");
        seen(elsewhere, "p3");
        store(organisation("coast-lab", "river-east"));
        seen(insurer, "p3");
        seen(elsewhere, "p3", "p3-1");
        seen(program("river"), "p3");
        store(organisation("coast-lab", "coast-hospital"));
        seen(insurer, "p3", "p3-1");
        seen(elsewhere, "p3");
    }

    /** Consents of before are read once more if they say what an earlier release passed over, and no others. */
    @Test
    void whichOfBeforeAreReadOnceMore() throws IOException {
        store(resident("p4", "hill-village"));
        accepted(village.put(consent("p4-plain", "p4", permit("coast-hospital"))));
        accepted(village.put(consent("p4-denial", "p4", deny("coast-hospital"))));
        accepted(village.put(consent("p4-purpose", "p4", permitFor("TREAT"))));
        accepted(village.put(
                consent("p4-typed", "p4", permit("coast").addClass_(new Coding(null, "Observation", null)))));
        accepted(village.put(
                consent("p4-labelled", "p4", permit("coast").addSecurityLabel(new Coding(Consents.ACT, "HIV", null)))));
        JdbcTemplate jdbc = new JdbcTemplate(EmbeddedDatabase.of(GuardedServer.get()));
        String migration;
        try (InputStream in = getClass().getResourceAsStream("/db/migration/V52__purposes_of_consents.sql")) {
            migration = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> unread = jdbc.queryForList(
                migration
                        .substring(migration.lastIndexOf("SELECT resource.res_id"))
                        .replace("resource.res_id FROM", "resource.fhir_id FROM"),
                String.class);

        assertThat(unread)
                .contains("p4-denial", "p4-purpose", "p4-typed", "p4-labelled")
                .doesNotContain("p4-plain");
    }
}
