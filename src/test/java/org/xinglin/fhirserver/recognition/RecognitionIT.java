package org.xinglin.fhirserver.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.SentRecord;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/**
 * The codings of real senders, each by a create, a transaction and a patch: a record is recognised, which holds it to the
 * profile of its kind, or its sender is told that it is not (contract, row "Stored, not understood"). Never silence.
 */
class RecognitionIT {

    private static final XinglinServer SERVER = SharedServer.get();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TABLE = "/recognition/sent.csv";
    private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";

    /** What records of a type have beside what the table says, in JSON with single quotes. */
    private static final Map<String, String> ALL = Map.of(
            "Observation", "'status':'final','effectiveDateTime':'2026-10-01T08:00:00+08:00','subject':",
            "Condition",
                    "'clinicalStatus':{'coding':[{'system':'" + TERMINOLOGY
                            + "condition-clinical','code':'active'}]},'subject':",
            "ServiceRequest", "'status':'active','intent':'order','authoredOn':'2026-10-01T08:00:00+08:00','subject':",
            "CarePlan", "'status':'active','intent':'plan','subject':",
            "CareTeam", "'status':'active','subject':",
            "Task", "'status':'requested','intent':'order','for':",
            "Encounter",
                    "'status':'finished','class':{'system':'" + TERMINOLOGY + "v3-ActCode','code':'AMB'},'subject':",
            "QuestionnaireResponse", "'status':'in-progress','authored':'2026-10-01T08:00:00+08:00','subject':");

    /** What a record is before it is patched. */
    private static final Map<String, String> BEFORE = Map.of(
            "Observation",
                    "'code':{'coding':[{'system':'http://loinc.org','code':'8310-5'}]},'component':[{'code':{'text':'体温'},'valueString':'37.1'}]",
            "ServiceRequest", "'code':{'text':'会诊'}",
            "Condition", "'code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10','code':'J45'}]}");

    private static String patient = "";

    @BeforeAll
    static void aResident() {
        patient = Posted.by(SERVER.client(), SyntheticResident.aResident().build())
                .getValue();
    }

    @ParameterizedTest
    @CsvFileSource(resources = TABLE, delimiter = ';', quoteCharacter = '`', numLinesToSkip = 1)
    void byCreate(String type, @Nullable String members, String expected) {
        check(type, expected, send("POST", type, json(type, members)));
    }

    @ParameterizedTest
    @CsvFileSource(resources = TABLE, delimiter = ';', quoteCharacter = '`', numLinesToSkip = 1)
    void byTransaction(String type, @Nullable String members, String expected) {
        Resource record = (Resource) XinglinServer.fhirContext().newJsonParser().parseResource(json(type, members));

        check(type, expected, send("POST", "", SentRecord.json(SentRecord.bundle(BundleType.TRANSACTION, record))));
    }

    @ParameterizedTest
    @CsvFileSource(resources = TABLE, delimiter = ';', quoteCharacter = '`', numLinesToSkip = 1)
    void byPatch(String type, @Nullable String members, String expected) {
        HttpResponse<String> before = send("POST", type, json(type, BEFORE.get(type)));
        assertThat(before.statusCode()).as(before.body()).isEqualTo(201);

        check(type, expected, send("PATCH", address(before), patch(members == null ? "'language':'zh-CN'" : members)));
    }

    /** A JSON Patch that adds each member. */
    private static String patch(String members) {
        ArrayNode patch = JSON.createArrayNode();
        try {
            JSON.readTree(("{" + members + "}").replace('\'', '"'))
                    .properties()
                    .forEach(member -> patch.addObject()
                            .put("op", "add")
                            .put("path", "/" + member.getKey())
                            .set("value", member.getValue()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(members, e);
        }
        return patch.toString();
    }

    private static String json(String type, @Nullable String members) {
        return "{'resourceType':'" + type + "'," + ALL.get(type) + "{'reference':'" + patient + "'}"
                + (members == null ? "" : "," + members) + "}";
    }

    private static HttpResponse<String> send(String method, String path, String json) {
        return SentRecord.by(SERVER, method, path, json.replace('\'', '"'), "Prefer", "return=OperationOutcome");
    }

    /**
     * @param expected the id of the profile of its kind, by which it is refused where a ! follows, or the element that is told
     *     not to be recognised
     */
    private static void check(String type, String expected, HttpResponse<String> answer) {
        if (expected.endsWith("!")) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            return;
        }
        boolean recognised = !expected.contains(".");
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        assertThat(told(type, answer))
                .as(answer.body())
                .isEqualTo(recognised ? List.of() : List.of(expected.split(", ")));
        if (recognised) {
            assertThat(profiles(answer)).contains(expected);
        }
    }

    private static List<String> told(String type, HttpResponse<String> answer) {
        OperationOutcome outcome = SentRecord.read(answer) instanceof Bundle bundle
                ? (OperationOutcome) bundle.getEntryFirstRep().getResponse().getOutcome()
                : SentRecord.read(OperationOutcome.class, answer);
        return outcome.getIssue().stream()
                .filter(issue -> Unrecognised.RULE.equals(
                        issue.getDetails().getCodingFirstRep().getCode()))
                .map(issue -> issue.getExpression().get(0).getValue())
                .map(place -> place.replaceAll("^Bundle\\.entry\\[0]\\.resource", type)
                        .replaceAll("\\[\\d+]", ""))
                .toList();
    }

    private static List<String> profiles(HttpResponse<String> answer) {
        Resource stored = SentRecord.read(send("GET", address(answer), ""));
        return stored.getMeta().getProfile().stream()
                .map(CanonicalType::getValue)
                .map(url -> url.substring(url.lastIndexOf('/') + 1))
                .toList();
    }

    private static String address(HttpResponse<String> answer) {
        String location = SentRecord.read(answer) instanceof Bundle bundle
                ? bundle.getEntryFirstRep().getResponse().getLocation()
                : answer.headers()
                        .firstValue("Location")
                        .orElseGet(() ->
                                answer.headers().firstValue("Content-Location").orElseThrow());
        return location.replaceAll("^.*/fhir/|/_history/.*$", "");
    }
}
