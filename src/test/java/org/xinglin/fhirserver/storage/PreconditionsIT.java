package org.xinglin.fhirserver.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.Entries.batch;
import static org.xinglin.testkit.Entries.delete;
import static org.xinglin.testkit.Entries.fhirPatch;
import static org.xinglin.testkit.Entries.ifMatch;
import static org.xinglin.testkit.Entries.ifNoneMatch;
import static org.xinglin.testkit.Entries.jsonPatch;
import static org.xinglin.testkit.Entries.put;
import static org.xinglin.testkit.Entries.rules;
import static org.xinglin.testkit.Entries.statuses;
import static org.xinglin.testkit.Entries.transaction;
import static org.xinglin.testkit.SyntheticResident.aResident;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** A write with a precondition is done if it holds, and is 412 if it does not: by HTTP, in a batch, in a transaction. */
class PreconditionsIT {

    private static final XinglinServer SERVER = SharedServer.get();

    private static final String SYSTEM = "https://his.example.org/preconditions";
    private static final String MATCH = "If-Match";
    private static final String NONE_MATCH = "If-None-Match";

    private final String id = "pre-" + UUID.randomUUID();

    /** What the writes are of: the resident in version 2, somebody deleted in version 2, nobody. */
    private enum Target {
        THERE,
        DELETED,
        UNKNOWN
    }

    private record Case(Target target, String header, String tag, boolean holds) {}

    private static final List<Case> CASES = List.of(
            new Case(Target.THERE, MATCH, "W/\"2\"", true),
            new Case(Target.THERE, MATCH, "\"2\"", true),
            new Case(Target.THERE, MATCH, "2", true),
            new Case(Target.THERE, MATCH, "*", true),
            new Case(Target.THERE, MATCH, "W/\"77\", W/\"2\"", true),
            new Case(Target.THERE, MATCH, "W/\"1\"", false),
            new Case(Target.THERE, MATCH, "1", false),
            new Case(Target.THERE, MATCH, "W/\"77\"", false),
            new Case(Target.THERE, MATCH, "W/\"abc\"", false),
            new Case(Target.THERE, MATCH, "\"1\",\"3\"", false),
            new Case(Target.THERE, NONE_MATCH, "*", false),
            new Case(Target.THERE, NONE_MATCH, "W/\"2\"", false),
            new Case(Target.THERE, NONE_MATCH, "W/\"1\", W/\"2\"", false),
            new Case(Target.THERE, NONE_MATCH, "W/\"1\"", true),
            new Case(Target.DELETED, MATCH, "*", false),
            new Case(Target.DELETED, MATCH, "W/\"2\"", false),
            new Case(Target.DELETED, NONE_MATCH, "*", true),
            new Case(Target.UNKNOWN, MATCH, "W/\"1\"", false),
            new Case(Target.UNKNOWN, MATCH, "*", false),
            new Case(Target.UNKNOWN, NONE_MATCH, "*", true));

    private static final List<String> WRITES =
            List.of("PUT", "conditional PUT", "PATCH", "conditional PATCH", "DELETE", "conditional DELETE");

    static Stream<List<Object>> casesAndWrites() {
        return CASES.stream()
                .flatMap(each -> WRITES.stream()
                        .filter(write -> each.target() != Target.DELETED || !write.startsWith("conditional"))
                        .map(write -> List.of(each, write)));
    }

    @BeforeEach
    void residents() {
        Patient there = resident(id).setBirthDateElement(new DateType("1950"));
        assertThat(statuses(batch(
                        SERVER,
                        List.of(
                                put("Patient/" + id, there),
                                put("Patient/" + id, resident(id)),
                                put("Patient/deleted-" + id, resident("deleted-" + id)),
                                delete("Patient/deleted-" + id)))))
                .containsExactly("201", "200", "201", "204");
    }

