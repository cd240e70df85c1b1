package org.xinglin.fhirserver.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** In a transaction a reference may be a search: the resident with this record number, whatever id this server gave them. */
class ConditionalReferencesIT {

    private static final XinglinServer SERVER = SharedServer.get();

    /** The last segment before the bar looks like a resource type that this server has not. */
    private static final String SYSTEM = "http://his.example.org/Immunization";

    private final String number = UUID.randomUUID().toString();

    @Test
    void theOneThatMatchesIsMeant() {
        String id = "conditional-" + number;
        SERVER.send(
                "/fhir/Patient/" + id,
                request -> request.header("Content-Type", "application/fhir+json")
                        .PUT(BodyPublishers.ofString(
                                ("{'resourceType': 'Patient', 'id': '%s', 'name': [{'text': '林晓'}], 'gender': 'female',"
                                                + " 'birthDate': '1958', 'identifier': [{'system': '%s', 'value': '%s'}]}")
                                        .formatted(id, SYSTEM, number)
                                        .replace('\'', '"'))));

        HttpResponse<String> answer = SERVER.post("/fhir", noteAbout(number));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(SERVER.get("/fhir/Basic?subject=Patient/" + id).body()).contains("\"Patient/" + id + "\"");
    }

    @Test
    void noneThatMatchesIsAReferenceToNothing() {
        HttpResponse<String> answer = SERVER.post("/fhir", noteAbout("nobody-" + number));

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).contains("\"reference-not-found\"");
    }

    private static String noteAbout(String number) {
        return ("{'resourceType': 'Bundle', 'type': 'transaction', 'entry': [{'resource': {'resourceType': 'Basic',"
                        + " 'code': {'text': '随访备注'}, 'subject': {'reference': 'Patient?identifier=%s|%s'}},"
                        + " 'request': {'method': 'POST', 'url': 'Basic'}}]}")
                .formatted(SYSTEM, number)
                .replace('\'', '"');
    }
}
