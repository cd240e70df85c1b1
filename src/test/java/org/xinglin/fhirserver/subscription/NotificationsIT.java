package org.xinglin.fhirserver.subscription;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.Receiver;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** A subscriber hears of everything that it subscribed to, in order, whatever happens to it or to the server. */
@TestMethodOrder(OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotificationsIT {

    private static final int KILLS = 10;

    private Path folder;
    private XinglinServer server;

    @BeforeAll
    void startAServer(@TempDir Path folder) {
        this.folder = folder;
        server = start();
    }

    private XinglinServer start() {
        return XinglinServer.in(folder)
                .argument("--xinglin.notifications.connect=1s")
                .argument("--xinglin.notifications.answer=2s")
                .argument("--xinglin.notifications.first-delay=100ms")
                .argument("--xinglin.notifications.longest-delay=500ms")
                .argument("--xinglin.notifications.poll=200ms")
                // Only what is posted here is told of.
                .argument("--xinglin.chronic.derive=false")
                .start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void aSubscriberIsToldOfWhatMatchesAndOfNothingElse() {
        try (Receiver receiver = new Receiver()) {
            String resident = resident();
            String other = resident();
            Subscription subscription = subscription("Observation?code=http://loinc.org|85354-9&patient=" + resident);
            subscription.getChannel().setEndpoint(receiver.url()).setPayload("application/fhir+json");
            subscription.getChannel().addHeader("Authorization: Bearer read");
            Subscription stored = subscribe(subscription);
            assertThat(stored.getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);

            IdType wanted = post(aBloodPressure(138, 88).of(resident).build());
            post(aFastingGlucose(6.1).of(resident).build());
            post(aBloodPressure(120, 70).of(other).build());
            Observation corrected = aBloodPressure(148, 92).of(resident).build();
            corrected.setId(wanted.getIdPart());
            put(corrected);

            await("told twice").until(() -> receiver.received().size() == 2);
            assertThat(receiver.received()).allSatisfy(request -> {
                assertThat(request.method()).isEqualTo("PUT");
                assertThat(request.path()).isEqualTo("/hook/Observation/" + wanted.getIdPart());
                assertThat(request.authorization()).isEqualTo("Bearer read");
            });
            assertThat(receiver.received().stream().map(request -> {
                        Observation sent = (Observation) parse(request.body());
                        return sent.getMeta().getVersionId() + ": "
                                + sent.getComponentFirstRep().getValueQuantity().getValue();
                    }))
                    .as("the versions that matched, in their order")
                    .containsExactly("1: 138", "2: 148");

            assertThat(delete("Observation/" + wanted.getIdPart())).isEqualTo(200);
            off(stored);
            post(aBloodPressure(150, 95).of(resident).build());
            post(aBloodPressure(150, 95).of(resident()).build());
            assertThat(status(stored).get("status")).isEqualTo("off");
            assertThat(receiver.received()).hasSize(2);
        }
    }

    @Test
    @Order(2)
    void whatIsToldIsWhatASearchWouldFind() {
        String resident = resident();
        List<String> searches = List.of(
                "Observation?patient=" + resident,
                "Observation?code=85354-9&patient=" + resident,
                "Observation?code=http://loinc.org|14771-0,http://loinc.org|85354-9&patient=" + resident,
                "Observation?code=" + encoded("http://loinc.org|") + "&patient=" + resident,
                "Observation?performer=" + resident + "&status=final,amended",
                "Observation?date=ge2026-03-01&patient=" + resident,
                "Observation?date=lt2026-03-01&status=final&patient=" + resident,
                "Observation?category=laboratory&patient=" + resident,
                "Observation?code:not=85354-9&patient=" + resident,
                "Observation?identifier=urn:oid:1.2.3.4.5.6.7.8.9|7&patient=" + resident);
        try (Receiver receiver = new Receiver()) {
            Map<String, String> hooks = new TreeMap<>();
            for (int search = 0; search < searches.size(); search++) {
                Subscription subscription = subscription(searches.get(search));
                subscription
                        .getChannel()
                        .setEndpoint(receiver.url() + "/" + search)
                        .setPayload("application/fhir+json");
                subscribe(subscription);
                hooks.put("/hook/" + search + "/", searches.get(search));
            }

            post(aBloodPressure(150, 95).of(resident).at(time("2026-02-28")).build());
            post(aBloodPressure(130, 85).of(resident).at(time("2026-03-01")).build());
            post(aFastingGlucose(7.4).of(resident).at(time("2026-03-02")).build());
            post(aFastingGlucose(5.4)
                    .of(resident)
                    .at(time("2026-01-02"))
                    .numbered("urn:oid:1.2.3.4.5.6.7.8.9", "7")
                    .build());

            hooks.forEach((hook, search) -> {
                Set<String> found = found(search);
                await(search)
                        .untilAsserted(() -> assertThat(receiver.paths().stream()
                                        .filter(path -> path.startsWith(hook))
                                        .map(path -> path.substring(path.lastIndexOf('/') + 1)))
                                .as(search)
                                .containsExactlyInAnyOrderElementsOf(found));
                assertThat(found).as(search).isNotEmpty();
            });
        }
    }

    @Test
    @Order(3)
    void whatCannotBeServedIsRefusedWithItsReason() {
        Map<String, Subscription> refused = new TreeMap<>();
        refused.put("unknown-search-parameter", subscription("Observation?colour=red"));
        refused.put("unknown-resource-type", subscription("Starship?name=x"));
        refused.put("subscription-criteria", subscription("Observation?systolic=gt140"));
        Subscription byMail = subscription("Observation?code=1");
        byMail.getChannel().setType(SubscriptionChannelType.EMAIL);
        refused.put("subscription-channel", byMail);
        Subscription nowhere = subscription("Observation?code=1");
        nowhere.getChannel().setEndpoint("ftp://example.org");
        refused.put("subscription-endpoint", nowhere);
        Subscription format = subscription("Observation?code=1");
        format.getChannel().setPayload("text/turtle");
        refused.put("subscription-payload", format);
        Subscription header = subscription("Observation?code=1");
        header.getChannel().addHeader("Host: elsewhere");
        refused.put("subscription-header", header);
        Subscription past = subscription("Observation?code=1");
        past.getEndElement().setValueAsString("2020-01-01T00:00:00Z");
        refused.put("subscription-ended", past);

        List.of(
                        "Observation?patient.name=x",
                        "Observation?_lastUpdated=gt2026",
                        "Observation?code=",
                        "Observation?code=1,")
                .forEach(criteria -> assertThat(server.post("/fhir/Subscription", json(subscription(criteria)))
                                .statusCode())
                        .as(criteria)
                        .isEqualTo(422));
        refused.forEach((rule, subscription) -> {
            HttpResponse<String> answer = server.post("/fhir/Subscription", json(subscription));
            assertThat(answer.statusCode()).as(rule).isEqualTo(422);
            assertThat(Refusal.rules((OperationOutcome) parse(answer.body()))).containsExactly(rule);
        });
        Subscription off = subscription("Starship?name=x");
        off.setStatus(SubscriptionStatus.OFF);
        assertThat(server.post("/fhir/Subscription", json(off)).statusCode()).isEqualTo(201);
    }

    @Test
    @Order(4)
    void aReceiverThatFailsHangsOrDiesGetsEverythingInOrderAndSlowsNobody() {
        try (Receiver failing = new Receiver();
                Receiver dead = new Receiver();
                Receiver hanging = new Receiver();
                Receiver well = new Receiver()) {
            String resident = resident();
            for (Receiver receiver : List.of(failing, dead, hanging, well)) {
                Subscription subscription = subscription("Observation?patient=" + resident);
                subscription.getChannel().setEndpoint(receiver.url()).setPayload("application/fhir+xml");
                subscribe(subscription);
            }
            failing.answers(503);
            dead.dies();
            hanging.hangs();

            List<String> written = range(0, 5)
                    .mapToObj(reading -> "/hook/Observation/"
                            + post(aBloodPressure(130 + reading, 85)
                                            .of(resident)
                                            .build())
                                    .getIdPart())
                    .toList();

            await("the one that is well does not wait for the others")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> well.paths().equals(written));
            assertThat(hanging.received()).isEmpty();
            failing.answers(200);
            dead.returns();
            await("those that are well again get it all").untilAsserted(() -> {
                assertThat(failing.paths()).isEqualTo(written);
                assertThat(dead.paths()).isEqualTo(written);
            });
        }
    }

    @Test
    @Order(5)
    void whatIsGivenUpIsShownAndTriedAgainWhenAnOperatorSaysSo() {
        try (Receiver receiver = new Receiver()) {
            String resident = resident();
            Subscription subscription = subscription("Observation?patient=" + resident);
            subscription.getChannel().setEndpoint(receiver.url());
            Subscription stored = subscribe(subscription);
            receiver.answers(500);

            post(aBloodPressure(130, 85).of(resident).build());

            await("failed").until(() -> status(stored).containsKey("error"));
            threeDaysPass();

            await("given up")
                    .untilAsserted(() -> assertThat(status(stored))
                            .containsEntry("status", "error")
                            .containsEntry("parked", "1")
                            .containsEntry("waiting", "0"));
            assertThat(status(stored).get("error")).contains("接收方没有用 2xx 应答").contains("did not answer");
            assertThat(stored(stored).getError()).contains("HTTP 500");
            assertThat(page("/deliveries/" + id(stored), "zh")).contains("已放弃").contains("HTTP 500");
            assertThat(page("/deliveries", "en")).contains("parked").contains(receiver.url());

            receiver.answers(204);
            server.send(
                    "/actuator/notifications/" + id(stored),
                    request ->
                            request.header("Content-Type", "application/json").POST(BodyPublishers.noBody()));

            await("delivered after all").until(() -> receiver.received().size() == 1);
            assertThat(receiver.received().get(0).method()).isEqualTo("POST");
            assertThat(receiver.received().get(0).body()).isEmpty();
            await("and well again")
                    .untilAsserted(() -> assertThat(status(stored)).containsEntry("status", "active"));
            assertThat(stored(stored).hasError()).isFalse();
        }
    }

    @Test
    @Order(6)
    void aSubscriptionEndsWhenItSaid() {
        try (Receiver receiver = new Receiver()) {
            Subscription subscription = subscription("Patient?gender=male");
            subscription.getChannel().setEndpoint(receiver.url());
            Subscription stored = subscribe(subscription);
            stored.getEndElement()
                    .setValue(new Date(stored.getMeta().getLastUpdated().getTime() + 1500));
            put(stored);

            await("turned off")
                    .atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(status(stored)).containsEntry("status", "off"));
            resident();
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    @Order(7)
    void aKillBetweenCommitAndDeliveryLosesNothing() {
        killInTheMiddle();
    }

    @Test
    @Order(8)
    @Tag("long")
    void soDoManyKills() {
        range(0, KILLS).forEach(kill -> killInTheMiddle());
    }

    private void killInTheMiddle() {
        try (Receiver receiver = new Receiver()) {
            List<String> residents = List.of(resident(), resident(), resident());
            Subscription subscription = subscription("Observation?patient=" + String.join(",", residents));
            subscription.getChannel().setEndpoint(receiver.url()).setPayload("application/fhir+json");
            subscribe(subscription);
            List<String> written = new ArrayList<>();
            for (int reading = 0; reading < 30; reading++) {
                written.add(path(post(aBloodPressure(120 + reading, 80)
                        .of(residents.get(reading % 3))
                        .build())));
                if (reading == 15) {
                    receiver.dies();
                }
            }
            server.kill();
            receiver.returns();

            server = start();

            await("nothing is lost")
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(new LinkedHashSet<>(receiver.paths()))
                            .containsExactlyInAnyOrderElementsOf(written));
            for (int resident = 0; resident < 3; resident++) {
                int remainder = resident;
                List<String> order = range(0, 30)
                        .filter(place -> place % 3 == remainder)
                        .mapToObj(written::get)
                        .toList();
                assertThat(List.copyOf(new LinkedHashSet<>(receiver.paths())).stream()
                                .filter(order::contains)
                                .toList())
                        .as("one resident's, in order")
                        .isEqualTo(order);
            }
            Map<String, Set<String>> deliveries = new TreeMap<>();
            receiver.received()
                    .forEach(request -> deliveries
                            .computeIfAbsent(request.path(), path -> new LinkedHashSet<>())
                            .add(request.deliveryId()));
            assertThat(deliveries.values()).as("a repeat is known by its id").allMatch(ids -> ids.size() == 1);
        }
    }

    /** For what waits. */
    private void threeDaysPass() {
        try {
            new JdbcTemplate(EmbeddedDatabase.of(server))
                    .update("UPDATE xinglin.notification SET recorded_at = recorded_at - interval '3 days'"
                            + " WHERE state = 'waiting'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading aBloodPressure(int systolic, int diastolic) {
        return Reading.aBloodPressure(systolic, diastolic).at(time("2026-03-03"));
    }

    private static Reading aFastingGlucose(double mmolPerLitre) {
        return Reading.aFastingGlucose(mmolPerLitre).at(time("2026-03-03"));
    }

    private static Subscription subscription(String criteria) {
        Subscription subscription = new Subscription();
        subscription.setStatus(SubscriptionStatus.REQUESTED);
        subscription.setReason("测试");
        subscription.setCriteria(criteria);
        subscription.getChannel().setType(SubscriptionChannelType.RESTHOOK).setEndpoint("https://example.org/hook");
        return subscription;
    }

    private Subscription subscribe(Subscription subscription) {
        HttpResponse<String> answer = server.post("/fhir/Subscription", json(subscription));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return (Subscription) parse(answer.body());
    }

    private void off(Subscription subscription) {
        subscription.setStatus(SubscriptionStatus.OFF);
        put(subscription);
    }

    private Subscription stored(Subscription subscription) {
        return (Subscription)
                parse(server.get("/fhir/Subscription/" + id(subscription)).body());
    }

    private Map<String, String> status(Subscription subscription) {
        HttpResponse<String> answer = server.get("/fhir/Subscription/" + id(subscription) + "/$status");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Parameters status =
                (Parameters) ((Bundle) parse(answer.body())).getEntryFirstRep().getResource();
        Map<String, String> values = new TreeMap<>();
        status.getParameter()
                .forEach(parameter -> values.put(
                        parameter.getName(),
                        parameter.getName().equals("error")
                                ? errorText(status)
                                : parameter.hasValue() ? parameter.getValue().primitiveValue() : ""));
        return values;
    }

    private static String errorText(Parameters status) {
        return ((CodeableConcept) status.getParameter("error").getValue()).getText();
    }

    private String page(String path, String language) {
        HttpResponse<String> answer = server.send(
                path, request -> request.header("Accept-Language", language).GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        return answer.body();
    }

    private Set<String> found(String search) {
        Bundle bundle =
                (Bundle) parse(server.get("/fhir/" + search.replace("|", "%7C")).body());
        Set<String> ids = new LinkedHashSet<>();
        bundle.getEntry()
                .forEach(entry -> ids.add(entry.getResource().getIdElement().getIdPart()));
        return ids;
    }

    private String resident() {
        return "Patient/" + post(SyntheticResident.aResident().build()).getIdPart();
    }

    private IdType post(Resource resource) {
        HttpResponse<String> answer = server.post("/fhir/" + resource.fhirType(), json(resource));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new IdType(answer.headers().firstValue("Location").orElseThrow());
    }

    private void put(Resource resource) {
        HttpResponse<String> answer = server.send(
                "/fhir/" + resource.fhirType() + "/" + id(resource),
                request -> request.header("Content-Type", "application/fhir+json")
                        .PUT(BodyPublishers.ofString(json(resource))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private int delete(String reference) {
        return server.send("/fhir/" + reference, request -> request.DELETE()).statusCode();
    }

    private static OffsetDateTime time(String day) {
        return OffsetDateTime.parse(day + "T08:00:00+08:00");
    }

    private static String path(IdType id) {
        return "/hook/Observation/" + id.getIdPart();
    }

    private static String id(Resource resource) {
        return resource.getIdElement().getIdPart();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Resource parse(String json) {
        return (Resource) XinglinServer.fhirContext().newJsonParser().parseResource(json);
    }

    private static String json(Resource resource) {
        return XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resource);
    }
}
