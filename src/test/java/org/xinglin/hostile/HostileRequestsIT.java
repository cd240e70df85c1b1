package org.xinglin.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.SyntheticResident.aResident;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.RawHttp;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** Searches and headers that ask for too much, or for what is not theirs. */
class HostileRequestsIT {

    private final XinglinServer server = SharedServer.get();

    @Test
    void fiveHundredAlternativesAreTooMany() {
        String values = IntStream.range(0, 500).mapToObj(Integer::toString).collect(Collectors.joining(","));

        Attempt.get(server, "/fhir/Patient?identifier=" + values).isRefused(400, "too-many-values");
    }

    @Test
    void aChainOfSixLinksIsTooDeep() {
        Attempt.get(server, "/fhir/Organization?partof.partof.partof.partof.partof.partof.name=x")
                .isRefused(400, "chain-too-deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "99999999999999999999", "1.5", "%00"})
    void aPageSizeThatIsNoneIsRefused(String count) {
        Attempt.get(server, "/fhir/Patient?_count=" + count).isRefused(400, "parameter-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "2147483647"})
    void aHugePageIsCapped(String count) {
        HttpResponse<String> page = server.get("/fhir/Patient?_count=" + count);

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("_count=500", "page-size-capped");
    }

    @Test
    void aZippedFormIsNeverASearchForEverybody() {
        server.client().create().resource(aResident().build()).execute();

        Attempt.post(server, "/fhir/Patient/_search", "application/x-www-form-urlencoded", "identifier=nobody")
                .zipped()
                .isRefused(415, "body-encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deflate", "br", "gzip, gzip", "x"})
    void aCompressionThatTheServerDoesNotKnowIsRefused(String encoding) {
        Attempt.json(server, "/fhir/Organization", "{\"resourceType\":\"Organization\",\"name\":\"x\"}")
                .header("Content-Encoding", encoding)
                .isRefused(415, "body-encoding");
    }

    @Test
    void aFormatThatTheContractDoesNotListIsRefused() {
        Attempt.get(server, "/fhir/Patient?_format=ttl").isRefused(406, "not-acceptable");
        Attempt.get(server, "/fhir/Patient?_format=x&_format=ttl").isRefused(406, "not-acceptable");
        Attempt.post(server, "/fhir/Organization", "text/turtle", "<> a fhir:Organization .")
                .isRefused(415, "unsupported-media-type");
        assertThat(accepting("text/turtle, application/x-turtle;q=0.9").statusCode())
                .isEqualTo(406);
        assertThat(accepting("text/turtle, application/fhir+xml;q=0.5").body())
                .as("of several the listed one is answered")
                .startsWith("<CapabilityStatement");
    }

    private HttpResponse<String> accepting(String formats) {
        return server.send("/fhir/metadata", request -> request.header("Accept", formats));
    }

    @ParameterizedTest
    @CsvSource({
        "Accept, image/png",
        "Accept-Language, ';;;q=x'",
        "If-None-Match, x",
        "If-Modified-Since, yesterday",
        "Prefer, return=everything",
        "X-Request-ID, <script>",
        "Cache-Control, max-results=x",
        "X-HTTP-Method-Override, DELETE",
        "Range, bytes=0-1"
    })
    void anOddHeaderIsIgnoredOrRefusedInForm(String name, String value) {
        HttpResponse<String> answer = Attempt.get(server, "/fhir/Patient?_count=1")
                .header(name, value)
                .send();

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 406);
        assertThat(answer.body()).startsWith("{\"resourceType\":").doesNotContain("<script>");
        assertThat(answer.headers().firstValue("X-Request-ID").orElseThrow()).doesNotContain("<");
    }

    @Test
    void aRequestThatSaysTwoLengthsIsRefused() {
        RawHttp.Answer answer = RawHttp.send(
                server,
                "POST /fhir/Organization HTTP/1.1\nHost: localhost\nConnection: close\n"
                        + "Content-Type: application/fhir+json\nContent-Length: 2\nContent-Length: 50",
                "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule()).isEqualTo("malformed-http");
    }
}
