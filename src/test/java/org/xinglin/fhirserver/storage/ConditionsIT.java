package org.xinglin.fhirserver.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.Entries.batch;
import static org.xinglin.testkit.Entries.delete;
import static org.xinglin.testkit.Entries.fhirPatch;
import static org.xinglin.testkit.Entries.jsonPatch;
import static org.xinglin.testkit.Entries.post;
import static org.xinglin.testkit.Entries.postUnless;
import static org.xinglin.testkit.Entries.put;
import static org.xinglin.testkit.Entries.rules;
import static org.xinglin.testkit.Entries.statuses;
import static org.xinglin.testkit.Entries.transaction;
import static org.xinglin.testkit.SyntheticResident.aResident;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** A condition that says nothing refuses its write: the rest of it would find another's record. */
class ConditionsIT {

    private static final XinglinServer SERVER = SharedServer.get();

    private static final String CODES = "https://x.example.org/conditions";

    private final String only = "only-" + UUID.randomUUID();
    private final String victim = "victim-" + UUID.randomUUID();
    private final String other = "other-" + UUID.randomUUID();

    @BeforeEach
    void oneRecordOfAnotherResident() {
        assertThat(statuses(batch(
                        SERVER,
                        List.of(
                                put("Patient/" + victim, resident(victim)),
                                put("Patient/" + other, resident(other)),
                                put("Basic/" + only, record(victim, true))))))
                .containsExactly("201", "201", "201");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient=",
                "patient",
                "patient=,",
                "patient=%20",
                "patient=+",
                "patient=%7C",
                "patient=%E3%80%80",
                "patient=%C2%A0",
                "patient=Patient/1,",
                "patient:missing=",
                "patient.name=",
                "identifier=",
                "identifier=https://his.example.org/mrn%7C",
                "identifier=%7C",
                "_id=",
                "_lastUpdated=",
                "bogus=1",
                "_bogus=1",
                "_count=1",
                "_sort=code",
                "_include=Basic:patient",
                "_total=none",
                "_offset=0",
                "_contained=true",
                "code:of-type=x",
                "patient:foo=1",
                "patient=%B2%E2%CA%D4"
            })
    void everyConditionalWriteIsRefused(String meaningless) {
        for (String query : List.of(
                meaningless + "&code=" + CODES + "|" + only, "code=" + CODES + "|" + only + "&" + meaningless)) {
            List<HttpResponse<String>> answers = new ArrayList<>();
            String address = "/fhir/Basic?" + query.replace("|", "%7C");
            answers.add(SERVER.send(
                    address,
                    request -> request.header("Content-Type", "application/fhir+json")
                            .PUT(BodyPublishers.ofString(json(record(other, false))))));
            answers.add(SERVER.send(address, request -> request.DELETE()));
            answers.add(SERVER.send(
                    address,
                    request -> request.header("Content-Type", "application/json-patch+json")
                            .method(
                                    "PATCH",
                                    BodyPublishers.ofString(
                                            "[{\"op\":\"replace\",\"path\":\"/created\",\"value\":\"2026-01-02\"}]"))));
            answers.add(SERVER.send(
                    "/fhir/Basic",
                    request -> request.header("Content-Type", "application/fhir+json")
                            .header("If-None-Exist", query)
                            .POST(BodyPublishers.ofString(json(record(other, false))))));
            for (BundleEntryComponent entry : List.of(
                    put("Basic?" + query, record(other, false)),
                    delete("Basic?" + query),
                    jsonPatch("Basic?" + query, "created", "2026-01-02"),
                    fhirPatch("Basic?" + query, "Basic.language", new StringType("zh")),
                    postUnless(query, record(other, false)),
                    postUnless("Basic?" + query, record(other, false)))) {
                answers.add(transaction(SERVER, List.of(entry)));
                assertThat(statuses(batch(SERVER, List.of(entry)))).containsExactly("400");
            }
            Basic about = record(other, false);
            about.setAuthor(new Reference("Patient?" + meaningless + "&name=测试居民"));
            if (meaningless.startsWith("identifier")
                    || meaningless.endsWith("=") && !meaningless.startsWith("patient")) {
                answers.add(transaction(SERVER, List.of(post(about))));
            }
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).statusCode())
                        .as("%s by %d: %s", query, i, answers.get(i).body())
                        .isEqualTo(400);
                assertThat(rules(answers.get(i)))
                        .as("%s by %d: %s", query, i, answers.get(i).body())
                        .hasSize(1);
            }
        }
        assertThat(SERVER.get("/fhir/Basic/" + only).body()).contains("\"versionId\":\"1\"", "Patient/" + victim);
    }

    @Test
    void whatShapesTheAnswerIsNoCriterion() {
        String match = "code=" + CODES + "%7C" + only;

        assertThat(update(match + "&_format=json&_pretty=true").statusCode()).isEqualTo(200);
        for (String alone : List.of("_format=json", "_pretty=true", "_summary=false", "_elements=code")) {
            assertThat(update(alone).statusCode()).as(alone).isEqualTo(400);
        }
    }

    @Test
    void aReferenceByAnEmptyConditionIsRefusedWhereverItStands() {
        Basic record = record(other, false);
        record.addExtension(new Extension("https://x.example.org/who", new Reference("Patient?identifier=&name=测试居民")));
        Basic stated = record(other, false);
        stated.addExtension(new Extension("https://x.example.org/said", new BooleanType(true)));
        stated.setAuthor(new Reference("Patient?identifier=https://his.example.org/mrn|"));

        for (Basic each : List.of(record, stated)) {
            HttpResponse<String> answer = SERVER.post("/fhir/Basic", json(each));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(rules(answer)).containsExactly("reference-invalid");
        }
    }

    private HttpResponse<String> update(String query) {
        return SERVER.send(
                "/fhir/Basic?" + query,
                request -> request.header("Content-Type", "application/fhir+json")
                        .PUT(BodyPublishers.ofString(json(record(victim, false)))));
    }

    private Patient resident(String name) {
        Patient resident = aResident().build();
        resident.setId(name);
        return resident;
    }

    private Basic record(String about, boolean withId) {
        Basic record = new Basic();
        record.getCode().addCoding().setSystem(CODES).setCode(only);
        record.setSubject(new Reference("Patient/" + about));
        record.setId(withId ? only : null);
        return record;
    }

    private static String json(Basic record) {
        return XinglinServer.fhirContext().newJsonParser().encodeResourceToString(record);
    }
}
