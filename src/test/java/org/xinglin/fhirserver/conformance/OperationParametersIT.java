package org.xinglin.fhirserver.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.SyntheticResident.aResident;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** A parameter that is not offered, or says nothing that is understood, is refused by every operation, history and page. */
class OperationParametersIT {

    private static final XinglinServer SERVER = SharedServer.get();
    private static String resident = "";

    @BeforeAll
    static void aResidentWithThreeReadings() {
        resident = Posted.by(SERVER.client(), aResident().build()).getValue();
        for (int number = 0; number < 3; number++) {
            Posted.by(
                    SERVER.client(),
                    Reading.aBloodPressure(130 + number, 80)
                            .of(resident)
                            .at("2026-03-01T08:30:00+08:00")
                            .build());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?_offset=-1",
                "?_offset=2147483647",
                "?_offset=1000001",
                "?_offset=99999999999999999999",
                "?_offset=",
                "?_offset=abc",
                "?_offset=%2B1",
                "?_offset=1.5",
                "?_offset=1&_offset=2",
                "?_offset:exact=1",
                "?_offset=%EF%BC%91",
                "?_count=",
                "?_count=%20",
                "?_count=%2B1",
                "?_count=1.5",
                "?_count=0x1",
                "?_count=%EF%BC%91",
                "?_count=-1",
                "?_count=1&_count=2",
                "?_count:missing=true",
                "?_count=1e3"
            })
    void whatIsNoPageIsRefusedEverywhere(String page) {
        SoftAssertions.assertSoftly(softly -> {
            for (String path : List.of(
                    "Observation",
                    "Observation/_history",
                    "_history",
                    resident + "/_history",
                    resident + "/$everything")) {
                HttpResponse<String> answer = SERVER.get("/fhir/" + path + page);
                softly.assertThat(answer.statusCode())
                        .as("%s%s: %s", path, page, answer.body())
                        .isEqualTo(400);
                softly.assertThat(answer.body()).contains("\"parameter-invalid\"");
            }
            softly.assertThat(form("Observation/_search", page.substring(1)).statusCode())
                    .as("_search")
                    .isEqualTo(400);
            softly.assertThat(inABatch("Observation" + page)).as("in a batch").startsWith("400");
            softly.assertThat(inABatch(resident + "/$everything" + page))
                    .as("in a batch")
                    .startsWith("400");
        });
    }

