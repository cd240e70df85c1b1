package org.xinglin.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** Members and values that the FHIR library drops, or changes the place of, without a word: they are kept or refused. */
class DroppedValuesIT {

    private static final XinglinServer SERVER = SharedServer.get();

    /** Numbers with the digits that they are written with. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    private static final String UNKNOWN =
            "{'extension': [{'url': 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', 'valueCode': 'unknown'}]}";

    private final String id = "dropped-" + UUID.randomUUID();

    /** Members of a Patient, with ? for what may stand beside a primitive. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'contact': [{'name': {'given': ['a'], '_given': [null, ?]}}]",
                "'contact': [{'name': {'given': ['a'], '_given': [?, ?]}}]",
                "'contact': [{'name': {'given': ['a', null], '_given': [null, null, ?]}}]",
                "'telecom': [{'system': 'phone', 'value': '   '}]",
                "'telecom': [{'system': 'phone', 'value': '\\t'}]",
                "'telecom': [{'system': 'phone', 'value': '\\r\\n'}]",
                "'telecom': [{'system': 'phone', 'value': '\u3000'}]",
                "'telecom': [{'system': 'phone', 'value': '\u2003\u2028'}]",
                "'telecom': [{'system': 'phone', 'value': ''}]",
                "'contact': [{'name': {'given': ['a', ' ']}}]",
                "'contact': [{'id': ' ', 'name': {'text': 'a'}}]",
                "'maritalStatus': {'coding': [{'system': 'http://x.example.org', 'code': ' '}]}",
                "'maritalStatus': {'text': ' '}",
                "'implicitRules': ' '",
                "'managingOrganization': {'reference': ' '}",
                "'managingOrganization': {'display': ' '}",
                "'photo': [{'data': ' '}]",
                "'meta': {'tag': [{'display': ' '}]}",
                "'extension': [{'url': 'http://x.example.org/e', 'valueString': '  '}]",
                "'extension': [{'url': 'http://x.example.org/e', 'valueMarkdown': '  '}]",
                "'extension': [{'url': ' ', 'valueString': 'a'}]",
                "'extension': [{'url': 'http://x.example.org/e'}]",
                "'extension': [{'url': 'http://x.example.org/e', 'valueString': null}]",
                "'extension': [{'url': 'http://x.example.org/e', 'valueCoding': {}}]",
                "'extension': [{'url': 'http://x.example.org/e', 'extension': []}]",
                "'extension': [{'id': 'i', 'url': 'http://x.example.org/e'}]",
                "'modifierExtension': [{'url': 'http://x.example.org/e'}]",
                "'_active': {'id': 'i'}, 'active': true",
                "'_active': {'id': 'i', 'extension': []}, 'active': true",
                "'contact': [{'name': {'given': ['a'], '_given': [{'id': 'i'}]}}]",
                "'_id': ?",
                "'contact': [{'id': 'c', '_id': ?, 'name': {'text': 'a'}}]",
                "'text': {'status': 'generated', '_div': ?, 'div': '<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">a</div>'}",
                "'text': {'status': 'generated', '_div': ?}",
                "'telecom': [[{'system': 'phone', 'value': '1'}, {'system': 'phone', 'value': '2'}]]",
                "'contact': [{'name': {'given': [['a', 'b']]}}]"
            })
    void whatWouldBeDroppedIsRefused(String members) {
        HttpResponse<String> answer = put("application/fhir+json", patient(members));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body())
                .containsAnyOf("element-unknown", "format-invalid", "type-invalid", "element-required");
        assertThat(SERVER.get("/fhir/Patient/" + id).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'contact': [{'name': {'given': ['a', null], '_given': [null, ?]}}]",
                "'contact': [{'name': {'given': ['a', 'b'], '_given': [null, ?]}}]",
                "'contact': [{'name': {'given': ['a', null, 'b'], '_given': [null, ?, null]}}]",
                "'_active': {'id': 'i', 'extension': [{'url': 'http://x.example.org/e', 'valueString': 'a'}]}, 'active': true",
                "'_active': ?",
                "'telecom': [{'system': 'phone', 'value': ' 1 '}]",
                "'telecom': [{'system': 'phone', 'value': '\u00a0'}]",
                "'telecom': [{'system': 'phone', 'value': 'a\\r\\nb'}]",
                "'multipleBirthInteger': 2",
                "'deceasedDateTime': '2020-01-01T10:00:00.123456789+08:00'",
                "'modifierExtension': [{'url': 'http://x.example.org/e', 'valueDecimal': 1.10}]",
                "'modifierExtension': [{'url': 'http://x.example.org/e', 'valueDecimal': 1.234567890123456789012345678901}]",
                "'modifierExtension': [{'url': 'http://x.example.org/e', 'valueDecimal': 0.000000000001}]",
                "'modifierExtension': [{'url': 'http://x.example.org/e', '_valueString': ?}]",
                "'modifierExtension': [{'id': 'i', 'url': 'http://x.example.org/e', 'valueInstant': '2020-01-01T10:00:00.1Z'}]",
                "'managingOrganization': {'id': 'i', '_display': ?, 'display': 'd'}",
                "'managingOrganization': {'_reference': ?, 'display': 'd'}",
                "'contained': [{'resourceType': 'Organization', 'id': 'o', 'language': 'zh', 'name': 'o'}],"
                        + " 'managingOrganization': {'reference': '#o', '_reference': ?}",
                "'meta': {'tag': [{'id': 't', 'system': 'http://x.example.org', 'code': 'b', 'userSelected': true}]}"
            })
    void whatIsAcceptedReadsBack(String members) throws JsonProcessingException {
        String sent = patient(members);

        HttpResponse<String> answer = put("application/fhir+json", sent);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertHolds(JSON.readTree(SERVER.get("/fhir/Patient/" + id).body()), JSON.readTree(sent), "Patient");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<telecom><system value='phone'/><value value='   '/></telecom>",
                "<telecom><system value='phone'/><value value='&#x9;'/></telecom>",
                "<telecom><system value='phone'/><value value='&#x3000;'/></telecom>",
                "<contact id=' '><name><text value='a'/></name></contact>",
                "<contact><name><text id='t' value='a'/></name></contact>",
                "<contact id='c'/>",
                "<contact><id value='c'/><name><text value='a'/></name></contact>",
                "<extension url='http://x.example.org/e'/>",
                "<extension url=' '><valueString value='a'/></extension>",
                "<extension url='http://x.example.org/e'><valueString value=' '/></extension>",
                "<modifierExtension url='http://x.example.org/e'/>"
            })
    void theSameInXml(String element) {
        boolean extension = element.startsWith("<extension") || element.startsWith("<modifierExtension");
        String rest =
                "<identifier><system value='https://his.example.org/mrn'/><value value='" + id + "'/></identifier>"
                        + "<name><text value='测试居民'/></name>"
                        + (element.startsWith("<telecom") ? element : "")
                        + "<gender value='male'/><birthDate value='1958-03-12'/>"
                        + (element.startsWith("<contact") ? element : "");

        HttpResponse<String> answer = put(
                "application/fhir+xml",
                "<Patient xmlns='http://hl7.org/fhir'><id value='" + id + "'/>" + (extension ? element : "") + rest
                        + "</Patient>");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(SERVER.get("/fhir/Patient/" + id).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> put(String type, String body) {
        return SERVER.send(
                "/fhir/Patient/" + id,
                request -> request.header("Content-Type", type).PUT(BodyPublishers.ofString(body)));
    }

    private String patient(String members) {
        return ("{'resourceType': 'Patient', 'id': '" + id + "', 'name': [{'text': '测试居民'}], 'gender': 'male',"
                        + " 'birthDate': '1958-03-12', 'identifier': [{'system': 'https://his.example.org/mrn',"
                        + " 'value': '" + id + "'}], " + members.replace("?", UNKNOWN) + "}")
                .replace('\'', '"');
    }

    /** Whether a stored record has all that was sent, numbers to the letter; it may have more. */
    private static void assertHolds(JsonNode stored, JsonNode sent, String place) {
        if (sent.isObject()) {
            sent.fields().forEachRemaining(member -> {
                assertThat(stored.has(member.getKey()))
                        .as(place + "." + member.getKey())
                        .isTrue();
                assertHolds(stored.get(member.getKey()), member.getValue(), place + "." + member.getKey());
            });
        } else if (sent.isArray()) {
            for (int i = 0; i < sent.size(); i++) {
                boolean alignment = sent.get(i).isNull();
                assertThat(alignment || stored.has(i)).as(place + "[" + i + "]").isTrue();
                if (!alignment) {
                    assertHolds(stored.get(i), sent.get(i), place + "[" + i + "]");
                }
            }
        } else {
            assertThat(stored.asText()).as(place).isEqualTo(sent.asText());
        }
    }
}
