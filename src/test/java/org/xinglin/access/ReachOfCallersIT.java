package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.access.TwoTowns.accepted;
import static org.xinglin.access.TwoTowns.organisation;
import static org.xinglin.access.TwoTowns.reading;
import static org.xinglin.access.TwoTowns.refused;
import static org.xinglin.access.TwoTowns.resident;
import static org.xinglin.access.TwoTowns.transaction;
import static org.xinglin.access.TwoTowns.untouched;

import java.net.http.HttpResponse;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.XinglinServer;

/** A caller of one township neither sees nor changes what is another's. */
class ReachOfCallersIT {

    private static final TwoTowns TOWNS = TwoTowns.get();
    private static final Person everybody = TOWNS.everybody();
    private static final Person near = TOWNS.near();
    private static final Person far = TOWNS.far();
    private static final Person county = TOWNS.county();

    @Test
    void whatIsOutOfReachIsAsIfItWereNot() {
        for (String path :
                List.of("/Patient/%s", "/Patient/%s/_history", "/Patient/%s/_history/1", "/Patient/%s/$everything")) {
            assertThat(far.get(path.formatted("far")).statusCode()).as(path).isEqualTo(200);
            sameAsUnknown(path, near.get(path.formatted("far")), near.get(path.formatted("nobody")));
        }
        sameAsUnknown("DELETE", near.delete("/Patient/far"), near.delete("/Patient/nobody"));
        sameAsUnknown("batch", deletedByBatch("Patient/far"), deletedByBatch("Patient/nobody"));
        assertThat(deletedByBatch("Patient/far").body()).contains("\"404 Not Found\"", "\"resource-not-found\"");
        assertThat(far.get("/Patient/far").statusCode()).isEqualTo(200);
        String patch = "[{\"op\":\"add\",\"path\":\"/active\",\"value\":false}]";
        sameAsUnknown("PATCH", near.patch("/Patient/far", patch), near.patch("/Patient/nobody", patch));
        untouched("/Patient/far");
        assertThat(near.ids("/Observation")).contains("Observation/near-1").noneMatch(id -> id.contains("far"));
        assertThat(near.total("/Observation?_summary=count"))
                .isEqualTo(near.ids("/Observation?_count=500").size());
    }

    private HttpResponse<String> deletedByBatch(String address) {
        Bundle batch = new Bundle().setType(BundleType.BATCH);
        batch.addEntry().getRequest().setMethod(HTTPVerb.DELETE).setUrl(address);
        return near.post("", batch);
    }

    private static void sameAsUnknown(String what, HttpResponse<String> beyond, HttpResponse<String> unknown) {
        assertThat(beyond.statusCode()).as(what + beyond.body()).isEqualTo(unknown.statusCode());
        assertThat(neutral(beyond.body()).replace("far", "nobody")).as(what).isEqualTo(neutral(unknown.body()));
    }

    private static String neutral(String body) {
        return body.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
    }

    @Test
    void aPutOutOfReachIs404AndChangesNothing() {
        Patient taken = resident("far", "near-village");
        refused(near.put(taken), 404);
        assertThat(everybody.get("/Patient/far").body()).contains("far-village").doesNotContain("near-village");
    }

    @Test
    void aBodyAboutSomebodyOutOfReachIsRefusedAsOneAboutNobody() {
        Observation about = reading("x", "far");
        about.setId((String) null);
        HttpResponse<String> beyond = near.post("/Observation", about);
        refused(beyond, 403, "out-of-reach");
        about.setSubject(new Reference("Patient/nobody"));
        sameAsUnknown("body", beyond, near.post("/Observation", about));

        Observation moved = reading("near-2", "far");
        refused(near.put(moved), 403, "out-of-reach");
        assertThat(everybody.get("/Observation/near-2").body()).contains("Patient/near");
        refused(transaction(near, reading("near-3", "near"), reading("y", "far")), 403, "out-of-reach");
        assertThat(everybody.get("/Observation/near-3").statusCode()).isEqualTo(404);
    }

