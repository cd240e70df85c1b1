package org.xinglin.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.testkit.XinglinServer;

/** A county on one node or two, whose clock the test moves, and what it comes to. */
final class LivedCounty implements AutoCloseable {

    private static final List<String> TYPES = List.of(
            "Patient",
            "Condition",
            "Observation",
            "QuestionnaireResponse",
            "CarePlan",
            "Goal",
            "Task",
            "Communication",
            "Provenance");

    /** When something was written down: what came in a time when nobody ran is later. */
    private static final List<String> WRITTEN = List.of("issued", "recorded", "authoredOn", "lastModified");

    private final Path clock;
    private final CountyNodes nodes;
    private int day;

    LivedCounty(Path folder) throws IOException {
        this.clock = Files.createDirectories(folder).resolve("clock");
        this.nodes = new CountyNodes(folder, clock);
        moveTo(0);
    }

    CountyNodes nodes() {
        return nodes;
    }

    void moveTo(int number) {
        day = number;
        TravellingClock.moveTo(YearOfACounty.morning(number), clock);
    }

    /** A morning: all that has come is told and has had its consequences. */
    void begin(int number) {
        moveTo(number);
        quiet();
    }

    /** @param killed whether the second node takes it, and is killed before it has drawn the consequences */
    void write(YearOfACounty.Act act, boolean killed) {
        if (killed) {
            send(nodes.secondWhenReady(), act);
            nodes.killSecond();
        } else {
            send(nodes.next(), act);
        }
        quiet();
    }

    private static void send(XinglinServer node, YearOfACounty.Act act) {
        BodyPublisher body = BodyPublishers.ofString(act.body());
        String type = act.method().equals("PATCH") ? "application/json-patch+json" : "application/fhir+json";
        HttpResponse<String> answer = node.send(
                "/fhir/" + act.path(),
                request -> request.header("Content-Type", type).method(act.method(), body));
        assertThat(answer.statusCode()).as(act + " " + answer.body()).isBetween(200, 201);
    }

    /** All that is derived about all residents, from the start: what follows stands there already. */
    void concludeAnew() {
        assertThat(nodes.anyAlive()
                        .post("/actuator/events/chronic-standing/all", "{}")
                        .body())
                .contains("residents");
        quiet();
    }

    private void quiet() {
        await("day " + day + " is over")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(10))
                .pollDelay(Duration.ZERO)
                .untilAsserted(() -> assertThat(nodes.database()
                                .queryForList(
                                        """
                                SELECT 'event ' || listener || ' ' || coalesce(reason, '') FROM xinglin.event
                                UNION ALL SELECT 'due ' || kind FROM xinglin.due WHERE told_at IS NULL AND at <= ?""",
                                        String.class,
                                        YearOfACounty.morning(day).atOffset(ZoneOffset.UTC)))
                        .isEmpty());
    }

    /** By address, with the version of each, without when it was written. */
    Map<String, String> resources() {
        Map<String, String> resources = new TreeMap<>();
        TYPES.forEach(type -> {
            Bundle page = search("/fhir/" + type + "?_count=500");
            while (true) {
                page.getEntry()
                        .forEach(entry -> resources.put(
                                type + "/" + entry.getResource().getIdElement().getIdPart(),
                                words(entry.getResource())));
                if (page.getLink(Bundle.LINK_NEXT) == null) {
                    return;
                }
                String next = page.getLink(Bundle.LINK_NEXT).getUrl();
                page = search(next.substring(next.indexOf("/fhir")));
            }
        });
        return resources;
    }

    Bundle search(String path) {
        HttpResponse<String> answer = nodes.first().get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return XinglinServer.fhirContext().newJsonParser().parseResource(Bundle.class, answer.body());
    }

    private static String words(Resource resource) {
        try {
            ObjectNode json = (ObjectNode) new ObjectMapper()
                    .readTree(XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resource));
            ((ObjectNode) json.get("meta")).remove("lastUpdated");
            return json.remove(WRITTEN).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The days that were told, by resident in the order of the telling. */
    Map<String, List<String>> diary() {
        Map<String, List<String>> diary = new TreeMap<>();
        nodes.database().query("SELECT patient, day FROM diary ORDER BY place", row -> {
            diary.computeIfAbsent(row.getString(1), none -> new ArrayList<>()).add(row.getString(2));
        });
        return diary;
    }

    /** Of which residents days are kept. */
    List<String> due() {
        return nodes.database().queryForList("SELECT 'Patient/' || patient FROM xinglin.due", String.class);
    }

    CarePlan read(String address) {
        return parse(CarePlan.class, "/fhir/" + address);
    }

    Parameters status(String name) {
        return parse(
                Parameters.class, "/fhir/" + YearOfACounty.patient(name) + "/$chronic-status?disease=hypertension");
    }

    private <T extends Resource> T parse(Class<T> type, String path) {
        HttpResponse<String> answer = nodes.first().get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return XinglinServer.fhirContext().newJsonParser().parseResource(type, answer.body());
    }

    @Override
    public void close() {
        nodes.close();
    }
}
