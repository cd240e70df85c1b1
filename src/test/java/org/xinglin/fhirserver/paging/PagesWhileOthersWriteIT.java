package org.xinglin.fhirserver.paging;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** Whoever follows the next links sees each match once, whatever is written between the pages; held against what was written. */
class PagesWhileOthersWriteIT {

    private static final XinglinServer SERVER = SharedServer.get();
    private static final IGenericClient CLIENT = SERVER.client();
    private static final OffsetDateTime FIRST_DAY = OffsetDateTime.of(2026, 3, 1, 8, 0, 0, 0, ZoneOffset.ofHours(8));
    private static final int READINGS = 60;

    private final long seed = Long.getLong("xinglin.paging.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final String numbers = "urn:uuid:" + UUID.randomUUID();
    private final String query = "Observation?identifier=" + URLEncoder.encode(numbers + "|", StandardCharsets.UTF_8);
    private final String resident =
            Posted.by(CLIENT, SyntheticResident.aResident().build()).getValue();

    /** What is stored now: each id with the current version. */
    private final Map<String, Observation> stored = new TreeMap<>();

    @BeforeEach
    void readings() {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        for (int number = 0; number < READINGS; number++) {
            transaction
                    .addEntry()
                    .setResource(reading())
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Observation");
        }
        CLIENT.transaction().withBundle(transaction).execute();
        page("/fhir/" + query + "&_count=500").getEntry().forEach(entry -> remember((Observation) entry.getResource()));
        assertThat(stored).hasSize(READINGS);
    }

    /** Many are alike in what they sort by, some have nothing to sort by. */
    private Observation reading() {
        Observation reading = Reading.aResult("2160-0", Integer.toString(70 + random.nextInt(4)), "umol/L")
                .of(resident)
                .at(FIRST_DAY.plusDays(random.nextInt(5)))
                .numbered(numbers, UUID.randomUUID().toString())
                .build();
        if (random.nextInt(4) == 0) {
            reading.setValue(new CodeableConcept().setText("not measured"));
        }
        if (random.nextInt(3) == 0) {
            reading.setMethod(new CodeableConcept().setText("by hand"));
            reading.getMethod()
                    .addCoding()
                    .setSystem("https://his.example.org/method")
                    .setCode("m" + random.nextInt(3));
        }
        return reading;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "_id",
                "-_id",
                "date",
                "-date",
                "value-quantity",
                "-value-quantity",
                "method",
                "-method,date",
                "code,-value-quantity,-_id",
                "patient,-date",
                "status,_lastUpdated"
            })
    void eachMatchThatStaysIsSeenOnce(String sort) {
        Set<String> stays = new HashSet<>(stored.keySet());
        List<String> seen = new ArrayList<>();
        String next = "/fhir/" + query + "&_count=7" + (sort.isEmpty() ? "" : "&_sort=" + sort);
        List<String> inOrder = ids(page(next.replace("_count=7", "_count=500")));

        while (next != null) {
            Bundle page = page(next);
            seen.addAll(ids(page));
            next = page.getLink(Bundle.LINK_NEXT) == null
                    ? null
                    : path(page.getLink(Bundle.LINK_NEXT).getUrl());
            stays.remove(deleted(seen.get(random.nextInt(seen.size()))));
            stays.removeAll(List.of(deleted(any())));
            create();
            if (!sort.contains("_lastUpdated")) {
                annotate(any());
            }
        }

        assertThat(seen).as("seed %d", seed).doesNotHaveDuplicates().containsAll(stays);
        inOrder.retainAll(stays);
        List<String> seenOfThem = new ArrayList<>(seen);
        seenOfThem.retainAll(stays);
        assertThat(seenOfThem).as("seed %d", seed).isEqualTo(inOrder);
    }

