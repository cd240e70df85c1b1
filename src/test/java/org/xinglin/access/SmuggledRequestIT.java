package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.GuardedCounty;
import org.xinglin.testkit.GuardedServer;
import org.xinglin.testkit.RawHttp;
import org.xinglin.testkit.XinglinServer;

/** A request that is written to be taken for another one gets no more than it says in plain words. */
class SmuggledRequestIT {

    private static final XinglinServer SERVER = GuardedServer.get();
    private static final TwoTowns TOWNS = TwoTowns.get();
    private static final String READINGS =
            Person.program("near-town", "system/Observation.rs").token();

    private static RawHttp.Answer send(String line, String... headers) {
        return RawHttp.send(
                SERVER,
                line + " HTTP/1.1\nHost: localhost:" + SERVER.port() + "\nConnection: close\n"
                        + String.join("\n", headers));
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token;
    }

    /** The token is one for readings: a resident comes by none of these. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/Patient/near",
                "/fhir/Observation/../Patient/near",
                "/fhir/Observation/near-1/../../Patient/near",
                "/fhir/Observation/..;/Patient/near",
                "/fhir/Observation%2f..%2fPatient/near",
                "/fhir/./Patient/near",
                "/fhir//Patient/near",
                "/fhir/%50atient/near",
                "/fhir/Patient;Observation/near",
                "/fhir/Patient/near/",
                "/fhir/Patient/near;Observation",
                "/fhir/Patient/near%3bObservation",
                "/fhir/patient/near",
                "/FHIR/Patient/near",
                "/fhir/Patient/near/_history/1/",
                "/fhir/Patient/near/$everything/",
                "/fhir/Patient/near/$meta",
                "/fhir/Patient/near/$diff",
                "/fhir/Patient/near/$graphql?query=%7Bname%7Btext%7D%7D",
                "/fhir/$graphql?query=%7BPatientList%7Bname%7Btext%7D%7D%7D",
                "/fhir/$diff?from=Patient/near/_history/1&to=Patient/near/_history/1",
                "/fhir/Patient/_search?_id=near",
                "/fhir/Patient?_id=near&_format=html/xml",
                "/fhir?_type=Patient&_id=near",
                "/fhir/?_getpages=x&_getpagesoffset=0",
                "/fhir/_history",
                "/fhir/$export?_type=Patient",
                "/fhir/Observation?_id=near-1&_include=*",
                "/fhir/Observation?_id=near-1&_include=Observation:subject:Patient",
                "/fhir/Observation?_id=near-1&_include:iterate=Observation:patient",
                "/fhir/Observation?_id=near-1&_contained=true",
                "/fhir/Observation/near-1?_include=Observation:patient",
                "/fhir/Practitioner?_id=near-doctor&_revinclude=*",
            })
    void noAddressIsAWayToAnotherType(String path) {
        for (String method : List.of("GET", "HEAD")) {
            RawHttp.Answer answer = send(method + " " + path, bearer(READINGS));
            assertThat(answer.body()).as(path).doesNotContain("居民", "\"resourceType\":\"Patient\"");
            assertThat(answer.status()).as(path).isLessThan(500);
        }
        RawHttp.Answer withoutToken = send("GET " + path);
        assertThat(withoutToken.status()).as(path).isBetween(400, 499);
    }

    /** What a reader asks with a header that names another method is read. */
    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method"})
    void aHeaderIsNoMethod(String header) {
        RawHttp.Answer answer =
                send("GET /fhir/Observation/near-1?_method=DELETE", bearer(READINGS), header + ": DELETE");
        assertThat(answer.status()).isIn(200, 400);
        assertThat(TOWNS.everybody().get("/Observation/near-1").statusCode()).isEqualTo(200);
    }

