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
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.ServerSetup;
import org.xinglin.testkit.XinglinServer;

/** A county on one node or two, whose clock the test moves: the first node has the database, the second uses it. */
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

    private final Path folder;
    private final Path clock;
    private int day;
    private boolean secondsTurn;
    private Optional<XinglinServer> first = Optional.empty();
    private Optional<XinglinServer> second = Optional.empty();
    private Optional<SingleConnectionDataSource> database = Optional.empty();

    LivedCounty(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.clock = folder.resolve("clock");
        moveTo(0);
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

    void startFirst() {
        first = Optional.of(node("first").start());
        reconnect();
    }

    void startSecond() {
        PGSimpleDataSource shared = embedded();
        second = Optional.of(node("second")
                .environment("SPRING_DATASOURCE_URL", shared.getURL())
                .environment("SPRING_DATASOURCE_USERNAME", "postgres")
                .environment("SPRING_DATASOURCE_PASSWORD", String.valueOf(shared.getPassword()))
                .launch());
    }

    private XinglinServer first() {
        return first.orElseThrow();
    }

    private XinglinServer second() {
        return second.orElseThrow();
    }

    private ServerSetup node(String name) {
        return XinglinServer.in(folder.resolve(name))
                .with(TravellingClock.class, DayDiary.class)
                .environment(TravellingClock.FILE, clock.toString())
                .argument("--xinglin.events.poll=50ms");
    }

    private PGSimpleDataSource embedded() {
        try {
            return (PGSimpleDataSource) EmbeddedDatabase.of(first());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void reconnect() {
        database.ifPresent(SingleConnectionDataSource::destroy);
        try {
            database = Optional.of(new SingleConnectionDataSource(embedded().getConnection(), true));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private JdbcTemplate database() {
        return new JdbcTemplate(database.orElseThrow());
    }

    /** The database outlives it. */
    void killFirst() {
        second().awaitReady();
        first().kill();
    }

    /** As soon as it is ready, and another one starts. */
    void killSecond() {
        second().awaitReady();
        second().kill();
        if (first().process().isAlive()) {
            startSecond();
        }
    }

    /** @param killed whether the second node takes it, and is killed before it has drawn the consequences */
    void write(YearOfACounty.Act act, boolean killed) {
        if (killed) {
            second().awaitReady();
            send(second(), act);
            killSecond();
        } else {
            send(next(), act);
        }
        quiet();
    }

    /** Both nodes in turn, as they run. */
    private XinglinServer next() {
        if (!first().process().isAlive()) {
            return second();
        }
        secondsTurn = !secondsTurn;
        return secondsTurn && second.filter(LivedCounty::isReady).isPresent() ? second() : first();
    }

    private static boolean isReady(XinglinServer node) {
        try {
            return node.get("/actuator/health/readiness").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
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
        XinglinServer node = first().process().isAlive() ? first() : second();
        assertThat(node.post("/actuator/events/chronic-standing/all", "{}").body())
                .contains("residents");
        quiet();
    }

    private void quiet() {
        await("day " + day + " is over")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(10))
                .pollDelay(Duration.ZERO)
                .untilAsserted(() -> assertThat(database()
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

    private Bundle search(String path) {
        HttpResponse<String> answer = first().get(path);
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
        database().query("SELECT patient, day FROM diary ORDER BY place", row -> {
            diary.computeIfAbsent(row.getString(1), none -> new ArrayList<>()).add(row.getString(2));
        });
        return diary;
    }

    /** A line for each window of each contract. */
    List<String> ledger() {
        return database().queryForList("""
                SELECT concat_ws(' ', contract, duty, from_day, to_day, (proofs <> '{}')::text, declined::text)
                FROM xinglin.duty ORDER BY 1""", String.class);
    }

    /** Contract and day of each reminder. */
    List<String> reminders() {
        List<String> reminders = new ArrayList<>();
        Bundle page = search("/fhir/Communication?status=preparation&_count=500");
        assertThat(page.getLink(Bundle.LINK_NEXT)).as("all on one page").isNull();
        page.getEntry().forEach(entry -> {
            Communication reminder = (Communication) entry.getResource();
            String text = reminder.getPayloadFirstRep().getContentStringType().getValue();
            reminders.add(reminder.getBasedOnFirstRep().getReferenceElement().getIdPart() + " "
                    + text.replaceAll(".*(\\d{4}-\\d{2}-\\d{2})\\.$", "$1"));
        });
        reminders.sort(null);
        return reminders;
    }

    /** What stands on a plan. */
    Optional<String> nextDue(String plan) {
        return read("CarePlan/" + plan)
                .getExtensionsByUrl("https://xinglin-fhir.github.io/ig/StructureDefinition/next-due")
                .stream()
                .map(each -> each.getValue().primitiveValue())
                .findFirst();
    }

    /** Of which residents days are kept. */
    List<String> due() {
        return database().queryForList("SELECT 'Patient/' || patient FROM xinglin.due", String.class);
    }

    CarePlan read(String address) {
        return parse(CarePlan.class, "/fhir/" + address);
    }

    Parameters status(String name) {
        return parse(
                Parameters.class, "/fhir/" + YearOfACounty.patient(name) + "/$chronic-status?disease=hypertension");
    }

    private <T extends Resource> T parse(Class<T> type, String path) {
        HttpResponse<String> answer = first().get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return XinglinServer.fhirContext().newJsonParser().parseResource(type, answer.body());
    }

    @Override
    public void close() {
        database.ifPresent(SingleConnectionDataSource::destroy);
        second.ifPresent(XinglinServer::close);
        first.ifPresent(XinglinServer::close);
    }
}