    @Test
    void inTheOrderOfChangesEveryChangeIsSeenAndWhoGoesOnMissesNothing() {
        Map<String, String> known = new HashMap<>();
        String since = stored.values().stream()
                .map(PagesWhileOthersWriteIT::time)
                .min(String::compareTo)
                .orElseThrow();
        String next = "/fhir/" + query + "&_count=6&_sort=_lastUpdated&_lastUpdated=ge" + since;
        int writes = 0;
        for (int pages = 0; next != null; pages++) {
            assertThat(pages).as("seed %d", seed).isLessThan(100);
            Bundle page = page(next);
            for (BundleEntryComponent entry : page.getEntry()) {
                Observation each = (Observation) entry.getResource();
                String version = each.getIdElement().getVersionIdPart();
                String former = known.put(each.getIdElement().getIdPart(), version);
                assertThat(former)
                        .as("seed %d: %s is seen again only if it has changed", seed, each.getId())
                        .satisfiesAnyOf(
                                none -> assertThat(none).isNull(),
                                older -> assertThat(Integer.parseInt(older)).isLessThan(Integer.parseInt(version)));
                since = time(each);
            }
            next = page.getLink(Bundle.LINK_NEXT) == null
                    ? null
                    : path(page.getLink(Bundle.LINK_NEXT).getUrl());
            for (int write = 0; write < 4 && writes < 60; write++, writes++) {
                switch (random.nextInt(3)) {
                    case 0 -> create();
                    case 1 -> annotate(any());
                    default -> deleted(any());
                }
            }
        }
        for (Bundle page = page("/fhir/" + query + "&_count=500&_sort=_lastUpdated&_lastUpdated=ge" + since);
                page != null;
                page = null) {
            page.getEntry()
                    .forEach(entry -> known.put(
                            entry.getResource().getIdElement().getIdPart(),
                            entry.getResource().getIdElement().getVersionIdPart()));
        }

        assertThat(known)
                .as("seed %d", seed)
                .containsAllEntriesOf(stored.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().getIdElement().getVersionIdPart())));
    }

    @Test
    void pagesOfAHistoryAreOfOneMoment() {
        String since = stored.values().stream()
                .map(PagesWhileOthersWriteIT::time)
                .min(String::compareTo)
                .orElseThrow();
        String one = any();
        IntStream.range(0, 9).forEach(times -> annotate(one));
        for (String history : List.of(
                "Observation/_history?_since=" + since + "&_count=6",
                "_history?_count=9&_since=" + since,
                "Observation/" + one + "/_history?_count=2")) {
            List<String> atOnce = versions(page("/fhir/" + history.replaceAll("_count=\\d", "_count=500")));
            List<String> seen = new ArrayList<>();
            String next = "/fhir/" + history;
            while (next != null) {
                Bundle page = page(next);
                seen.addAll(versions(page));
                next = page.getLink(Bundle.LINK_NEXT) == null
                        ? null
                        : path(page.getLink(Bundle.LINK_NEXT).getUrl());
                annotate(one);
                create();
                deleted(stored.keySet().stream()
                        .filter(id -> !id.equals(one))
                        .findFirst()
                        .orElseThrow());
            }
            assertThat(seen)
                    .as("seed %d, %s", seed, history)
                    .doesNotHaveDuplicates()
                    .isEqualTo(atOnce);
        }
    }

    @Test
    void totalsIncludesAndAnotherPageSizeGoOn() {
        Bundle first = page("/fhir/" + query + "&_count=40&_total=accurate&_include=Observation:patient");
        Bundle last = page(path(first.getLink(Bundle.LINK_NEXT).getUrl()));

        assertThat(List.of(first.getTotal(), last.getTotal())).containsOnly(READINGS);
        assertThat(last.getLink(Bundle.LINK_NEXT)).isNull();
        assertThat(page(path(last.getLink("first").getUrl())).getEntry()).hasSize(41);
        assertThat(last.getEntry()).hasSize(21);
        assertThat(page(path(first.getLink(Bundle.LINK_NEXT).getUrl()).replace("_count=40", "_count=5"))
                        .getEntry())
                .hasSize(6);
        assertThat(page(path(last.getLink(Bundle.LINK_SELF).getUrl())).getEntry())
                .hasSize(21);
    }

    @Test
    void offsetsStillWork() {
        Bundle page = page("/fhir/" + query + "&_count=20&_offset=20");

        assertThat(page.getEntry()).hasSize(20);
        assertThat(page(path(page.getLink(Bundle.LINK_NEXT).getUrl())).getEntry())
                .hasSize(20);
        assertThat(page.getLink(Bundle.LINK_PREV)).isNotNull();
    }

    @Test
    void aCursorIsOfItsSearchAlone() {
        String next = path(page("/fhir/" + query + "&_count=5&_sort=date")
                .getLink(Bundle.LINK_NEXT)
                .getUrl());
        String cursor = next.substring(next.indexOf("_cursor="));
        List<String> wrong = List.of(
                "/fhir/" + query + "&_sort=-date&" + cursor,
                "/fhir/Observation?patient=" + resident + "&_sort=date&" + cursor,
                "/fhir/Observation/_history?" + cursor,
                next + "&_offset=3",
                next + "&" + cursor,
                next.replace("_cursor=", "_cursor=A"),
                next.substring(0, next.length() - 2),
                "/fhir/" + query + "&_sort=date&_cursor=",
                "/fhir/" + query + "&_sort=date&_cursor:exact=x",
                "/fhir/" + query + "&_sort=date&_cursor=%E4%B8%AD");

        for (String address : wrong) {
            HttpResponse<String> answer = SERVER.get(address);
            assertThat(answer.statusCode()).as("%s: %s", address, answer.body()).isEqualTo(400);
        }
        assertThat(Refusal.rules(XinglinServer.fhirContext()
                        .newJsonParser()
                        .parseResource(
                                org.hl7.fhir.r4.model.OperationOutcome.class,
                                SERVER.get(wrong.get(0)).body())))
                .containsExactly("cursor-invalid");
        assertThat(SERVER.get(next).statusCode()).isEqualTo(200);
    }

    private void create() {
        HttpResponse<String> answer = SERVER.post("/fhir/Observation", json(reading()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        remember(XinglinServer.fhirContext().newJsonParser().parseResource(Observation.class, answer.body()));
    }

    /** Changes what nothing sorts by. */
    private void annotate(String id) {
        Observation changed = Objects.requireNonNull(stored.get(id)).copy();
        changed.addNote().setText("note " + random.nextInt());
        HttpResponse<String> answer = SERVER.send(
                "/fhir/Observation/" + id,
                request -> request.header("Content-Type", "application/fhir+json")
                        .PUT(HttpRequest.BodyPublishers.ofString(json(changed))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        remember(XinglinServer.fhirContext().newJsonParser().parseResource(Observation.class, answer.body()));
    }

    private String deleted(String id) {
        SERVER.send("/fhir/Observation/" + id, HttpRequest.Builder::DELETE);
        stored.remove(id);
        return id;
    }

    private String any() {
        return stored.keySet().stream()
                .skip(random.nextInt(stored.size()))
                .findFirst()
                .orElseThrow();
    }

    private void remember(Observation each) {
        stored.put(each.getIdElement().getIdPart(), each);
    }

    private static String time(Observation each) {
        return Instant.ofEpochMilli(each.getMeta().getLastUpdated().getTime()).toString();
    }

    private static String json(Resource resource) {
        return XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resource);
    }

    private static String path(String url) {
        return url.substring(url.indexOf("/fhir"));
    }

    private static Bundle page(String path) {
        HttpResponse<String> answer = SERVER.get(path);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return XinglinServer.fhirContext().newJsonParser().parseResource(Bundle.class, answer.body());
    }

    private static List<String> ids(Bundle page) {
        return new ArrayList<>(page.getEntry().stream()
                .map(entry -> entry.getResource().getIdElement().getIdPart())
                .toList());
    }

    private static List<String> versions(Bundle page) {
        return page.getEntry().stream()
                .map(entry ->
                        entry.getRequest().getUrl() + " " + entry.getResponse().getEtag())
                .toList();
    }
}
