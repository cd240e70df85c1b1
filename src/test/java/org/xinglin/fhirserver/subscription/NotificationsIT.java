package org.xinglin.fhirserver.subscription;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.fhirserver.subscription.Clients.aBloodPressure;
import static org.xinglin.fhirserver.subscription.Clients.aFastingGlucose;
import static org.xinglin.fhirserver.subscription.Clients.encoded;
import static org.xinglin.fhirserver.subscription.Clients.id;
import static org.xinglin.fhirserver.subscription.Clients.json;
import static org.xinglin.fhirserver.subscription.Clients.parse;
import static org.xinglin.fhirserver.subscription.Clients.path;
import static org.xinglin.fhirserver.subscription.Clients.subscription;
import static org.xinglin.fhirserver.subscription.Clients.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
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
import org.xinglin.testkit.Receiver;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.XinglinServer;

/** A subscriber hears of everything that it subscribed to, in order, whatever happens to it or to the server. */
@TestMethodOrder(OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotificationsIT {

    private static final int KILLS = 10;

    private Path folder;
    private final Clients clients = new Clients(this::server);
    private XinglinServer server;

    @BeforeAll
    void startAServer(@TempDir Path folder) {
        this.folder = folder;
        server = start();
    }

    private XinglinServer server() {
        return server;
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
            String resident = clients.resident();
            String other = clients.resident();
            Subscription subscription = subscription("Observation?code=http://loinc.org|85354-9&patient=" + resident);
            subscription.getChannel().setEndpoint(receiver.url()).setPayload("application/fhir+json");
            subscription.getChannel().addHeader("Authorization: Bearer read");
            Subscription stored = clients.subscribe(subscription);
            assertThat(stored.getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);

            IdType wanted = clients.post(aBloodPressure(138, 88).of(resident).build());
            clients.post(aFastingGlucose(6.1).of(resident).build());
            clients.post(aBloodPressure(120, 70).of(other).build());
            Observation corrected = aBloodPressure(148, 92).of(resident).build();
            corrected.setId(wanted.getIdPart());
            clients.put(corrected);

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

            assertThat(clients.delete("Observation/" + wanted.getIdPart())).isEqualTo(200);
            clients.off(stored);
            clients.post(aBloodPressure(150, 95).of(resident).build());
            clients.post(aBloodPressure(150, 95).of(clients.resident()).build());
            assertThat(clients.status(stored).get("status")).isEqualTo("off");
            assertThat(receiver.received()).hasSize(2);
        }
    }

    @Test
    @Order(2)
    void whatIsToldIsWhatASearchWouldFind() {
        String resident = clients.resident();
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
                clients.subscribe(subscription);
                hooks.put("/hook/" + search + "/", searches.get(search));
            }

            clients.post(
                    aBloodPressure(150, 95).of(resident).at(time("2026-02-28")).build());
            clients.post(
                    aBloodPressure(130, 85).of(resident).at(time("2026-03-01")).build());
            clients.post(
                    aFastingGlucose(7.4).of(resident).at(time("2026-03-02")).build());
            clients.post(aFastingGlucose(5.4)
                    .of(resident)
                    .at(time("2026-01-02"))
                    .numbered("urn:oid:1.2.3.4.5.6.7.8.9", "7")
                    .build());

            hooks.forEach((hook, search) -> {
                Set<String> found = clients.found(search);
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
                        "Patient?name=王",
                        "Patient?name:contains=王",
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
            String resident = clients.resident();
            for (Receiver receiver : List.of(failing, dead, hanging, well)) {
                Subscription subscription = subscription("Observation?patient=" + resident);
                subscription.getChannel().setEndpoint(receiver.url()).setPayload("application/fhir+xml");
                clients.subscribe(subscription);
            }
            failing.answers(503);
            dead.dies();
            hanging.hangs();

            List<String> written = range(0, 5)
                    .mapToObj(reading -> "/hook/Observation/"
                            + clients.post(aBloodPressure(130 + reading, 85)
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
            String resident = clients.resident();
            Subscription subscription = subscription("Observation?patient=" + resident);
            subscription.getChannel().setEndpoint(receiver.url());
            Subscription stored = clients.subscribe(subscription);
            receiver.answers(500);

            clients.post(aBloodPressure(130, 85).of(resident).build());

            await("failed").until(() -> clients.status(stored).containsKey("error"));
            threeDaysPass();

            await("given up")
                    .untilAsserted(() -> assertThat(clients.status(stored))
                            .containsEntry("status", "error")
                            .containsEntry("parked", "1")
                            .containsEntry("waiting", "0"));
            assertThat(clients.status(stored).get("error"))
                    .contains("接收方没有用 2xx 应答")
                    .contains("did not answer");
            assertThat(clients.stored(stored).getError()).contains("HTTP 500");
            assertThat(clients.page("/deliveries/" + id(stored), "zh"))
                    .contains("已放弃")
                    .contains("HTTP 500");
            assertThat(clients.page("/deliveries", "en")).contains("parked").contains(receiver.url());

            receiver.answers(204);
            server.send(
                    "/actuator/notifications/" + id(stored),
                    request ->
                            request.header("Content-Type", "application/json").POST(BodyPublishers.noBody()));

            await("delivered after all").until(() -> receiver.received().size() == 1);
            assertThat(receiver.received().get(0).method()).isEqualTo("POST");
            assertThat(receiver.received().get(0).body()).isEmpty();
            await("and well again")
                    .untilAsserted(() -> assertThat(clients.status(stored)).containsEntry("status", "active"));
            assertThat(clients.stored(stored).hasError()).isFalse();
        }
    }

    @Test
    @Order(6)
    void aSubscriptionEndsWhenItSaid() {
        try (Receiver receiver = new Receiver()) {
            Subscription subscription = subscription("Patient?gender=male");
            subscription.getChannel().setEndpoint(receiver.url());
            Subscription stored = clients.subscribe(subscription);
            stored.getEndElement()
                    .setValue(new Date(stored.getMeta().getLastUpdated().getTime() + 1500));
            clients.put(stored);

            await("turned off")
                    .atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(clients.status(stored)).containsEntry("status", "off"));
            clients.resident();
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
            List<String> residents = List.of(clients.resident(), clients.resident(), clients.resident());
            Subscription subscription = subscription("Observation?patient=" + String.join(",", residents));
            subscription.getChannel().setEndpoint(receiver.url()).setPayload("application/fhir+json");
            clients.subscribe(subscription);
            List<String> written = new ArrayList<>();
            for (int reading = 0; reading < 30; reading++) {
                written.add(path(clients.post(aBloodPressure(120 + reading, 80)
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
}
