package org.xinglin.fhirserver.sync;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** A phone or a warehouse that asks for what has changed since, again and again, misses nothing. */
class OrderOfChangesIT {

    private static final long SEED = Long.getLong("xinglin.sync.seed", 19);

    private final XinglinServer server = SharedServer.get();
    private final IGenericClient client = server.client();
    private final String numbers = "urn:uuid:" + UUID.randomUUID();
    private final String resident =
            "Patient/" + created(SyntheticResident.aResident().build());

    @Test
    void whoGoesOnFromTheNewestItHasSeenMissesNothing() throws Exception {
        Set<String> written = ConcurrentHashMap.newKeySet();
        Set<String> seen = new HashSet<>();
        Set<String> seenInHistory = new HashSet<>();
        Instant newest = lastUpdated(resident);
        Instant newestInHistory = newest;
        ExecutorService writers = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> writing = List.of(
                    writers.submit(() -> transactions(written, new Random(SEED), 4, 150)),
                    writers.submit(() -> transactions(written, new Random(SEED + 1), 30, 3)),
                    writers.submit(() -> range(0, 40).forEach(number -> written.add(created(reading())))));
            boolean last;
            do {
                last = writing.stream().allMatch(Future::isDone);
                newest = poll(
                        "/fhir/Observation?identifier=" + encoded(numbers + "|") + "&_sort=_lastUpdated&_count=60"
                                + "&_lastUpdated=ge",
                        newest,
                        seen);
                newestInHistory = poll("/fhir/Observation/_history?_count=500&_since=", newestInHistory, seenInHistory);
            } while (!last);
            for (Future<?> each : writing) {
                each.get();
            }
        } finally {
            writers.shutdownNow();
        }

