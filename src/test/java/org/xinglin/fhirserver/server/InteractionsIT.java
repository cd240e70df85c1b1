package org.xinglin.fhirserver.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.Reading.aBloodPressure;
import static org.xinglin.testkit.SyntheticResident.aResident;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.gclient.IQuery;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** The interactions of FHIR R4 that the contract lists, as a client meets them. */
class InteractionsIT {

    private static final OffsetDateTime TIME = OffsetDateTime.of(2026, 2, 3, 9, 0, 0, 0, ZoneOffset.ofHours(8));

    private final XinglinServer server = SharedServer.get();
    private final IGenericClient client = server.client();

    /** A system of this test's own, so that its searches find its own residents only. */
    private final String mrn = "https://his.example.org/mrn/" + UUID.randomUUID();

    @Test
    void serverIdsAreUuidsAndAClientMayChooseItsOwn() {
        MethodOutcome created = client.create().resource(resident("1")).execute();
        Patient chosen = resident("2");
        chosen.setId("clinic-7-" + UUID.randomUUID());

        MethodOutcome put = client.update().resource(chosen).execute();

        assertThat(UUID.fromString(created.getId().getIdPart())).isNotNull();
        assertThat(put.getCreated()).isTrue();
        assertThat(put.getId().getIdPart()).isEqualTo(chosen.getIdElement().getIdPart());
    }

    @Test
    void anUpdateOfAnOldVersionIsRefused() {
        IdType id = create(resident("1"));
        Patient second = resident("1").setBirthDateElement(new DateType("1959-01-01"));
        second.setId(id);
        client.update().resource(second).withId(id).execute();

        HttpResponse<String> stale = server.send(
                "/fhir/" + id.getValue(),
                request -> request.header("Content-Type", "application/fhir+json")
                        .header("If-Match", "W/\"1\"")
                        .PUT(HttpRequest.BodyPublishers.ofString(json(second.setActive(true)))));

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("version-conflict");
    }

    @Test
    void theHistoryOfOneOfATypeAndOfAllTellsWhatHappened() {
        IdType id = create(resident("1"));
        client.patch()
                .withBody("[{\"op\":\"replace\",\"path\":\"/birthDate\",\"value\":\"1961\"}]")
                .withId(id)
                .execute();
        client.delete().resourceById(id).execute();

        Bundle one = client.history().onInstance(id).returnBundle(Bundle.class).execute();
        Bundle type = client.history()
                .onType(Patient.class)
                .returnBundle(Bundle.class)
                .count(1)
                .execute();
        Bundle all =
                client.history().onServer().returnBundle(Bundle.class).count(1).execute();

        assertThat(one.getEntry())
                .extracting(entry -> entry.getRequest().getMethod())
                .containsExactly(HTTPVerb.DELETE, HTTPVerb.PUT, HTTPVerb.POST);
        assertThat(type.getEntry()).hasSize(1);
        assertThat(all.getEntry()).hasSize(1);
        assertThat(Refusal.of(() -> client.read()
                                .resource(Patient.class)
                                .withId(id.getIdPart())
                                .execute())
                        .rules())
                .containsExactly("resource-deleted");
        assertThat(client.read()
                        .resource(Patient.class)
                        .withIdAndVersion(id.getIdPart(), "1")
                        .execute()
                        .getIdentifierFirstRep()
                        .getValue())
                .isEqualTo("1");
    }

    @Test
    void conditionalWritesFindTheOneTheyMean() {
        String match = "Patient?identifier=" + mrn + "|9";
        MethodOutcome first =
                client.create().resource(resident("9")).conditionalByUrl(match).execute();
        MethodOutcome again =
                client.create().resource(resident("9")).conditionalByUrl(match).execute();
        MethodOutcome update = client.update()
                .resource(resident("9").setActive(true))
                .conditionalByUrl(match)
                .execute();
        MethodOutcome patch = client.patch()
                .withBody("[{\"op\":\"replace\",\"path\":\"/birthDate\",\"value\":\"1962\"}]")
                .conditionalByUrl(match)
                .execute();
        client.delete().resourceConditionalByUrl(match).execute();

        assertThat(first.getCreated()).isTrue();
        assertThat(again.getId().getIdPart())
                .isEqualTo(first.getId().getIdPart())
                .isEqualTo(update.getId().getIdPart())
                .isEqualTo(patch.getId().getIdPart());
        assertThat(patch.getId().getVersionIdPart()).isEqualTo("3");
        assertThat(matches("identifier=" + mrn + "|9")).isZero();
    }

