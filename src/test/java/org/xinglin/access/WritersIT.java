package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.access.TwoTowns.accepted;
import static org.xinglin.access.TwoTowns.reading;
import static org.xinglin.access.TwoTowns.refused;
import static org.xinglin.access.TwoTowns.resident;
import static org.xinglin.access.TwoTowns.untouched;

import java.net.http.HttpResponse;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.GuardedServer;

/** What a writer is shown, which entry is whose, and whose record a practitioner's is. */
class WritersIT {

    private static final TwoTowns TOWNS = TwoTowns.get();
    private static final Person everybody = TOWNS.everybody();
    private static final Person near = TOWNS.near();
    private static final Person far = TOWNS.far();

    /** Whoever may change, or make sure that there is, is not told what he may not read. */
    @Test
    void theAnswerToAWriteIsNoRead() {
        Person changing = Person.program("near-town", "system/Observation.cus");
        accepted(near.put(reading("unread", "near")));
        String patch = "[{\"op\":\"add\",\"path\":\"/language\",\"value\":\"zh\"}]";
        for (String prefer : List.of("return=representation", "return=OperationOutcome", "return=minimal")) {
            HttpResponse<String> answer = changing.with("Prefer", prefer)
                    .send(
                            "/Observation/unread",
                            builder -> builder.setHeader("Content-Type", "application/json-patch+json")
                                    .method("PATCH", java.net.http.HttpRequest.BodyPublishers.ofString(patch)));
            accepted(answer);
            assertThat(answer.body()).as(prefer).doesNotContain("8480-6", "valueQuantity");
        }
        assertThat(changing.patch("/Observation/unread", patch).body()).doesNotContain("valueQuantity");
        Observation again = reading("x", "near");
        again.setId((String) null);
        HttpResponse<String> found =
                changing.with("If-None-Exist", "_id=unread").post("/Observation", again);
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        assertThat(found.body()).doesNotContain("valueQuantity");
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        bundle.addEntry()
                .setResource(again)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Observation")
                .setIfNoneExist("_id=unread");
        assertThat(changing.with("Prefer", "return=representation")
                        .post("", bundle)
                        .body())
                .doesNotContain("valueQuantity");
    }

    /** The address of an entry is one of a type and an id, in no other spelling. */
    @Test
    void noEntryIsAWayToAnotherType() {
        Person writer = Person.program("near-town", "system/Observation.cruds");
        String base = GuardedServer.get().fhirBase();
        for (String url : List.of(
                "Observation/../Patient/near",
                "/Observation/../Patient/near",
                base + "/Observation/../Patient/near",
                base + "/Patient/near",
                "http://localhost/x/Observation/y/Patient/near",
                "Patient/near?Observation",
                "Observation?x=/Patient/near",
                "Observation/near-1/../../Patient/near",
                "//Patient/near",
                "Patient//near",
                "%50atient/near",
                "urn:uuid:near")) {
            for (HTTPVerb verb : List.of(HTTPVerb.GET, HTTPVerb.DELETE, HTTPVerb.PUT)) {
                for (BundleType type : List.of(BundleType.BATCH, BundleType.TRANSACTION)) {
                    Bundle bundle = new Bundle().setType(type);
                    Bundle.BundleEntryComponent entry = bundle.addEntry();
                    entry.getRequest().setMethod(verb).setUrl(url);
                    if (verb == HTTPVerb.PUT) {
                        entry.setResource(resident("near", "near-village").setActive(false));
                    }
                    HttpResponse<String> answer = writer.post("", bundle);
                    assertThat(answer.body()).as(verb + " " + url).doesNotContain("居民");
                    assertThat(answer.statusCode()).as(verb + " " + url).isLessThan(500);
                }
            }
        }
        untouched("/Patient/near");
    }

    /** A doctor's own record is changed where the doctor works. */
    @Test
    void nobodyRewritesTheDoctorOfAnother() {
        Practitioner renamed = new Practitioner();
        renamed.setId("of-far");
        renamed.addName().setText("示例医生");
        accepted(everybody.put(renamed));
        org.hl7.fhir.r4.model.PractitionerRole post = new org.hl7.fhir.r4.model.PractitionerRole();
        post.setId("post-of-far");
        post.setActive(true);
        post.setPractitioner(new Reference("Practitioner/of-far"));
        post.setOrganization(new Reference("Organization/far-town"));
        post.addCode().addCoding(new Coding("http://terminology.hl7.org/CodeSystem/practitioner-role", "doctor", null));
        accepted(far.put(post));
        renamed.getNameFirstRep().setText("别人");
        refused(near.put(renamed), 403, "out-of-reach");
        refused(near.delete("/Practitioner/of-far"), 403);
        accepted(far.put(renamed));
        assertThat(near.get("/Practitioner/of-far").statusCode()).isEqualTo(200);
    }
}
