package org.xinglin.fhirserver.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** References that no element of a type names: inside extensions, beside another reference, out of a contained resource. */
class UnnamedReferencesIT {

    private static final XinglinServer SERVER = SharedServer.get();

    private static final String OBSERVATION = """
            {"resourceType": "Observation", "id": "%s", "status": "final", "valueString": "舌淡红",
             "subject": {"reference": "Patient/unnamed-resident"}, %s}
            """;

    /** Where the reference stands; {@code %s} is what it points to. The code is the one element still missing. */
    private static final Map<String, String> PLACES = Map.of(
            "an extension of the resource", code() + extension("extension"),
            "a modifier extension", code() + extension("modifierExtension"),
            "an extension of an extension",
                    code() + ", 'extension': [{'url': 'https://example.org/outer'" + extension("extension") + "}]",
            "an extension of a datatype", "'code': {'text': '舌象'" + extension("extension") + "}",
            "an extension of a primitive", code() + ", '_valueString': {'id': 'value'" + extension("extension") + "}",
            "an extension of a component",
                    code() + ", 'component': [{'valueString': '白', " + code() + extension("extension") + "}]",
            "the author of an annotation in an extension",
                    code() + ", 'extension': [{'url': 'https://example.org/note', 'valueAnnotation':"
                            + " {'text': '复诊', 'authorReference': {'reference': '%s'}}}]",
            "a contained resource",
                    code() + ", 'performer': [{'reference': '#team'}], 'contained': [{'resourceType': 'CareTeam',"
                            + " 'id': 'team', 'subject': {'reference': '%s'}}]");

    private static String code() {
        return "'code': {'text': '舌象'}";
    }

    private static String extension(String name) {
        return ", '" + name + "': [{'url': 'https://example.org/about', 'valueReference': {'reference': '%s'}}]";
    }

    @BeforeAll
    static void residentsAreThere() {
        resident("unnamed-resident");
    }

    @TestFactory
    Stream<DynamicTest> aReferenceToNothingIsRefused() {
        return places((name, place) -> {
            HttpResponse<String> refused = put("dangling-" + name, place, "Patient/nobody");

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("\"reference-not-found\"");
        });
    }

    @TestFactory
    Stream<DynamicTest> aReferenceToATypeThatIsNotHereIsRefused() {
        return places((name, place) -> {
            HttpResponse<String> refused = put("foreign-" + name, place, "Immunization/1");

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("\"reference-invalid\"");
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsReferredToStaysAndEverythingFindsTheHolder() {
        return places((name, place) -> {
            resident("to-" + name);
            assertThat(put("from-" + name, place, "Patient/to-" + name).statusCode())
                    .isBetween(200, 201);

            HttpResponse<String> deletion = SERVER.send("/fhir/Patient/to-" + name, request -> request.DELETE());

            assertThat(deletion.statusCode()).isEqualTo(409);
            assertThat(deletion.body()).contains("\"still-referenced\"");
            assertThat(SERVER.get("/fhir/Patient/to-" + name + "/$everything").body())
                    .contains("Observation/from-" + name);
        });
    }

    @Test
    void theIssuerOfANumberThatStandsForAReferenceExists() {
        String byNumber = code() + ", 'performer': [{'identifier': {'value': '1', 'assigner': {'reference': '%s'}}}]";

        assertThat(put("by-number", byNumber, "Organization/nobody").body()).contains("\"reference-not-found\"");
    }

    @Test
    void containedResourcesMayReferToEachOther() {
        String chain = code() + ", 'performer': [{'reference': '#role'}], 'contained': ["
                + "{'resourceType': 'PractitionerRole', 'id': 'role', 'practitioner': {'reference': '#doctor'}},"
                + "{'resourceType': 'Practitioner', 'id': 'doctor', 'name': [{'text': '示例医生'}]}]";

        assertThat(put("contained-chain", chain, "").statusCode()).isBetween(200, 201);
    }

    private interface Story {
        void at(String name, String place);
    }

    private static Stream<DynamicTest> places(Story story) {
        return PLACES.entrySet().stream()
                .map(place -> DynamicTest.dynamicTest(
                        place.getKey(), () -> story.at(place.getKey().replace(' ', '-'), place.getValue())));
    }

    private static HttpResponse<String> put(String id, String place, String target) {
        String json = OBSERVATION.formatted(id, place.replace('\'', '"').replace("%s", target));
        return SERVER.send(
                "/fhir/Observation/" + id,
                request -> request.header("Content-Type", "application/fhir+json")
                        .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static void resident(String id) {
        String json = """
                {"resourceType": "Patient", "id": "%s", "identifier": [{"system": "urn:oid:1.2.3.4.5", "value": "%s"}],
                 "name": [{"text": "示例丙"}], "gender": "unknown", "birthDate": "1951"}
                """.formatted(id, id);
        assertThat(SERVER.send(
                                "/fhir/Patient/" + id,
                                request -> request.header("Content-Type", "application/fhir+json")
                                        .PUT(HttpRequest.BodyPublishers.ofString(json)))
                        .statusCode())
                .isBetween(200, 201);
    }
}
