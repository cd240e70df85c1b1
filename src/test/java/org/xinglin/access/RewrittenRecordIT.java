package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.access.TwoTowns.accepted;
import static org.xinglin.access.TwoTowns.reading;
import static org.xinglin.access.TwoTowns.refused;
import static org.xinglin.access.TwoTowns.resident;
import static org.xinglin.access.TwoTowns.untouched;

import java.net.http.HttpResponse;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.GuardedServer;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** What the server makes of a record while it stores it, and what it says about itself, is no way to somebody out of reach. */
class RewrittenRecordIT {

    private static final TwoTowns TOWNS = TwoTowns.get();
    private static final Person everybody = TOWNS.everybody();
    private static final Person near = TOWNS.near();
    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String NOBODYS = SyntheticResident.idNumber(4712, "19580312", true);
    private static final String READINGS = "/Observation?patient=far&code=85354-9&_summary=count";
    private static final String PLACEHOLDER = "urn:uuid:9f7f2b5e-5a39-4c0f-8f62-5d3e6c1b7a11";

    private static String number(String id) {
        return XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(Patient.class, everybody.get("/Patient/" + id).body())
                .getIdentifierFirstRep()
                .getValue();
    }

    private static Observation about(String reference) {
        Observation reading = reading("x", "near");
        reading.setId((String) null);
        reading.setSubject(new Reference(reference));
        return reading;
    }

    private static HttpResponse<String> posted(Observation reading) {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        bundle.addEntry()
                .setResource(reading)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Observation");
        return near.post("", bundle);
    }

    /** However a resident out of reach is named, the answer is that of one who does not exist. */
    @Test
    void aReferenceInAnyFormFindsNobodyOutOfReach() {
        int before = everybody.total(READINGS);
        String far = number("far");
        String base = GuardedServer.get().fhirBase();
        for (String form : List.of(
                "Patient?identifier=NUMBER", "Patient?_id=WHO", base + "/Patient/WHO", "Patient/WHO/_history/1")) {
            String existing = form.replace("NUMBER", far).replace("WHO", "far");
            String invented = form.replace("NUMBER", NOBODYS).replace("WHO", "gone");
            sameRefusal(form, near.post("/Observation", about(existing)), near.post("/Observation", about(invented)));
            sameRefusal(form, posted(about(existing)), posted(about(invented)));
        }
        assertThat(everybody.total(READINGS)).isEqualTo(before);
    }

    private static void sameRefusal(String form, HttpResponse<String> existing, HttpResponse<String> invented) {
        assertThat(existing.statusCode()).as(form + existing.body()).isBetween(400, 499);
        assertThat(existing.statusCode()).as(form + invented.body()).isEqualTo(invented.statusCode());
        assertThat(neutral(existing)).as(form).isEqualTo(neutral(invented));
    }

    private static String neutral(HttpResponse<String> answer) {
        return answer.body()
                .replace(number("far"), "NUMBER")
                .replace(NOBODYS, "NUMBER")
                .replaceAll("(Patient/|_id=)(far|gone)", "$1WHO")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
    }

    /** An entry that a condition finds is not another's resident, so that nothing is written about one through it. */
    @Test
    void aPlaceholderDoesNotBecomeSomebodyOutOfReach() {
        Patient same = resident("x", "near-village");
        same.setId((String) null);
        same.getIdentifierFirstRep().setValue(number("far"));
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        bundle.addEntry()
                .setFullUrl(PLACEHOLDER)
                .setResource(same)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Patient")
                .setIfNoneExist("identifier=" + number("far"));
        bundle.addEntry()
                .setResource(about(PLACEHOLDER))
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Observation");
        HttpResponse<String> answer = near.post("", bundle);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("Patient/far", "居民far");
        untouched("/Patient/far");
    }

    /** A label that protects a record is taken away by no writer, in whatever form. */
    @Test
    void aLabelStays() {
        Observation labelled = reading("kept-label", "near");
        labelled.getMeta().addSecurity(CONFIDENTIALITY, "R", null);
        accepted(everybody.put(labelled));

        accepted(near.put(reading("kept-label", "near")));
        near.patch("/Observation/kept-label", "[{\"op\":\"remove\",\"path\":\"/meta/security\"}]");
        near.patch("/Observation/kept-label", "[{\"op\":\"remove\",\"path\":\"/meta\"}]");
        near.patch(
                "/Observation/kept-label", "[{\"op\":\"replace\",\"path\":\"/meta/security/0/code\",\"value\":\"N\"}]");
        for (String operation : List.of("$meta-delete", "$meta-add")) {
            assertThat(near.post("/Observation/kept-label/" + operation, new org.hl7.fhir.r4.model.Parameters())
                            .statusCode())
                    .isBetween(400, 499);
        }
        assertThat(labels("kept-label")).containsExactly("R");
    }

    private static List<String> labels(String id) {
        return XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(
                        Observation.class, everybody.get("/Observation/" + id).body())
                .getMeta()
                .getSecurity()
                .stream()
                .map(label -> label.getCode())
                .toList();
    }

    /** Nor is one added by a patch, or in a transaction. */
    @Test
    void aLabelIsSetLaterByThePrivacyOfficerAlone() {
        accepted(near.put(reading("no-label", "near")));
        String add = "[{\"op\":\"add\",\"path\":\"/meta/security\",\"value\":[{\"system\":\"" + CONFIDENTIALITY
                + "\",\"code\":\"R\"}]}]";
        refused(near.patch("/Observation/no-label", add), 403, "role-missing");
        Observation labelled = reading("no-label", "near");
        labelled.getMeta().addSecurity(CONFIDENTIALITY, "R", null);
        refused(TwoTowns.transaction(near, labelled), 403, "role-missing");
        assertThat(labels("no-label")).isEmpty();
    }

    /** Version and time are the server's, whatever the record says of them. */
    @Test
    void whenAndWhichVersionIsTheServersToSay() {
        Observation dated = reading("dated", "near");
        dated.getMeta().setVersionId("77").setLastUpdated(new Date(0));
        accepted(near.put(dated));
        Observation stored = XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(Observation.class, near.get("/Observation/dated").body());
        assertThat(stored.getMeta().getVersionId()).isEqualTo("1");
        assertThat(stored.getMeta().getLastUpdated()).isAfter(new Date(1_700_000_000_000L));
    }

    /** A condition of a change finds nothing out of reach, one record or many. */
    @Test
    void aConditionChangesNothingOutOfReach() {
        String patch = "[{\"op\":\"add\",\"path\":\"/language\",\"value\":\"zh\"}]";
        for (String condition : List.of("_id=far-1", "patient=far", "patient=Patient/far&_id=far-2")) {
            near.patch("/Observation?" + condition, patch);
            near.delete("/Observation?" + condition);
            near.put("/Observation?" + condition, reading("far-1", "near"));
        }
        near.delete("/Patient?_id=far");
        for (String id : List.of("Observation/far-1", "Observation/far-2", "Patient/far")) {
            untouched("/" + id);
        }
    }
}
