package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** Records over which the library itself trips. The fault is the sender's, and the sender is told which. */
class MisshapenRecordsIT {

    private static final XinglinServer SERVER = SharedServer.get();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            an extension that is a string   | type-invalid      | {"resourceType":"Organization","name":"x","extension":["x"]}
            an extension that is a list     | type-invalid      | {"resourceType":"Organization","name":"x","extension":[[{"url":"urn:x"}]]}
            an extension that is one object | type-invalid      | {"resourceType":"Organization","name":"x","extension":{"url":"urn:x","valueString":"y"}}
            a member beside an extension's concept | element-unknown | {"resourceType":"Organization","name":"x","extension":[{"url":"urn:x","valueCoding":{"code":"a"},"_valueCoding":{"extension":[{"url":"urn:y","valueString":"z"}]}}]}
            an extension of a primitive     | type-invalid      | {"resourceType":"Organization","name":"x","_name":{"extension":[7]}}
            a bare address as a reference   | reference-invalid | {"resourceType":"Organization","name":"x","partOf":{"reference":"http://example.org"}}
            an extension with two values    | element-unknown   | {"resourceType":"Organization","name":"x","extension":[{"url":"urn:x","valueString":"a","valueCode":"b"}]}
            an extension's url extended     | element-unknown   | {"resourceType":"Organization","name":"x","extension":[{"url":"urn:x","_url":{"id":"y"},"valueString":"a"}]}
            a slash as a reference          | reference-invalid | {"resourceType":"Organization","name":"x","partOf":{"reference":"/"}}
            """)
    void isRefusedOnItsOwnWithItsRule(String story, String rule, String record) {
        refuses("/fhir/Organization", record, rule);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            a record whose type is empty     | type-invalid      | {"resourceType":"","name":"x"}
            an id of a slash alone          | id-invalid        | {"resourceType":"Organization","id":"/","name":"x"}
            """)
    void isRefusedInATransactionWithItsRule(String story, String rule, String record) {
        refuses(
                "/fhir",
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":" + record
                        + ",\"request\":{\"method\":\"POST\",\"url\":\"Organization\"}}]}",
                rule);
    }

    private static void refuses(String path, String body, String rule) {
        HttpResponse<String> answer = SERVER.post(path, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        OperationOutcome outcome =
                XinglinServer.fhirContext().newJsonParser().parseResource(OperationOutcome.class, answer.body());
        assertThat(Refusal.rules(outcome)).containsExactly(rule);
    }
}