        assertThat(written).as("seed %d", SEED).hasSize(4 * 150 + 30 * 3 + 40);
        assertThat(seen).as("seed %d", SEED).containsAll(written);
        assertThat(seenInHistory).as("seed %d", SEED).containsAll(written);
    }

    @Test
    void whatIsOlderThanAWriteUnderWayIsSeenAndNothingElse() throws Exception {
        String before = created(reading());
        try (Connection other = EmbeddedDatabase.of(server).getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT xinglin.stamp()");
            String after = created(reading());
            Instant since = lastUpdated("Observation/" + before);

            assertThat(ids("Observation?patient=" + resident)).contains(before, after);
            for (String inOrder : inOrder(since)) {
                assertThat(ids(inOrder)).as(inOrder).contains(before).doesNotContain(after);
            }
            assertThat(ids("Observation/" + after + "/_history")).containsExactly(after);
            assertThat(bundle("Observation?_summary=count&_lastUpdated=ge" + since + "&patient=" + resident)
                            .getTotal())
                    .isEqualTo(1);
            for (String beyond : List.of("ge" + since.plusSeconds(3600), "gt2100-01-01", "gt2100", "sa2100-01-01")) {
                assertThat(ids("Observation?_lastUpdated=" + beyond)).as(beyond).isEmpty();
            }

            other.rollback();
            for (String inOrder : inOrder(since)) {
                assertThat(ids(inOrder)).as(inOrder).contains(before, after);
            }
        }
    }

    private List<String> inOrder(Instant since) {
        return List.of(
                "Observation?_sort=_lastUpdated&patient=" + resident,
                "Observation?_sort=-_lastUpdated&_count=10",
                "Observation?_lastUpdated=ge" + since + "&patient=" + resident,
                "Observation?_lastUpdated=gt" + since.minusMillis(1) + "&_lastUpdated=lt2100-01-01&patient=" + resident,
                "Observation/_history?_since=" + since,
                "_history?_since=" + since);
    }

    @Test
    void versionsOfAResourceAreInTheOrderOfTheirTimes() throws Exception {
        String id = created(reading());
        ExecutorService writers = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < 5; writer++) {
                int own = writer;
                writing.add(writers.submit(() -> range(0, 8).forEach(number -> put(id, own + "." + number))));
            }
            writing.add(writers.submit(() -> range(0, 3).forEach(number -> {
                Bundle transaction = transaction(60);
                BundleEntryComponent last = transaction
                        .addEntry()
                        .setResource(noted(reading(), "long " + number).setId(id));
                last.getRequest().setMethod(HTTPVerb.PUT).setUrl("Observation/" + id);
                sendUntilStored(transaction);
            })));
            for (Future<?> each : writing) {
                each.get();
            }
        } finally {
            writers.shutdownNow();
        }
        String removed = created(reading());
        assertThat(server.send("/fhir/Observation/" + removed, HttpRequest.Builder::DELETE)
                        .statusCode())
                .isBetween(200, 204);

        for (String each : List.of(id, removed)) {
            List<Instant> times = times("res_updated", each);
            assertThat(times)
                    .hasSizeGreaterThan(1)
                    .doesNotHaveDuplicates()
                    .isSortedAccordingTo(Comparator.naturalOrder());
            assertThat(bundle("Observation/" + each + "/_history?_count=500").getEntry())
                    .extracting(entry -> entry.getResponse().getEtag())
                    .isEqualTo(range(0, times.size())
                            .mapToObj(version -> "W/\"" + (times.size() - version) + "\"")
                            .toList());
        }
        assertThat(times("res_deleted_at", removed)).hasSize(1).isSubsetOf(times("res_updated", removed));
    }

    /** Of all versions in their order; those that have none are left out. */
    private List<Instant> times(String column, String id) throws Exception {
        List<Instant> times = new ArrayList<>();
        try (Connection connection = EmbeddedDatabase.of(server).getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT version." + column
                        + " FROM hfj_res_ver version JOIN hfj_resource USING (res_id) WHERE fhir_id = ? AND version."
                        + column + " IS NOT NULL ORDER BY version.res_ver")) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    times.add(rows.getTimestamp(1).toInstant());
                }
            }
        }
        return times;
    }

    @Test
    void anAnswerTellsTheTimeThatIsStored() {
        HttpResponse<String> answer = server.post("/fhir/Observation", json(reading()));
        Observation stored = parse(Observation.class, answer);
        assertThat(lastUpdated("Observation/" + stored.getIdElement().getIdPart()))
                .isEqualTo(stored.getMeta().getLastUpdated().toInstant());

        for (BundleEntryComponent entry : send(transaction(3)).getEntry()) {
            IdType id = new IdType(entry.getResponse().getLocation());
            assertThat(lastUpdated("Observation/" + id.getIdPart()))
                    .isEqualTo(entry.getResponse().getLastModified().toInstant());
        }
    }

    private void transactions(Set<String> written, Random random, int number, int size) {
        for (int each = 0; each < number; each++) {
            Bundle transaction = transaction(size);
            if (random.nextInt(3) == 0) {
                transaction
                        .getEntry()
                        .forEach(entry ->
                                ((Observation) entry.getResource()).addNote().setText("Read again"));
            }
            send(transaction)
                    .getEntry()
                    .forEach(entry -> written.add(new IdType(entry.getResponse().getLocation()).getIdPart()));
        }
    }

    private Bundle transaction(int size) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        for (int entry = 0; entry < size; entry++) {
            transaction
                    .addEntry()
                    .setResource(reading())
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Observation");
        }
        return transaction;
    }

    private Bundle send(Bundle transaction) {
        return client.transaction().withBundle(transaction).execute();
    }

    /** @return the newest instant it has seen */
    private Instant poll(String query, Instant since, Set<String> seen) {
        Instant newest = since;
        Bundle page = parse(Bundle.class, server.get(query + since));
        while (true) {
            for (BundleEntryComponent entry : page.getEntry()) {
                seen.add(entry.getResource().getIdElement().getIdPart());
                Instant updated = entry.getResource().getMeta().getLastUpdated().toInstant();
                newest = updated.isAfter(newest) ? updated : newest;
            }
            if (page.getLink(Bundle.LINK_NEXT) == null) {
                return newest;
            }
            page = client.loadPage().next(page).execute();
        }
    }

    private Observation reading() {
        return Reading.aFastingGlucose(5.1)
                .of(resident)
                .at(OffsetDateTime.parse("2026-03-03T08:00:00+08:00"))
                .numbered(numbers, UUID.randomUUID().toString())
                .build();
    }

    private static Observation noted(Observation observation, String note) {
        observation.addNote().setText(note);
        return observation;
    }

    /** Sent as it is until it meets nobody. */
    private void sendUntilStored(Bundle transaction) {
        HttpResponse<String> answer;
        do {
            answer = server.post("/fhir", json(transaction));
        } while (answer.statusCode() == 409);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void put(String id, String note) {
        Observation observation = noted(reading(), note);
        observation.setId(id);
        HttpResponse<String> answer;
        do {
            answer = server.send(
                    "/fhir/Observation/" + id,
                    request -> request.header("Content-Type", "application/fhir+json")
                            .PUT(HttpRequest.BodyPublishers.ofString(json(observation))));
        } while (answer.statusCode() == 409);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String created(Resource resource) {
        HttpResponse<String> answer = SharedServer.get().post("/fhir/" + resource.fhirType(), json(resource));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new IdType(answer.headers().firstValue("Location").orElseThrow()).getIdPart();
    }

    private Instant lastUpdated(String reference) {
        return parse(Resource.class, server.get("/fhir/" + reference))
                .getMeta()
                .getLastUpdated()
                .toInstant();
    }

    private List<String> ids(String query) {
        return bundle(query).getEntry().stream()
                .map(entry -> entry.getResource().getIdElement().getIdPart())
                .toList();
    }

    private Bundle bundle(String query) {
        return parse(Bundle.class, server.get("/fhir/" + query));
    }

    private static <R extends Resource> R parse(Class<R> type, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return type.cast(XinglinServer.fhirContext().newJsonParser().parseResource(answer.body()));
    }

    private static String json(Resource resource) {
        return XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resource);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
