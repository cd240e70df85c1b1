package org.xinglin.fhirserver.event;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** Changes are told to who listens: all of them, once, in a resident's order, whatever happens in between. */
@TestMethodOrder(OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsIT {

    private static final int WRITERS = 6;
    private static final int READINGS_EACH = 8;
    private static final int KILLS = 10;

    private Path folder;
    private XinglinServer server;

    @BeforeAll
    void startAServerThatListens(@TempDir Path folder) {
        this.folder = folder;
        server = start();
    }

    private XinglinServer start() {
        return XinglinServer.in(folder)
                .with(EchoListener.class)
                .argument("--xinglin.events.tries=3")
                .argument("--xinglin.events.first-delay=200ms")
                .argument("--xinglin.events.poll=200ms")
                .start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void whatSimultaneousWritersChangeIsHandledInTheOrderOfEach() {
        String resident = resident();

        List<CompletableFuture<List<String>>> writers = range(0, WRITERS)
                .mapToObj(writer -> CompletableFuture.supplyAsync(() -> writeAndCorrect(resident)))
                .toList();
        List<List<String>> written =
                writers.stream().map(CompletableFuture::join).toList();

        Echoes echoes = new Echoes(server);
        echoes.awaitAll();
        List<String> handled = echoes.handled();
        assertThat(handled)
                .as("each change, once")
                .containsExactlyInAnyOrderElementsOf(
                        written.stream().flatMap(List::stream).toList());
        assertThat(echoes.stored())
                .as("with what the listener wrote by the server's own means")
                .containsExactlyInAnyOrderElementsOf(handled);
        assertThat(written)
                .allSatisfy(order -> assertThat(
                                handled.stream().filter(order::contains).toList())
                        .as("what one writer changed, in its order")
                        .isEqualTo(order));
    }

    /** Each next change is sent when the one before it is answered; an update follows every second creation. */
    private List<String> writeAndCorrect(String resident) {
        List<String> versions = new ArrayList<>();
        for (int reading = 0; reading < READINGS_EACH; reading++) {
            Observation observation = reading("舌象", resident);
            IdType id = post(observation);
            versions.add("Observation/" + id.getIdPart() + "/1");
            if (reading % 2 == 0) {
                observation.setId(id.getIdPart());
                observation.setValue(new StringType("舌红"));
                assertThat(put(observation)).isEqualTo(200);
                versions.add("Observation/" + id.getIdPart() + "/2");
            }
        }
        return versions;
    }

    @Test
    @Order(2)
    void aFailingChangeHoldsUpItsResidentAloneUntilItIsParkedAndAnOperatorDecides() {
        String held = resident();
        String other = resident();
        Echoes echoes = new Echoes(server);

        String failing = versionOf(post(reading(EchoListener.FAILING, held)));
        String behind = versionOf(post(reading("舌象", held)));
        String elsewhere = versionOf(post(reading("舌象", other)));

        await("nobody else waits").until(() -> echoes.handled().contains(elsewhere));
        await("the parked one holds up nobody").until(() -> echoes.handled().contains(behind));
        List<String> order = echoes.handled();
        assertThat(order.indexOf(elsewhere)).isLessThan(order.indexOf(behind));
        assertThat(order).doesNotContain(failing);
        assertThat(echoes.stored()).as("what a failed try wrote").doesNotContain(failing);
        String listed = server.get("/actuator/events?listener=echo&parked=true").body();
        assertThat(listed).contains("Told to fail").contains("\"attempts\":3").contains(failing.split("/")[1]);
        assertThat(metric("xinglin_events_parked{")).isEqualTo(1);
        assertThat(metric("xinglin_events_failed_total{"))
                .as("these three, at least")
                .isGreaterThanOrEqualTo(3);

        Observation mended = reading("舌象", held);
        mended.setId(failing.split("/")[1]);
        assertThat(put(mended)).isEqualTo(200);
        assertThat(retry("echo")).contains("\"retried\":1");

        await("tried again").until(() -> echoes.handled().contains(failing));
        assertThat(echoes.parked()).isZero();
    }

    @Test
    @Order(3)
    void anOperatorDropsWhatCannotBeHandled() {
        Echoes echoes = new Echoes(server);
        post(reading(EchoListener.FAILING, resident()));
        await("parked").until(() -> echoes.parked() == 1);
        String number = server.get("/actuator/events?parked=true").body().replaceAll(".*\"seq\":(\\d+).*", "$1");

        HttpResponse<String> dropped = server.send("/actuator/events/" + number, request -> request.DELETE());

        assertThat(dropped.body()).contains("true");
        assertThat(echoes.parked()).isZero();
    }

    @Test
    @Order(4)
    void whatIsRefusedIsNoChangeAndWhatIsDeletedIs() {
        Echoes echoes = new Echoes(server);
        String resident = resident();
        IdType id = post(reading("舌象", resident));
        echoes.awaitAll();
        int before = echoes.handled().size();
        Bundle transaction = transaction(List.of(reading("舌象", resident), new Observation()));

        assertThat(server.post("/fhir", json(transaction)).statusCode()).isBetween(400, 499);
        server.send("/fhir/Observation/" + id.getIdPart(), request -> request.DELETE());

        echoes.awaitAll();
        assertThat(echoes.handled()).hasSize(before + 1).endsWith("Observation/" + id.getIdPart() + "/2");
    }

    @Test
    @Order(5)
    void aKillBetweenCommitAndHandlingLosesNothingAndRepeatsNothing() {
        killInTheMiddle();
    }

    @Test
    @Order(6)
    @Tag("long")
    void soDoManyKills() {
        range(0, KILLS).forEach(kill -> killInTheMiddle());
    }

    private void killInTheMiddle() {
        Echoes echoes = new Echoes(server);
        List<String> residents = Stream.generate(this::resident).limit(5).toList();
        List<String> before = echoes.handled();
        Bundle transaction = transaction(range(0, 40)
                .mapToObj(reading -> reading(EchoListener.SLOW, residents.get(reading % residents.size())))
                .toList());

        HttpResponse<String> answer = server.post("/fhir", json(transaction));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        server.kill();

        assertThat(new Echoes(server).waiting()).as("the kill came in between").isPositive();
        server = start();
        Echoes after = new Echoes(server);
        after.awaitAll();
        List<String> written =
                XinglinServer.fhirContext()
                        .newJsonParser()
                        .parseResource(Bundle.class, answer.body())
                        .getEntry()
                        .stream()
                        .map(entry -> versionOf(new IdType(entry.getResponse().getLocation())))
                        .toList();
        List<String> handled = after.handled();
        assertThat(handled).hasSize(before.size() + written.size()).containsAll(written);
        assertThat(after.stored()).containsExactlyInAnyOrderElementsOf(handled);
        for (int resident = 0; resident < residents.size(); resident++) {
            int remainder = resident;
            List<String> order = range(0, written.size())
                    .filter(place -> place % residents.size() == remainder)
                    .mapToObj(written::get)
                    .toList();
            assertThat(handled.stream().filter(order::contains).toList()).isEqualTo(order);
        }
    }

    private String resident() {
        return "Patient/"
                + post("Patient", json(SyntheticResident.aResident().build())).getIdPart();
    }

    private static Observation reading(String text, String resident) {
        Observation reading = new Observation();
        reading.setStatus(ObservationStatus.FINAL);
        reading.getCode().setText(text);
        reading.setSubject(new Reference(resident));
        reading.setValue(new StringType("舌淡红，苔薄白"));
        return reading;
    }

    private static Bundle transaction(List<Observation> readings) {
        Bundle transaction = new Bundle();
        transaction.setType(BundleType.TRANSACTION);
        readings.forEach(reading -> transaction
                .addEntry()
                .setResource(reading)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Observation"));
        return transaction;
    }

    private IdType post(Observation reading) {
        return post("Observation", json(reading));
    }

    private IdType post(String type, String json) {
        HttpResponse<String> answer = server.post("/fhir/" + type, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new IdType(answer.headers().firstValue("Location").orElseThrow());
    }

    private int put(Observation reading) {
        return server.send(
                        "/fhir/Observation/" + reading.getIdElement().getIdPart(),
                        request -> request.header("Content-Type", "application/fhir+json")
                                .PUT(BodyPublishers.ofString(json(reading))))
                .statusCode();
    }

    private String retry(String which) {
        return server.send(
                        "/actuator/events/" + which,
                        request -> request.header("Content-Type", "application/json")
                                .POST(BodyPublishers.noBody()))
                .body();
    }

    private double metric(String start) {
        return server.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static String versionOf(IdType id) {
        return "Observation/" + id.getIdPart() + "/1";
    }

    private static String json(Resource resource) {
        return XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resource);
    }
}
