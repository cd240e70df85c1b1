package org.xinglin.fhirserver.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.Entries.rules;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** A parameter that says nothing, or something that this server does not serve, is refused; it is never passed over. */
class MeaninglessParametersIT {

    private static final XinglinServer SERVER = SharedServer.get();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Observation?patient=",
                "Observation?patient",
                "Observation?patient=,",
                "Observation?patient=%20",
                "Observation?patient=+",
                "Observation?patient=%7C",
                "Observation?patient=%5C",
                "Observation?patient=$",
                "Observation?patient=Patient/1,",
                "Observation?patient=,Patient/1",
                "Observation?patient=Patient/1&patient=",
                "Observation?patient.name=",
                "Observation?patient:Patient.name=%20",
                "Observation?patient:missing=",
                "Observation?code:not=",
                "Observation?code=%E3%80%80",
                "Observation?code=%C2%A0",
                "Observation?code=%E2%80%8B",
                "Observation?code=%EF%BB%BF",
                "Observation?code=%09",
                "Observation?code=%7C,%7C",
                "Observation?date=",
                "Observation?value-quantity=",
                "Observation?_id=",
                "Observation?_lastUpdated=",
                "Observation?_security=",
                "Observation?_count=",
                "Observation?_offset=",
                "Observation?_sort=",
                "Observation?_sort=,",
                "Observation?_include=",
                "Observation?_revinclude=",
                "Observation?_elements=",
                "Observation?_summary=",
                "Observation?_total=",
                "Observation?_format=",
                "Observation?_pretty=",
                "Patient?_has:Observation:patient:code=",
                "Patient/_history?_since=",
                "Patient/_history?_count=",
                "_history?_since=%20",
                "metadata?_format=",
                "Questionnaire?url="
            })
    void anEmptyValueIsRefusedUnderItsName(String address) {
        String name = name(address);

        for (String prefer : List.of("return=representation", "handling=lenient")) {
            HttpResponse<String> answer = SERVER.send(
                    "/fhir/" + address,
                    request -> request.header("Prefer", prefer).GET());
            assertRefused(answer, name, "parameter-invalid");
        }
        assertEntryRefused(address, name, "parameter-invalid");
        if (!address.contains("/") && !address.startsWith("_") && !address.startsWith("metadata")) {
            int query = address.indexOf('?');
            HttpResponse<String> form = SERVER.send(
                    "/fhir/" + address.substring(0, query) + "/_search",
                    request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(address.substring(query + 1))));
            assertRefused(form, name, "parameter-invalid");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient?name:text=x",
                "Patient?name:foo=x",
                "Patient?name:nickname=x",
                "Patient?name:=x",
                "Patient?birthdate:exact=1958",
                "Patient?identifier:of-type=a%7Cb%7Cc",
                "Patient?identifier:contains=a",
                "Patient?gender:missing=maybe",
                "Patient?_id:exact=x",
                "Patient?_lastUpdated:foo=2020",
                "Patient?_sort:desc=name",
                "Patient?organization:identifier=a%7Cb",
                "Patient?organization:above=Organization/1",
                "Patient?organization:Foo.name=x",
                "Observation?code:of-type=a%7Cb%7Cc",
                "Observation?code:code-text=x",
                "Observation?value-quantity:foo=1",
                "Observation?patient:Patient.name:text=x",
                "Observation?patient:foo=Patient/1"
            })
    void aModifierThatIsNotServedIsRefusedUnderItsName(String address) {
        assertRefused(SERVER.get("/fhir/" + address), name(address), "search-value-invalid");
        assertEntryRefused(address, name(address), "search-value-invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient?_contained=true",
                "Patient?_contained=both",
                "Patient?_containedType=container",
                "Patient?_count:foo=1"
            })
    void whatAsksForAnotherKindOfAnswerIsRefused(String address) {
        assertRefused(SERVER.get("/fhir/" + address), name(address), "parameter-invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient?name:exact=x",
                "Patient?name:missing=true",
                "Patient?gender:not=male",
                "Patient?_contained=false",
                "Observation?patient:Patient=1",
                "Observation?patient.name:exact=x",
                "Observation?patient:Patient.name=x",
                "Observation?patient:missing=false",
                "Observation?code=http://loinc.org%7C",
                "Observation?code=%7C8480-6",
                "Observation?code=a%5C,b,c",
                "Observation?value-quantity=140%7C%7Cmm%5BHg%5D",
                "Observation?date:missing=true",
                "Patient?_has:Observation:patient:code=x",
                "Observation?_include:iterate=Observation:patient",
                "Patient?",
                "Patient?&&"
            })
    void whatIsServedIsAnswered(String address) {
        assertThat(SERVER.get("/fhir/" + address).statusCode()).isEqualTo(200);
    }

    /** GBK, cut characters, a lone surrogate, an overlong form: none is UTF-8. */
    @ParameterizedTest
    @ValueSource(strings = {"%B2%E2%CA%D4", "%E6%B5", "%ED%A0%80", "%C0%AF", "a%FF", "%EF%BF%BD"})
    void whatIsNotUtf8FindsNotNothingButIsRefused(String text) {
        for (HttpResponse<String> answer : List.of(
                SERVER.get("/fhir/Patient?name=" + text),
                SERVER.get("/fhir/Patient?name=x&n" + text + "=x"),
                SERVER.send(
                        "/fhir/Patient/_search",
                        request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("name=" + text))),
                SERVER.send(
                        "/fhir/Patient?identifier=" + text,
                        request -> request.header("Content-Type", "application/fhir+json")
                                .PUT(BodyPublishers.ofString("{\"resourceType\":\"Patient\"}"))))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(rules(answer)).containsExactly("parameter-invalid");
        }
        if (!text.equals("%EF%BF%BD")) {
            assertThat(SERVER.get("/fhir/Patient/" + text).statusCode()).isEqualTo(400);
        }
        assertEntryRefused("Patient?name=" + text, "name", "parameter-invalid");
    }

    private static void assertEntryRefused(String address, String name, String rule) {
        HttpResponse<String> batch = SERVER.post(
                "/fhir",
                "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"request\":{\"method\":\"GET\",\"url\":\""
                        + address + "\"}}]}");
        assertThat(batch.body())
                .as("entry of a batch: %s", address)
                .contains("\"status\":\"400")
                .contains("\"" + rule + "\"")
                .contains("\"" + name + "\"");
    }

    private static void assertRefused(HttpResponse<String> answer, String name, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        OperationOutcome outcome =
                XinglinServer.fhirContext().newJsonParser().parseResource(OperationOutcome.class, answer.body());
        assertThat(rules(answer)).as(answer.body()).containsExactly(rule);
        assertThat(outcome.getIssueFirstRep().getExpression())
                .as(answer.body())
                .extracting(Object::toString)
                .containsExactly(name);
    }

    /** The first parameter's name, as the address has it. */
    private static String name(String address) {
        return address.substring(address.indexOf('?') + 1).split("[=&]")[0];
    }
}