    @ParameterizedTest
    @MethodSource("casesAndWrites")
    void aSingleWriteKeepsIt(List<Object> both) {
        Case each = (Case) both.get(0);
        BundleEntryComponent entry = entry(each.target(), (String) both.get(1));
        String before = read(each.target());

        HttpResponse<String> answer = SERVER.send(
                "/fhir/" + entry.getRequest().getUrl().replace("|", "%7C"),
                request -> single(request, entry).header(each.header(), each.tag()));

        check(each, entry, answer.statusCode(), rulesOf(each, answer), before);
    }

    @ParameterizedTest
    @MethodSource("casesAndWrites")
    void anEntryOfATransactionAndOfABatchKeepsIt(List<Object> both) {
        Case each = (Case) both.get(0);
        BundleEntryComponent entry = entry(each.target(), (String) both.get(1));
        if (each.header().equals(MATCH)) {
            ifMatch(each.tag(), entry);
        } else {
            ifNoneMatch(each.tag(), entry);
        }
        String before = read(each.target());
        BundleEntryComponent bystander = put("Patient/bystander-" + id, resident("bystander-" + id));

        if (!each.holds()) {
            HttpResponse<String> transaction = transaction(SERVER, List.of(bystander, entry));
            check(each, entry, transaction.statusCode(), rulesOf(each, transaction), before);
            assertThat(SERVER.get("/fhir/Patient/bystander-" + id).statusCode()).isEqualTo(404);
        }
        HttpResponse<String> batch = batch(SERVER, List.of(bystander, entry));
        assertThat(statuses(batch).get(0)).isEqualTo("201");
        check(each, entry, Integer.parseInt(statuses(batch).get(1)), null, before);
    }

    @Test
    void whatNamesNoVersionIsRefused() {
        for (String garbage : List.of("W/\"\"", "\"", "W/2\"", "\"2", "W/\"2\",", "*, W/\"2\"", "\"第二\"".repeat(3))) {
            String tag = garbage.chars().allMatch(c -> c < 128) ? garbage : "\"a b\"";
            for (String write : WRITES) {
                for (String header : List.of(MATCH, NONE_MATCH)) {
                    BundleEntryComponent entry = entry(Target.THERE, write);
                    HttpResponse<String> answer = SERVER.send(
                            "/fhir/" + entry.getRequest().getUrl().replace("|", "%7C"),
                            request -> single(request, entry).header(header, tag));
                    assertThat(answer.statusCode())
                            .as("%s: %s of %s", header, tag, write)
                            .isEqualTo(400);
                    assertThat(rules(answer)).containsExactly("parameter-invalid");
                }
                HttpResponse<String> answer = transaction(SERVER, List.of(ifMatch(tag, entry(Target.THERE, write))));
                assertThat(answer.statusCode())
                        .as("ifMatch %s of %s", tag, write)
                        .isEqualTo(400);
            }
        }
        assertThat(read(Target.THERE)).contains("\"versionId\":\"2\"");
    }

    @Test
    @Tag("both-modes")
    void aPreconditionThatHoldsIsNotBlamedForAnothersMissingResource() {
        HttpResponse<String> answer = transaction(
                SERVER, List.of(entry(Target.UNKNOWN, "PATCH"), ifMatch("W/\"2\"", entry(Target.THERE, "PATCH"))));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(read(Target.THERE)).contains("\"versionId\":\"2\"");
    }

