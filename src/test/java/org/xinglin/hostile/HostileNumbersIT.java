package org.xinglin.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** Numbers that take a few characters to send and all memory to write out, in every place that a search can stand. */
class HostileNumbersIT {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final XinglinServer server = SharedServer.get();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "1E999999999",
                "1e%2B999999999",
                "1e-999999999",
                "1e400",
                "-1e400",
                "ge1e999999999",
                "ap1e999999999",
                "1e00000000000999999999",
                "1e99999999999999999999",
                "0.1e400",
                "5,1e999999999",
                "1e999999999|http://unitsofmeasure.org|kg",
                "99999999999999999999999999999999999999999999999999999999999999999",
                "0.00000000000000000000000000000000000000000000000000000000000000001"
            })
    void aNumberOfTooManyDigitsIsRefusedWhereverItStands(String number) {
        for (String search : new String[] {
            "Observation?value-quantity=" + number,
            "Observation?systolic=" + number,
            "Observation?score-qi-deficiency=" + number,
            "Observation?patient.name=x&diastolic=" + number,
            "Patient?_has:Observation:patient:value-quantity=" + number,
            "DiagnosticReport?result.value-quantity=" + number,
            "DiagnosticReport?result:Observation.value-quantity=" + number,
        }) {
            Attempt.get(server, "/fhir/" + search.replace("|", "%7C")).isRefused(400, "number-too-long");
            inABatch(search);
        }
        String criterion = "value-quantity=" + number;
        Attempt.post(server, "/fhir/Observation/_search", FORM, criterion.replace("|", "%7C"))
                .isRefused(400, "number-too-long");
        Attempt.json(server, "/fhir/Observation", "{\"resourceType\":\"Observation\"}")
                .header("If-None-Exist", criterion)
                .isRefused(400, "number-too-long");
    }

    private void inABatch(String search) {
        String entry = "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"request\":"
                + "{\"method\":\"GET\",\"url\":\"" + search + "\"}}]}";
        Attempt.json(server, "/fhir", entry).isRefused(400, "number-too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e30", "120", "ge1.5e2", "lt0.000001", "-5", "1e-20", "5.4|http://unitsofmeasure.org|mmol/L"})
    void anHonestNumberIsSearchedFor(String number) {
        HttpResponse<String> answer = server.get("/fhir/Observation?value-quantity=" + number.replace("|", "%7C"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void whatOnlyLooksLikeANumberIsSomebodysNumber() {
        for (String search : new String[] {"identifier=12E345678", "_id=1e999999999", "name=1e400"}) {
            assertThat(server.get("/fhir/Patient?" + search).statusCode())
                    .as(search)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999-01-01",
                "292278994-08-17",
                "999999999-01-01",
                "gt10000-01-01T00:00:00Z",
                "-292275055-05-16",
                "1e999999999",
                "2026-01-01T00:00:00.999999999999999999999999999Z"
            })
    void aYearBeyondAllCalendarsIsRefusedOrFindsNothing(String date) {
        for (String search : new String[] {
            "Observation?date=" + date,
            "Patient?birthdate=" + date,
            "Patient?_lastUpdated=" + date,
            "Patient/_history?_since=" + date,
            "Patient/_history?_at=" + date
        }) {
            HttpResponse<String> answer = server.get("/fhir/" + search);

            assertThat(answer.statusCode()).as(search + answer.body()).isIn(200, 400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e400", "1e999", "-1e-999"})
    void aNumberInABodyIsStoredAsItIsOrRefused(String number) {
        String body = "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"},"
                + "\"valueQuantity\":{\"value\":" + number + ",\"unit\":\"x\"}}";

        HttpResponse<String> answer = server.post("/fhir/Observation", body);

        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 400, 422);
    }

    @Test
    void aNumberOfAMillionDigitsIsRefusedUnread() {
        String digits = "1".repeat(1_000_000);

        Attempt.json(
                        server,
                        "/fhir/Observation",
                        "{\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":\"" + digits + "\"}}")
                .isRefused(400, "format-invalid");
        Attempt.post(
                        server,
                        "/fhir/Observation",
                        "application/fhir+xml",
                        "<Observation xmlns=\"http://hl7.org/fhir\"><valueQuantity><value value=\"" + digits
                                + "\"/></valueQuantity></Observation>")
                .isRefused(400, "malformed-xml");
        Attempt.post(server, "/fhir/Observation/_search", FORM, "value-quantity=" + digits)
                .isRefused(400, "number-too-long");
    }

    @Test
    void aPatchThatDoublesWhatItPatchesAgainAndAgainIsRefused() {
        String copies = "{\"op\":\"copy\",\"from\":\"/code\",\"path\":\"/code/x\"},".repeat(40);

        Attempt.patch(
                        server,
                        "/fhir/Basic/x",
                        "application/json-patch+json",
                        "[" + copies.substring(0, copies.length() - 1) + "]")
                .isRefused(400, "patch-invalid");
    }
}