    @Test
    void aBatchAnswersEachEntryForItself() {
        Bundle batch = new Bundle().setType(BundleType.BATCH);
        batch.addEntry()
                .setResource(resident("b"))
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Patient");
        batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Patient/nobody");

        Bundle answer = client.transaction().withBundle(batch).execute();

        assertThat(answer.getEntry())
                .extracting(entry -> entry.getResponse().getStatus().substring(0, 3))
                .containsExactly("201", "404");
    }

    @Test
    void searchesFollowReferencesBothWays() {
        String resident = create(resident("c")).getValue();
        client.create()
                .resource(aBloodPressure(171, 99).of(resident).at(TIME).build())
                .execute();

        assertThat(matches("identifier=" + mrn + "|c&_has:Observation:patient:systolic=171"))
                .isEqualTo(1);
        Bundle included = search(
                        "Observation?patient.identifier=" + mrn + "|c&code=85354-9&_include=Observation:patient")
                .execute();
        Bundle reverse = search("Patient?identifier=" + mrn + "|c&_revinclude=Observation:patient")
                .execute();

        assertThat(included.getEntry())
                .extracting(entry -> entry.getResource().fhirType())
                .containsExactly("Observation", "Patient");
        assertThat(reverse.getEntry())
                .extracting(entry -> entry.getResource().fhirType())
                .startsWith("Patient", "Observation");
    }

    @Test
    void answersComeInTheFormTheClientAsksFor() {
        String resident = create(resident("d")).getValue();

        HttpResponse<String> xml =
                server.send("/fhir/" + resident, request -> request.header("Accept", "application/fhir+xml"));
        HttpResponse<String> elements = server.get("/fhir/" + resident + "?_elements=gender");
        HttpResponse<String> summary = server.get("/fhir/" + resident + "?_summary=true");

        assertThat(xml.body()).startsWith("<Patient xmlns=\"http://hl7.org/fhir\">");
        assertThat(elements.body()).contains("gender").doesNotContain("birthDate");
        assertThat(summary.body()).contains("SUBSETTED").contains("birthDate");
        assertThat(server.send(
                                "/fhir/Patient",
                                request -> request.header("Content-Type", "application/fhir+xml")
                                        .POST(HttpRequest.BodyPublishers.ofString(XinglinServer.fhirContext()
                                                .newXmlParser()
                                                .encodeResourceToString(resident("x")))))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void terminologyIsAnsweredLocally() {
        String codes = "https://xinglin-fhir.github.io/ig/CodeSystem/network-role";

        assertThat(server.get("/fhir/ValueSet/$expand?url=https://xinglin-fhir.github.io/ig/ValueSet/glucose-code")
                        .body())
                .contains("14771-0");
        assertThat(server.get("/fhir/ValueSet/$expand?url=https://xinglin-fhir.github.io/ig/ValueSet/constitution-type")
                        .body())
                .as("of a whole code system")
                .contains("\"qi-stagnation\"");
        assertThat(server.get("/fhir/CodeSystem/$lookup?system=" + codes + "&code=cdc")
                        .body())
                .contains("疾病预防控制机构");
        assertThat(server.get("/fhir/CodeSystem/$validate-code?url=" + codes + "&code=none")
                        .body())
                .contains("\"valueBoolean\":false");
        assertThat(server.get(
                                "/fhir/ValueSet/$validate-code?url=https://xinglin-fhir.github.io/ig/ValueSet/glucose-code"
                                        + "&system=http://loinc.org&code=14771-0")
                        .body())
                .contains("\"valueBoolean\":true");
        assertThat(server.get("/fhir/ConceptMap/$translate?system=" + codes + "&code=cdc")
                        .statusCode())
                .isEqualTo(200);
    }

    private Patient resident(String number) {
        Patient resident = aResident().build();
        resident.getIdentifierFirstRep().setSystem(mrn).setValue(number);
        return resident;
    }

    private IdType create(Resource resource) {
        return Posted.by(client, resource);
    }

    private int matches(String query) {
        return search("Patient?" + query + "&_summary=count").execute().getTotal();
    }

    private IQuery<Bundle> search(String url) {
        IQuery<IBaseBundle> query = client.search().byUrl(url);
        return query.returnBundle(Bundle.class);
    }

    private static String json(Resource resource) {
        return XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resource);
    }
}