    /** All have read version 2; one may replace it. */
    @Test
    @Tag("both-modes")
    void ofManyWritersOfOneVersionOneIsDone() throws Exception {
        List<Integer> statuses = atOnce(IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(i -> () -> SERVER.send(
                                "/fhir/Patient/" + id,
                                request -> single(
                                                request,
                                                put(
                                                        "Patient/" + id,
                                                        resident(id)
                                                                .setBirthDateElement(
                                                                        new DateType(Integer.toString(1960 + i)))))
                                        .header(MATCH, "W/\"2\""))
                        .statusCode())
                .toList());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).allMatch(status -> status == 200 || status == 412 || status == 409);
        assertThat(read(Target.THERE)).contains("\"versionId\":\"3\"");
    }

    @Test
    @Tag("both-modes")
    void ofManyWhoCreateOneIdOneDoes() throws Exception {
        List<Integer> statuses = atOnce(IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(i -> () -> SERVER.send(
                                "/fhir/Patient/unknown-" + id,
                                request -> single(
                                                request,
                                                put(
                                                        "Patient/unknown-" + id,
                                                        resident("unknown-" + id)
                                                                .setBirthDateElement(
                                                                        new DateType(Integer.toString(1960 + i)))))
                                        .header(NONE_MATCH, "*"))
                        .statusCode())
                .toList());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).allMatch(status -> status == 201 || status == 412 || status == 409);
        assertThat(read(Target.UNKNOWN)).contains("\"versionId\":\"1\"");
    }

    private static List<Integer> atOnce(List<Callable<Integer>> requests) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(requests.size());
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> sent : senders.invokeAll(requests)) {
                statuses.add(sent.get());
            }
            return statuses;
        } finally {
            senders.shutdownNow();
        }
    }

    private void check(Case each, BundleEntryComponent entry, int status, @Nullable List<String> rules, String before) {
        if (!each.holds()) {
            assertThat(status).isEqualTo(412);
            assertThat(read(each.target())).isEqualTo(before);
            if (rules != null) {
                assertThat(rules).hasSize(1);
                assertThat(rules.get(0)).isIn("precondition-failed", "version-conflict");
            }
        } else if (entry.getRequest().getMethod() == org.hl7.fhir.r4.model.Bundle.HTTPVerb.PATCH
                && each.target() != Target.THERE) {
            assertThat(status).isIn(404, 410);
        } else {
            assertThat(status).isIn(200, 201, 204);
            Map<String, String> expected = new TreeMap<>(Map.of(
                    "PUT", "\"birthDate\":\"1981\"", "PATCH", "\"birthDate\":\"1981\"", "DELETE", "OperationOutcome"));
            if (!entry.getRequest().getUrl().contains("?") || each.target() == Target.THERE) {
                assertThat(read(each.target()))
                        .contains(expected.get(entry.getRequest().getMethod().toCode()));
            }
        }
    }

    private static List<String> rulesOf(Case each, HttpResponse<String> answer) {
        return each.holds() ? List.of() : rules(answer);
    }

    private String name(Target target) {
        return switch (target) {
            case THERE -> id;
            case DELETED -> "deleted-" + id;
            case UNKNOWN -> "unknown-" + id;
        };
    }

    private String read(Target target) {
        return SERVER.get("/fhir/Patient/" + name(target)).body();
    }

    private BundleEntryComponent entry(Target target, String write) {
        String name = name(target);
        String url = write.startsWith("conditional") ? "Patient?identifier=" + SYSTEM + "|" + name : "Patient/" + name;
        Patient changed = resident(name).setBirthDateElement(new DateType("1981"));
        if (write.equals("conditional PUT")) {
            changed.setId((String) null);
        }
        return switch (write.substring(write.indexOf(' ') + 1)) {
            case "PUT" -> put(url, changed);
            case "PATCH" ->
                target == Target.THERE
                        ? jsonPatch(url, "birthDate", "1981")
                        : fhirPatch(url, "Patient.birthDate", new DateType("1981"));
            default -> delete(url);
        };
    }

    /** The same write as a request of its own. */
    private static HttpRequest.Builder single(HttpRequest.Builder request, BundleEntryComponent entry) {
        return switch (entry.getRequest().getMethod()) {
            case PUT ->
                request.header("Content-Type", "application/fhir+json")
                        .PUT(BodyPublishers.ofString(XinglinServer.fhirContext()
                                .newJsonParser()
                                .encodeResourceToString(entry.getResource())));
            case PATCH ->
                request.header("Content-Type", "application/json-patch+json")
                        .method(
                                "PATCH",
                                BodyPublishers.ofString(
                                        "[{\"op\":\"replace\",\"path\":\"/birthDate\",\"value\":\"1981\"}]"));
            default -> request.DELETE();
        };
    }

    private Patient resident(String name) {
        Patient resident = aResident().build();
        resident.getIdentifier().clear();
        resident.addIdentifier().setSystem(SYSTEM).setValue(name);
        resident.setBirthDateElement(new DateType("1958"));
        resident.setId(name);
        return resident;
    }
}