    @Test
    void whoMovesAResidentReachesBothOrganisations() {
        accepted(county.put(resident("mover", "near-village")));
        refused(near.put(resident("mover", "far-village")), 403, "out-of-reach");
        refused(near.put(resident("mover", null)), 403, "out-of-reach");
        refused(near.put(resident("new", "far-village")), 403, "out-of-reach");
        assertThat(everybody.get("/Patient/new").statusCode()).isEqualTo(404);
        accepted(county.put(resident("mover", "far-village")));
        assertThat(near.get("/Patient/mover").statusCode()).isEqualTo(404);
        assertThat(near.get("/Patient/mover/_history/1").statusCode()).isEqualTo(404);
        assertThat(far.get("/Patient/mover/_history/1").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyMovesAnOrganisationThatIsNotHis() {
        refused(near.put(organisation("far-village", "near-town")), 403, "out-of-reach");
        refused(near.put(organisation("near-village", "far-town")), 403, "out-of-reach");
        refused(near.put(organisation("near-town", null)), 403, "out-of-reach");
        refused(near.put(organisation("another", null)), 403, "out-of-reach");
        refused(near.delete("/Organization/far-village"), 403, "out-of-reach");
        accepted(near.put(organisation("near-hamlet", "near-village")));
        accepted(near.put((Resource) organisation("near-town", "county").setName("改名")));
    }

    @Test
    void nobodyGivesHimselfAPostElsewhere() {
        PractitionerRole post = new PractitionerRole();
        post.setId("post");
        post.setActive(true);
        post.setPractitioner(new Reference("Practitioner/near-doctor"));
        post.setOrganization(new Reference("Organization/far-town"));
        post.addCode().addCoding(new Coding("http://terminology.hl7.org/CodeSystem/practitioner-role", "doctor", null));
        refused(near.put(post), 403, "out-of-reach");
        post.setOrganization(new Reference("Organization/near-town"));
        accepted(near.put(post));
        post.setOrganization(new Reference("Organization/county"));
        refused(near.put(post), 403, "out-of-reach");
    }

    @Test
    void nobodyWritesAsSomebodyElse() {
        Observation reading = reading("as-another", "near");
        reading.setPerformer(List.of(new Reference("Organization/far-town")));
        refused(near.put(reading), 403, "out-of-reach");
        reading.setPerformer(List.of(new Reference("Organization/near-village")));
        accepted(near.put(reading));
    }

    @Test
    void aPageOfSomebodyElseShowsOnlyTheReadersOwn() {
        String next =
                far.find("/Observation?_count=1&_sort=-date").getLink("next").getUrl();
        String path = next.substring(next.indexOf("/fhir") + "/fhir".length());
        HttpResponse<String> page = near.send(path, java.net.http.HttpRequest.Builder::GET);
        assertThat(page.body()).doesNotContain("Patient/far", "far-1", "far-2");
    }

    @Test
    void aReferenceByAnotherEntryOrAConditionIsHeldToItsTarget() {
        PractitionerRole post = new PractitionerRole();
        post.setActive(true);
        post.setPractitioner(new Reference("Practitioner/near-doctor"));
        post.addCode().addCoding(new Coding("http://terminology.hl7.org/CodeSystem/practitioner-role", "doctor", null));
        post.setOrganization(new Reference("Organization?identifier=https://example.org/places|far-town"));
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        transaction
                .addEntry()
                .setResource(post)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("PractitionerRole");
        refused(near.post("", transaction), 403, "out-of-reach");
        Organization nameless = organisation("x", "near-town");
        nameless.setId((String) null);
        post.setOrganization(new Reference("urn:uuid:6c1d9b0e-7a0c-4b7e-9d3c-0a54ad0b6b11"));
        transaction
                .addEntry()
                .setFullUrl("urn:uuid:6c1d9b0e-7a0c-4b7e-9d3c-0a54ad0b6b11")
                .setResource(nameless)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Organization")
                .setIfNoneExist("identifier=https://example.org/places|far-town");
        refused(near.post("", transaction), 403, "out-of-reach");
    }

    @Test
    void whoIsTakenAwayAConditionNeitherFindsNorTouches() {
        String number = XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(Patient.class, everybody.get("/Patient/far").body())
                .getIdentifierFirstRep()
                .getValue();
        Patient again = resident("again", "near-village");
        again.setId((String) null);
        again.getIdentifierFirstRep().setValue(number);
        for (HttpResponse<String> answer : List.of(
                near.with("If-None-Exist", "identifier=" + number).post("/Patient", again),
                near.put("/Patient?identifier=" + number, again),
                near.post("/Patient", again))) {
            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("Patient/far", "居民far");
        }
        near.delete("/Observation?_id=far-1");
        assertThat(everybody.get("/Observation/far-1").statusCode()).isEqualTo(200);
    }
}
