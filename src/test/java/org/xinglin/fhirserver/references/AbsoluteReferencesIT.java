package org.xinglin.fhirserver.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.Entries.jsonPatch;
import static org.xinglin.testkit.Entries.post;
import static org.xinglin.testkit.Entries.postUnless;
import static org.xinglin.testkit.Entries.put;
import static org.xinglin.testkit.Entries.rules;
import static org.xinglin.testkit.Entries.transaction;
import static org.xinglin.testkit.SyntheticResident.aResident;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.UriType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/**
 * An address of this server's own is as good as a relative one, and what refers to an entry of the same transaction by
 * its fullUrl, whatever that is, refers to what becomes of the entry. Another server's address stays refused.
 */
class AbsoluteReferencesIT {

    private static final XinglinServer SERVER = SharedServer.get();

    private static final String EXTENSION = "https://x.example.org/who";

    private final String id = "absolute-" + UUID.randomUUID();

    @BeforeEach
    void aResidentIsThere() {
        Patient resident = aResident().build();
        resident.setId(id);
        assertThat(transaction(SERVER, List.of(put("Patient/" + id, resident))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void addressesOfThisServerAreStoredRelative() {
        String own = SERVER.fhirBase() + "/Patient/" + id;
        HttpResponse<String> posted = SERVER.post("/fhir/Basic", json(about(own)));
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
        assertRelative(
                posted.headers().firstValue("Location").orElseThrow().replace(SERVER.url(), ""), "Patient/" + id);
        HttpResponse<String> updated = SERVER.send(
                "/fhir/Basic/" + id,
                request -> request.header("Content-Type", "application/fhir+json")
                        .PUT(BodyPublishers.ofString(json(withId(about(own))))));
        assertThat(updated.statusCode()).as(updated.body()).isEqualTo(201);
        assertRelative("/fhir/Basic/" + id, "Patient/" + id);
        HttpResponse<String> patched =
                transaction(SERVER, List.of(jsonPatch("Basic/" + id, "subject/reference", own + "/_history/1")));
        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
        assertThat(SERVER.get("/fhir/Basic/" + id).body()).contains("\"Patient/" + id + "\"");

        HttpResponse<String> together = transaction(SERVER, List.of(post(about(own))));
        assertThat(together.statusCode()).as(together.body()).isEqualTo(200);
        assertRelative("/fhir/" + location(together, 0), "Patient/" + id);
        assertThat(SERVER.get("/fhir/Basic?subject=Patient/" + id + "&_summary=count")
                        .body())
                .contains("\"total\":3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{Patient}", "{{patientId}}", "Patient", "12345", "张三", "//"})
    void aWordThatIsNoAddressIsRefused(String word) {
        HttpResponse<String> posted = SERVER.post("/fhir/Basic", json(about(word)));
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(400);
        assertThat(posted.body()).contains("reference-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://other.example.org/fhir/Patient/", "https://localhost/fhir/Patient/"})
    void addressesOfOthersAreRefused(String other) {
        HttpResponse<String> answer = SERVER.post("/fhir/Basic", json(about(other + id)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(rules(answer)).containsExactly("reference-invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://his.example.org/fhir/Patient/77",
                "http://localhost/fhir/Patient/77",
                "https://his.example.org/records?number=77",
                "https://his.example.org/fhir/Patient/77/",
                "urn:uuid:0a8e5c9e-55f0-4c9e-8f0a-6d6c4b0f7777",
                "urn:oid:1.2.3.4.77",
                "OWN"
            })
    void theFullUrlOfAnEntryIsReplaced(String written) {
        String fullUrl = written.equals("OWN") ? SERVER.fhirBase() + "/Patient/new-" + id : written;
        Patient resident = aResident().build();
        BundleEntryComponent entry = post(resident);
        BundleEntryComponent conditional = postUnless(
                "identifier=" + resident.getIdentifierFirstRep().getSystem() + "|"
                        + resident.getIdentifierFirstRep().getValue(),
                resident.copy());
        BundleEntryComponent update =
                put("Patient/updated-" + id, withId(aResident().build(), "updated-" + id));

        for (BundleEntryComponent target : List.of(entry, conditional, update)) {
            target.setFullUrl(fullUrl);
            HttpResponse<String> answer = transaction(SERVER, List.of(post(about(fullUrl)), target));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            String patient =
                    new IdType(location(answer, 1)).toUnqualifiedVersionless().getValue();
            assertRelative("/fhir/" + location(answer, 0), patient);
        }
    }

    /** References that are relative to where the entry comes from (FHIR R4, bundle.html#references). */
    @Test
    void relativeReferencesMeanTheEntryOfTheSameOrigin() {
        BundleEntryComponent one = post(aResident().build()).setFullUrl("https://one.example.org/fhir/Patient/1");
        BundleEntryComponent two = post(aResident().build()).setFullUrl("https://two.example.org/fhir/Patient/1");
        BundleEntryComponent aboutOne = post(about("Patient/1")).setFullUrl("https://one.example.org/fhir/Basic/1");
        BundleEntryComponent aboutTwo = post(about("Patient/1")).setFullUrl("https://two.example.org/fhir/Basic/1");

        HttpResponse<String> answer = transaction(SERVER, List.of(aboutOne, aboutTwo, one, two));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertRelative(
                "/fhir/" + location(answer, 0),
                new IdType(location(answer, 2)).toUnqualifiedVersionless().getValue());
        assertRelative(
                "/fhir/" + location(answer, 1),
                new IdType(location(answer, 3)).toUnqualifiedVersionless().getValue());
    }

    @Test
    void anAddressOfAnEntryIsReplacedToo() {
        String fullUrl = "https://his.example.org/fhir/Patient/78";
        Basic record = about(fullUrl);
        record.addExtension(new Extension("https://x.example.org/link", new UriType(fullUrl)));
        BundleEntryComponent target = post(aResident().build()).setFullUrl(fullUrl);

        HttpResponse<String> answer = transaction(SERVER, List.of(post(record), target));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(SERVER.get("/fhir/" + location(answer, 0)).body()).doesNotContain("his.example.org", "urn:uuid");
    }

    private static void assertRelative(String stored, String patient) {
        String body = SERVER.get(stored.replaceAll("/_history/.*", "")).body();
        Basic read = XinglinServer.fhirContext().newJsonParser().parseResource(Basic.class, body);
        assertThat(read.getSubject().getReference()).isEqualTo(patient);
        assertThat(((Reference) read.getExtensionByUrl(EXTENSION).getValue()).getReference())
                .isEqualTo(patient);
    }

    private static String location(HttpResponse<String> answer, int entry) {
        return XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(Bundle.class, answer.body())
                .getEntry()
                .get(entry)
                .getResponse()
                .getLocation();
    }

    private static Basic about(String patient) {
        Basic record = new Basic();
        record.getCode().setText("随访备注");
        record.setSubject(new Reference(patient));
        record.addExtension(new Extension(EXTENSION, new Reference(patient)));
        return record;
    }

    private <T extends Resource> T withId(T resource) {
        return withId(resource, id);
    }

    private static <T extends Resource> T withId(T resource, String id) {
        resource.setId(id);
        return resource;
    }

    private static String json(Resource resource) {
        return XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resource);
    }
}
