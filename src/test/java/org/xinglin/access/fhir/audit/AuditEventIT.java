package org.xinglin.access.fhir.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** What requests leave in the audit, as an auditor reads it. */
class AuditEventIT {

    private static final String WEIGHT = """
            {"resourceType": "Observation", "status": "final", "subject": {"reference": "Patient/%s"},
             "code": {"coding": [{"system": "http://loinc.org", "code": "29463-7"}]},
             "effectiveDateTime": "2026-01-05T08:00:00+08:00",
             "valueQuantity": {"value": 60, "unit": "kg", "system": "http://unitsofmeasure.org", "code": "kg"}}""";

    @TempDir
    private static Path folder;

    private static XinglinServer server;

    @BeforeAll
    static void start() {
        server = XinglinServer.in(folder)
                .argument("--xinglin.audit.enabled=true")
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private HttpResponse<String> send(String request, String method, String path, @Nullable String body) {
        return server.send(
                path,
                builder -> builder.header("X-Request-ID", request)
                        .header("Content-Type", "application/fhir+json")
                        .method(
                                method,
                                body == null
                                        ? java.net.http.HttpRequest.BodyPublishers.noBody()
                                        : java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String resident() {
        String id = "r-" + UUID.randomUUID();
        assertThat(server.send(
                                "/fhir/Patient/" + id,
                                builder -> builder.header("Content-Type", "application/fhir+json")
                                        .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(
                                                XinglinServer.fhirContext()
                                                        .newJsonParser()
                                                        .encodeResourceToString(SyntheticResident.aResident()
                                                                .build()
                                                                .setId(id)))))
                        .statusCode())
                .isEqualTo(201);
        return id;
    }

    private static Bundle search(String query) {
        HttpResponse<String> answer = server.get("/fhir/AuditEvent?" + query.replace("|", "%7C"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return XinglinServer.fhirContext().newJsonParser().parseResource(Bundle.class, answer.body());
    }

    private static List<AuditEvent> events(String query) {
        Bundle found = search(query);
        assertThat(found.getLink(Bundle.LINK_NEXT))
                .as("a page behind %s", query)
                .isNull();
        return found.getEntry().stream()
                .map(entry -> (AuditEvent) entry.getResource())
                .toList();
    }

    /** Those of one request, oldest first. */
    private static List<AuditEvent> of(String request) {
        return events("_sort=date&_count=500&date=ge2000").stream()
                .filter(event -> request.equals(request(event)))
                .toList();
    }

    private static @Nullable String request(AuditEvent event) {
        return event.getEntity().stream()
                .filter(entity -> "XrequestId".equals(entity.getType().getCode()))
                .map(entity -> entity.getWhat().getIdentifier().getValue())
                .findFirst()
                .orElse(null);
    }

    private static String summary(AuditEvent event) {
        String patients = event.getEntity().stream()
                .filter(entity -> "1".equals(entity.getRole().getCode()))
                .map(entity -> entity.getWhat().getReference())
                .sorted()
                .reduce("", (one, other) -> one + " " + other);
        return event.getAction().toCode() + " " + event.getSubtypeFirstRep().getCode() + " "
                + event.getOutcome().toCode() + patients;
    }

    @Test
    void eachInteractionLeavesOneEvent() {
        String id = resident();
        String about = " Patient/" + id;
        HttpResponse<String> created = send("q-create", "POST", "/fhir/Observation", WEIGHT.formatted(id));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String location = created.headers().firstValue("Location").orElseThrow();
        String weight = location.replaceAll("^.*/fhir(/Observation/[^/]+)/.*$", "$1");
        String stored = server.get("/fhir" + weight).body();

        send("q-read", "GET", "/fhir" + weight, null);
        send("q-vread", "GET", "/fhir" + weight + "/_history/1", null);
        send("q-same", "PUT", "/fhir" + weight, stored);
        send("q-update", "PUT", "/fhir" + weight, stored.replaceAll("\"value\": ?60", "\"value\":61"));
        send("q-search", "GET", "/fhir/Observation?patient=" + id, null);
        send("q-empty", "GET", "/fhir/Condition?patient=Patient/" + id, null);
        send("q-history", "GET", "/fhir" + weight + "/_history", null);
        send("q-everything", "GET", "/fhir/Patient/" + id + "/$everything", null);
        send("q-missing", "GET", "/fhir/Patient/none-such", null);
        send("q-invalid", "POST", "/fhir/Observation", WEIGHT.formatted(id).replace("final", "finished"));
        send("q-unknown", "GET", "/fhir/Observation?nonsense=1", null);
        send("q-delete", "DELETE", "/fhir" + weight, null);
        server.get("/fhir/metadata");

        assertThat(of("q-create").stream().map(AuditEventIT::summary)).containsExactly("C create 0" + about);
        assertThat(of("q-read").stream().map(AuditEventIT::summary)).containsExactly("R read 0" + about);
        assertThat(of("q-vread").stream().map(AuditEventIT::summary)).containsExactly("R vread 0" + about);
        assertThat(of("q-same").stream().map(AuditEventIT::summary)).containsExactly("U update 0" + about);
        assertThat(of("q-update").stream().map(AuditEventIT::summary)).containsExactly("U update 0" + about);
        assertThat(of("q-search").stream().map(AuditEventIT::summary)).containsExactly("E search-type 0" + about);
        assertThat(of("q-empty").stream().map(AuditEventIT::summary)).containsExactly("E search-type 0" + about);
        assertThat(of("q-history").stream().map(AuditEventIT::summary)).containsExactly("R history-instance 0" + about);
        assertThat(of("q-everything").stream().map(AuditEventIT::summary)).containsExactly("E operation 0" + about);
        assertThat(of("q-missing").stream().map(AuditEventIT::summary)).containsExactly("R read 4 Patient/none-such");
        assertThat(of("q-invalid").stream().map(AuditEventIT::summary))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("C create 4");
        assertThat(of("q-unknown").stream().map(AuditEventIT::summary)).containsExactly("E search-type 4");
        assertThat(of("q-unknown").get(0).getOutcomeDesc()).isEqualTo("unknown-search-parameter");
        assertThat(of("q-delete").stream().map(AuditEventIT::summary)).containsExactly("D delete 0" + about);
    }

    @Test
    void anEventSaysWhoFromWhereAndWhat() {
        String id = resident();
        send("q-whole", "GET", "/fhir/Patient?_id=" + id + "&name=%E7%94%B2", null);

        AuditEvent event = of("q-whole").get(0);
        assertThat(event.getAgentFirstRep().getWho().getIdentifier().getValue()).isEqualTo("open");
        assertThat(event.getAgentFirstRep().getNetwork().getAddress()).isEqualTo("127.0.0.1");
        assertThat(event.getSource().getObserver().getDisplay()).isEqualTo(server.fhirBase());
        AuditEvent.AuditEventEntityComponent query = event.getEntity().stream()
                .filter(entity -> entity.hasQuery())
                .findFirst()
                .orElseThrow();
        assertThat(new String(query.getQuery(), StandardCharsets.UTF_8))
                .isEqualTo(server.fhirBase() + "/Patient?_id=" + id + "&name=%E7%94%B2");
    }

    @Test
    void eachEntryOfABundleLeavesOneEvent() {
        String id = resident();
        String entries = """
                {"resource": %s, "request": {"method": "POST", "url": "Observation"}},
                {"request": {"method": "GET", "url": "Patient/%s"}},
                {"request": {"method": "GET", "url": "Observation?patient=%s"}}""".formatted(WEIGHT.formatted(id), id, id);
        for (String type : List.of("batch", "transaction")) {
            HttpResponse<String> answer = send(
                    "q-" + type,
                    "POST",
                    "/fhir",
                    "{\"resourceType\": \"Bundle\", \"type\": \"" + type + "\", \"entry\": [" + entries + "]}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(of("q-" + type).stream().map(AuditEventIT::summary))
                    .as(type)
                    .containsExactlyInAnyOrder(
                            "C create 0 Patient/" + id, "R read 0 Patient/" + id, "E search-type 0 Patient/" + id);
        }
        send(
                "q-partly",
                "POST",
                "/fhir",
                "{\"resourceType\": \"Bundle\", \"type\": \"batch\", \"entry\": [{\"request\": {\"method\": \"GET\","
                        + " \"url\": \"Patient/none-such\"}}, {\"request\": {\"method\": \"GET\", \"url\": \"Patient/"
                        + id
                        + "\"}}]}");
        assertThat(of("q-partly").stream().map(AuditEventIT::summary))
                .containsExactlyInAnyOrder("R read 4 Patient/none-such", "R read 0 Patient/" + id);
        send(
                "q-refused",
                "POST",
                "/fhir",
                "{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": [{\"resource\": "
                        + WEIGHT.formatted(id)
                        + ", \"request\": {\"method\": \"POST\", \"url\": \"Observation\"}}, {\"resource\": "
                        + WEIGHT.formatted("none-such")
                        + ", \"request\": {\"method\": \"POST\", \"url\": \"Observation\"}}]}");
        assertThat(of("q-refused").stream().map(AuditEventIT::summary))
                .containsExactlyInAnyOrder("C create 4 Patient/" + id, "C create 4 Patient/none-such");
    }

    @Test
    void theAuditIsFoundByWhatItSays() {
        String id = resident();
        send("q-one", "GET", "/fhir/Patient/" + id, null);
        send("q-two", "GET", "/fhir/Patient/" + id + "-not", null);

        assertThat(events("patient=Patient/" + id + "&action=R")).hasSize(1);
        assertThat(events("patient=" + id + "&action=R,U,C")).hasSize(2);
        assertThat(events("subject=Patient/" + id + "&action=R,U,C")).hasSize(2);
        assertThat(events("patient=Patient/" + id + "-not&outcome=4,8&action=R"))
                .hasSize(1);
        assertThat(events("patient=Patient/" + id + "&outcome=4")).isEmpty();
        assertThat(events("patient=" + id + "&agent=open&action=R,U,C")).hasSize(2);
        assertThat(events("patient=" + id + "&agent=Practitioner/x")).isEmpty();
        assertThat(events("entity=Patient/" + id + "&action=R,U,C")).hasSize(2);
        assertThat(events("patient=" + id + "&type=rest&subtype=http://hl7.org/fhir/restful-interaction|read"))
                .hasSize(1);
        assertThat(events("patient=" + id + "&date=ge2020-01-01&date=lt2999&action=R,U,C"))
                .hasSize(2);
        assertThat(events("patient=" + id + "&date=lt2020")).isEmpty();
        assertThat(events("patient=" + id + "&_security=x|y")).isEmpty();
        AuditEvent read = events("patient=" + id + "&action=R").get(0);
        String event = read.getIdElement().getIdPart();
        assertThat(events("_id=" + event)).hasSize(1);
        assertThat(server.get("/fhir/AuditEvent/" + event).statusCode()).isEqualTo(200);
        assertThat(server.get("/fhir/AuditEvent/" + event + "/_history/1").statusCode())
                .isEqualTo(200);
        assertThat(server.get("/fhir/AuditEvent/999999-1").statusCode()).isEqualTo(404);
        assertThat(server.get("/fhir/AuditEvent/nothing").statusCode()).isEqualTo(404);
        assertThat(server.get("/fhir/AuditEvent?patient.name=x").statusCode()).isEqualTo(400);
        assertThat(server.get("/fhir/AuditEvent?date=never").statusCode()).isEqualTo(400);
        assertThat(server.get("/fhir/AuditEvent?date=ne2026-01-01").statusCode())
                .isEqualTo(400);
        assertThat(server.get("/fhir/AuditEvent?_sort=action").statusCode()).isEqualTo(400);
        // Whoever read an event of the resident, and its history, has read about the resident.
        assertThat(search("patient=" + id + "&action=R,U,C&_summary=count").getTotal())
                .isEqualTo(4);
    }

    @Test
    void pagesGoOnAmongWhatThereWasAtTheFirst() {
        String id = resident();
        for (int i = 0; i < 12; i++) {
            server.get("/fhir/Patient/" + id);
        }
        Bundle page = search("patient=" + id + "&action=R,C&_sort=-date&_count=5&_total=accurate");
        assertThat(page.getTotal()).isEqualTo(13);
        java.util.LinkedHashSet<String> seen = new java.util.LinkedHashSet<>();
        int pages = 0;
        while (page != null) {
            page.getEntry()
                    .forEach(entry -> assertThat(seen.add(entry.getFullUrl())).isTrue());
            server.get("/fhir/Patient/" + id);
            String next = page.getLink(Bundle.LINK_NEXT) == null
                    ? null
                    : page.getLink(Bundle.LINK_NEXT).getUrl();
            page = next == null ? null : search(next.substring(next.indexOf('?') + 1));
            pages++;
        }
        assertThat(seen).hasSize(13);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void nobodyWritesTheAudit() {
        String event = """
                {"resourceType": "AuditEvent", "type": {"system": "http://dicom.nema.org/resources/ontology/DCM", "code": "110112"},
                 "recorded": "2026-01-05T08:00:00+08:00", "agent": [{"requestor": true}],
                 "source": {"observer": {"display": "x"}}}""";
        for (HttpResponse<String> answer : List.of(
                send("w-1", "POST", "/fhir/AuditEvent", event),
                send(
                        "w-2",
                        "PUT",
                        "/fhir/AuditEvent/x",
                        event.replace("{\"resourceType", "{\"id\": \"x\", \"resourceType")),
                send("w-3", "DELETE", "/fhir/AuditEvent/1-1", null),
                send("w-4", "DELETE", "/fhir/AuditEvent?action=R", null),
                send("w-5", "GET", "/fhir/AuditEvent/_history", null))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(405);
            assertThat(rule(answer)).isEqualTo("audit-read-only");
        }
        HttpResponse<String> transaction = send(
                "w-6",
                "POST",
                "/fhir",
                "{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": [{\"resource\": " + event
                        + ", \"request\": {\"method\": \"POST\", \"url\": \"AuditEvent\"}}]}");
        assertThat(transaction.statusCode()).as(transaction.body()).isEqualTo(405);
        CapabilityStatement statement = XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(
                        CapabilityStatement.class, server.get("/fhir/metadata").body());
        assertThat(statement.getRestFirstRep().getResource().stream()
                        .filter(resource -> resource.getType().equals("AuditEvent"))
                        .flatMap(resource -> resource.getInteraction().stream())
                        .map(interaction -> interaction.getCode()))
                .containsExactlyInAnyOrder(
                        TypeRestfulInteraction.READ, TypeRestfulInteraction.VREAD, TypeRestfulInteraction.SEARCHTYPE);
    }

    private static String rule(HttpResponse<String> answer) {
        return XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(OperationOutcome.class, answer.body())
                .getIssueFirstRep()
                .getDetails()
                .getCodingFirstRep()
                .getCode();
    }

    @Test
    void whatIsRefusedBeforeFhirIsThere() {
        server.send(
                "/fhir/Patient/early",
                builder -> builder.header("X-Request-ID", "q-early")
                        .header("X-Forwarded-For", "10.0.0.1")
                        .GET());
        server.send(
                "/fhir/Patient/_search",
                builder -> builder.header("X-Request-ID", "q-shape")
                        .header("Content-Type", "application/fhir+json")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"a\": ")));

        assertThat(of("q-shape").stream().map(AuditEventIT::summary)).hasSize(1);
    }
}