    /** A gateway that knows other names of a path, or of the caller, has no brother here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Original-URL: /fhir/metadata",
                "X-Rewrite-URL: /fhir/metadata",
                "X-Forwarded-Path: /fhir/metadata",
                "X-Forwarded-Prefix: /ig",
                "X-Forwarded-User: platform",
                "X-Remote-User: platform",
                "X-Actor-In-Tests: {}",
                "X-Client-Cert: platform",
                "Cookie: JSESSIONID=platform; access_token=x",
                "Authorization: Basic cGxhdGZvcm06eA==",
                "Authorization: Bearer",
                "Authorization: Bearer null",
                "Proxy-Authorization: Bearer x",
            })
    void noHeaderStandsForAToken(String header) {
        assertThat(send("GET /fhir/Patient", header).status()).as(header).isEqualTo(401);
    }

    /** A gateway may have looked at the other one. */
    @Test
    void twoTokensAreNone() {
        String all = GuardedServer.token(GuardedCounty.PLATFORM, "system/*.cruds");
        RawHttp.Answer answer = send("GET /fhir/Observation/near-1", bearer(READINGS), bearer(all));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.rule()).isEqualTo("token-invalid");
        assertThat(send("GET /fhir/Observation/near-1", bearer(READINGS + ", Bearer " + all))
                        .status())
                .isEqualTo(401);
    }

    /** RFC 6750, section 2: in the header alone. */
    @Test
    void aTokenInAFormIsNone() {
        String form = "access_token=" + READINGS;
        RawHttp.Answer answer = RawHttp.send(
                SERVER,
                "POST /fhir/Observation/_search HTTP/1.1\nHost: localhost:" + SERVER.port()
                        + "\nConnection: close\nContent-Type: application/x-www-form-urlencoded\nContent-Length: "
                        + form.length(),
                form);
        assertThat(answer.status()).isEqualTo(401);
    }

    /** RFC 9112, section 6.3: what says its length in two ways ends the connection. */
    @Test
    void nothingIsHiddenInABody() {
        String hidden = "GET /fhir/Patient/near HTTP/1.1\r\nHost: localhost\r\n"
                + bearer(GuardedServer.token(GuardedCounty.PLATFORM, "system/*.cruds")) + "\r\n\r\n";
        String body = "0\r\n\r\n" + hidden;
        RawHttp.Answer answer = RawHttp.send(
                SERVER,
                "POST /fhir/Observation/_search HTTP/1.1\nHost: localhost:" + SERVER.port()
                        + "\nContent-Type: application/x-www-form-urlencoded\n" + bearer(READINGS)
                        + "\nTransfer-Encoding: chunked\nContent-Length: " + body.length(),
                body);
        assertThat(answer.head() + answer.body()).doesNotContain("居民").doesNotContain("Patient/near/_history");
    }

    /** Whoever is led by links goes where the server says, not where the caller did. */
    @Test
    void linksAndDiscoveryAreTheServersOwn() {
        for (String header : List.of(
                "X-Forwarded-Host: evil.example",
                "Forwarded: host=evil.example;proto=https",
                "X-Forwarded-Proto: https\nX-Forwarded-Port: 444",
                "X-Forwarded-Server: evil.example")) {
            for (String path : List.of(
                    "/fhir/Observation?_count=1",
                    "/fhir/metadata",
                    "/fhir/.well-known/smart-configuration",
                    "/.well-known/oauth-authorization-server")) {
                RawHttp.Answer answer = send("GET " + path, bearer(READINGS), header);
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(answer.head() + answer.body())
                        .as(path + " " + header)
                        .doesNotContain("evil.example", ":444", "https://localhost");
            }
        }
        for (String host : List.of("evil.example", "localhost.evil.example", "evil.example@localhost")) {
            RawHttp.Answer answer = RawHttp.send(
                    SERVER,
                    "GET /fhir/.well-known/smart-configuration HTTP/1.1\nHost: " + host + "\nConnection: close");
            assertThat(answer.status()).as(host).isIn(400, 403);
        }
    }
}