    @Test
    void aPageFarAwayIsAnEmptyPage() {
        assertThat(SERVER.get("/fhir/Observation?_offset=1000000").statusCode()).isEqualTo(200);
        assertThat(SERVER.get("/fhir/Observation/_history?_offset=1000000").statusCode())
                .isEqualTo(200);
        assertThat(SERVER.get("/fhir/" + resident + "/$everything?_offset=1000000&_count=500")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s/$everything?bogus=1",
                "%s/$everything?start=2026-01-01",
                "%s/$everything?end=2026-01-01",
                "%s/$everything?_since=abc",
                "%s/$everything?_since=",
                "%s/$everything?_since=ge2026-01-01",
                "%s/$everything?_since=2026-01-01&_since=2026-01-02",
                "%s/$everything?_type=Nothing",
                "%s/$everything?_type=",
                "%s/$everything?_type=Observation,",
                "%s/$everything?_sort=date",
                "%s/$everything?_lastUpdated=ge2030-01-01",
                "%s/$everything?_content=x",
                "%s/$everything?_filter=x",
                "%s/$everything?_mdm=true",
                "Patient/$everything?_count=0",
                "Patient/$everything?_since=2026-01-01",
                "%s/$chronic-status?disease=hypertension&bogus=1",
                "%s/$chronic-status?disease=hypertension&disease=t2dm",
                "%s/$chronic-status?disease=hypertension&policy-set=",
                "Subscription/$status?bogus=1",
                "Questionnaire/constitution-elderly-33/$populate?subject=%s&bogus=1",
                "ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/administrative-gender&excludeNested=true",
                "ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/administrative-gender&date=2020",
                "CodeSystem/$lookup?system=http://hl7.org/fhir/administrative-gender&code=male&date=2020",
                "CodeSystem/$validate-code?url=http://hl7.org/fhir/administrative-gender&code=male&abstract=true",
                "ValueSet/$validate-code?url=http://hl7.org/fhir/ValueSet/administrative-gender&code=male&bogus=",
                "ConceptMap/$translate?system=http://hl7.org/fhir/administrative-gender&code=male&dependency=1",
                "Patient/_history?bogus=1",
                "_history?_sort=date",
                "%s/_history?_since="
            })
    void aParameterThatIsNotOfferedIsRefused(String address) {
        HttpResponse<String> answer = SERVER.get("/fhir/" + address.formatted(resident));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"parameter-invalid\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"bogus\", \"valueString\": \"1\"}",
                "{\"name\": \"disease\"}",
                "{\"name\": \"disease\", \"valueCode\": \"t2dm\"}"
            })
    void inTheBodyToo(String second) {
        HttpResponse<String> answer = SERVER.post(
                "/fhir/" + resident + "/$chronic-status",
                "{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"disease\", \"valueCode\": \"hypertension\"}, "
                        + second + "]}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"parameter-invalid\"");
        assertThat(SERVER.post("/fhir/Observation/$validate?bogus=1", "{\"resourceType\": \"Observation\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(inABatch(resident + "/$everything?bogus=1")).startsWith("400");
    }

    @Test
    void everythingIsCountedOfTheResidentAlone() {
        int all = everything("").size();

        assertThat(all).isGreaterThanOrEqualTo(4);
        assertThat(bundle("?_count=0").getTotal()).isEqualTo(all);
        assertThat(bundle("?_count=0").getEntry()).isEmpty();
        assertThat(bundle("?_count=0&_type=Patient,Practitioner").getTotal()).isEqualTo(1);
        assertThat(bundle("?_count=0&_since=2999-01-01T00:00:00Z").getTotal()).isZero();
    }

    @Test
    void everythingSinceAMomentIsWhatWasStoredSince() {
        String other = Posted.by(SERVER.client(), aResident().build()).getValue();
        // Nothing is derived of it: what is derived meanwhile would be found, too, and move the pages.
        Posted.by(
                SERVER.client(),
                Reading.aResult("14682-9", "80", "umol/L")
                        .of(other)
                        .at("2026-03-01T08:30:00+08:00")
                        .build());
        List<String> later = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            later.add(Posted.by(
                            SERVER.client(),
                            Reading.aResult("14682-9", Integer.toString(81 + number), "umol/L")
                                    .of(other)
                                    .at("2026-03-01T08:30:00+08:00")
                                    .build())
                    .getValue());
        }

        String moment = SERVER.client()
                .read()
                .resource(Observation.class)
                .withUrl(later.get(0))
                .execute()
                .getMeta()
                .getLastUpdatedElement()
                .getValueAsString();

        List<String> found = everything(other, "?_since=" + moment.replace("+", "%2B") + "&_type=Observation&_count=2");
        List<String> readings = found.stream().filter(later::contains).toList();

        assertThat(readings).containsExactlyInAnyOrderElementsOf(later);
        assertThat(found).doesNotHaveDuplicates().doesNotContain(other).allMatch(id -> id.startsWith("Observation/"));
        assertThat(everything(other, "?_since=2999-01-01")).isEmpty();
        assertThat(everything(other, "?_type=Patient&_count=1")).containsExactly(other);
        HttpResponse<String> posted = SERVER.post("/fhir/" + other + "/$everything", """
                {"resourceType": "Parameters", "parameter": [
                 {"name": "_since", "valueInstant": "%s"}, {"name": "_type", "valueString": "Observation"},
                 {"name": "_count", "valueInteger": 2}]}""".formatted(moment));
        assertThat(visit(parse(posted.body()))).filteredOn(later::contains).hasSize(5);
    }

    private static List<String> everything(String query) {
        return everything(resident, query.isEmpty() ? "?_count=500" : query);
    }

    private static List<String> everything(String of, String query) {
        return visit(parse(SERVER.get("/fhir/" + of + "/$everything" + query).body()));
    }

    private static Bundle bundle(String query) {
        return parse(SERVER.get("/fhir/" + resident + "/$everything" + query).body());
    }

    private static List<String> visit(Bundle first) {
        List<String> ids = new ArrayList<>();
        Bundle page = first;
        while (true) {
            page.getEntry().stream()
                    .map(BundleEntryComponent::getResource)
                    .forEach(found -> ids.add(
                            found.fhirType() + "/" + found.getIdElement().getIdPart()));
            if (page.getLink(Bundle.LINK_NEXT) == null) {
                return ids;
            }
            page = SERVER.client().loadPage().next(page).execute();
        }
    }

    private static Bundle parse(String body) {
        return XinglinServer.fhirContext().newJsonParser().parseResource(Bundle.class, body);
    }

    private static HttpResponse<String> form(String path, String fields) {
        return SERVER.send(
                "/fhir/" + path,
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    private static String inABatch(String address) {
        HttpResponse<String> answer = SERVER.post("/fhir", """
                {"resourceType": "Bundle", "type": "batch", "entry": [{"request": {"method": "GET", "url": "%s"}}]}""".formatted(address));
        return answer.statusCode() == 200
                ? parse(answer.body()).getEntryFirstRep().getResponse().getStatus()
                : Integer.toString(answer.statusCode());
    }
}
