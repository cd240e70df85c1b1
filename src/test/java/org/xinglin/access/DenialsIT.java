package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.access.Consents.consent;
import static org.xinglin.access.Consents.deny;
import static org.xinglin.access.Consents.labelled;
import static org.xinglin.access.Consents.permit;
import static org.xinglin.access.Consents.program;
import static org.xinglin.access.Consents.request;
import static org.xinglin.access.Consents.seen;
import static org.xinglin.access.TwoTowns.accepted;
import static org.xinglin.access.TwoTowns.organisation;
import static org.xinglin.access.TwoTowns.reading;
import static org.xinglin.access.TwoTowns.refused;
import static org.xinglin.access.TwoTowns.resident;
import static org.xinglin.access.TwoTowns.store;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A consent withholds by type, organisation and period, and opens by type. */
class DenialsIT {

    private static Person village;
    private static Person county;
    private static Person hospital;

    @BeforeAll
    static void settle() {
        village = program("hill-village");
        county = program("hills");
        hospital = program("coast-hospital");
    }

    @Test
    void aDenialWithholdsByTypeFromOneOrganisationAndWhatIsBelow() {
        store(resident("w3", "hill-village"), reading("w3-1", "w3"));
        accepted(village.put(consent("w3-consent", "w3", permit("coast"))));
        Person elsewhere = program("coast");
        accepted(county.put(
                consent("w3-denial", "w3", deny("hill-town").addClass_(new Coding(null, "Observation", null)))));
        seen(program("hill-town"), "w3");
        assertThat(program("hill-town").get("/Patient/w3").statusCode()).isEqualTo(200);
        seen(village, "w3");
        seen(county, "w3", "w3-1");
        seen(elsewhere, "w3", "w3-1");
        // What is written afterwards, too; and the tree may move.
        store(reading("w3-2", "w3"));
        seen(program("hill-town"), "w3");
        seen(county, "w3", "w3-1", "w3-2");
        store(organisation("hill-town", "coast"));
        seen(elsewhere, "w3", "w3-1", "w3-2");
        seen(county, "w3");
        store(organisation("hill-town", "hills"));
        seen(county, "w3", "w3-1", "w3-2");
        Consent over = consent("w3-denial", "w3", deny("hill-town"));
        over.getProvision().getPeriod().setEndElement(new DateTimeType("2020-12-31"));
        accepted(county.put(over));
        seen(program("hill-town"), "w3", "w3-1", "w3-2");
        Person town = program("hill-town");
        accepted(county.put(consent("w3-denial", "w3", deny("hill-town"))));
        refused(town.get("/Patient/w3"), 404);
        seen(elsewhere, "w3", "w3-1", "w3-2");
        accepted(county.delete("/Consent/w3-denial"));
        seen(town, "w3", "w3-1", "w3-2");
    }

    @Test
    void aDenialOfEverybodyLeavesThoseWhoManage() {
        store(resident("hill", "hill-village"), reading("hill-1", "hill"));
        Consent consent = consent("hill-consent", "hill", permit("coast-hospital"));
        accepted(village.put(consent));
        seen(hospital, "hill", "hill-1");
        Consent denial = consent("hill-denial", "hill", new ProvisionComponent().setType(ConsentProvisionType.DENY));
        denial.getProvision().getPeriod().setStartElement(new DateTimeType("2099-01-01"));
        accepted(village.put(denial));
        seen(hospital, "hill", "hill-1");
        denial.getProvision().setPeriod(null);
        accepted(village.put(denial));
        refused(hospital.get("/Patient/hill"), 404);
        seen(village, "hill", "hill-1");
        seen(county, "hill", "hill-1");
        // A case opened meanwhile shows nothing either, and an emergency all.
        accepted(village.put(request("hill-case", "hill", "hill-1")));
        refused(hospital.get("/ServiceRequest/hill-case"), 404);
        refused(hospital.get("/Patient/hill"), 404);
        Person clinician =
                Person.member("coast-ward", "clinician", "user/*.cruds").with("X-Break-Glass", "unconscious");
        assertThat(clinician.ids("/Patient/hill/$everything?_count=500")).contains("Observation/hill-1");
        assertThat(Person.resident("hill", null, "patient/*.rs").ids("/Observation?code=85354-9"))
                .containsExactly("Observation/hill-1");
    }

    @Test
    void aPermitOfATypeOpensThatTypeAlone() {
        store(resident("w5", "hill-village"), reading("w5-1", "w5"));
        accepted(village.put(request("w5-own", "w5")));
        Consent typed = consent("w5-consent", "w5", permit("coast").addClass_(new Coding(null, "Observation", null)));
        accepted(village.put(typed));
        Person elsewhere = program("coast");
        seen(elsewhere, "w5", "w5-1");
        assertThat(elsewhere.get("/Patient/w5").statusCode()).isEqualTo(200);
        refused(elsewhere.get("/Consent/w5-consent"), 404);
        // What this server does not keep is no permit.
        typed.getProvision().addCode(new CodeableConcept().setText("x"));
        accepted(village.put(typed));
        refused(elsewhere.get("/Observation/w5-1"), 404);
    }

    @Test
    void aResidentGoesWithWhatIsWithheld() {
        store(resident("w7", "hill-village"), labelled("w7-hiv", "w7", "HIV"));
        accepted(village.put(consent("w7-denial", "w7", deny("coast-hospital"))));
        accepted(village.put(request("w7-case", "w7")));
        accepted(Person.everybody().delete("/Patient/w7?_cascade=delete"));
        assertThat(Person.everybody().get("/Observation/w7-hiv").statusCode()).isEqualTo(410);
    }
}
