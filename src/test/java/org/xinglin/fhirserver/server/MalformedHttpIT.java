package org.xinglin.fhirserver.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinglin.testkit.RawHttp;
import org.xinglin.testkit.RawHttp.Answer;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** HTTP as scanners, broken proxies and hand-written clients send it. The fault is theirs, and they are told so. */
class MalformedHttpIT {

    private static final String LOCAL = "\nHost: localhost\nConnection: close";

    private final XinglinServer server = SharedServer.get();

    static Stream<Arguments> requests() {
        return Stream.of(
                request("no request line", "NONSENSE", 400, "malformed-http"),
                request("a space in the address", "GET /fhir/Patient?name=a b HTTP/1.1" + LOCAL, 400, "malformed-http"),
                request("a control character", "GET /fhir/Pati\u0001ent HTTP/1.1" + LOCAL, 400, "malformed-http"),
                request("half an escape in the path", "GET /fhir/%zz HTTP/1.1" + LOCAL, 400, "malformed-http"),
                request("a way out of the folder", "GET /../../etc/passwd HTTP/1.1" + LOCAL, 400, "malformed-http"),
                request("an escaped way out", "GET /fhir/..%2fx HTTP/1.1" + LOCAL, 400, "malformed-http"),
                request("a header without a colon", "GET /fhir/Patient HTTP/1.1\nX Y" + LOCAL, 400, "malformed-http"),
                request("a header too long", tooLong(), 400, "malformed-http"),
                request("no Host", "GET /fhir/Patient HTTP/1.1\nConnection: close", 400, "malformed-http"),
                request("an unknown HTTP", "GET /fhir/Patient HTTP/9.9" + LOCAL, 400, "malformed-http"),
                request(
                        "a negative length",
                        "POST /fhir/Patient HTTP/1.1\nContent-Length: -5" + LOCAL,
                        400,
                        "malformed-http"),
                request("an unknown method", "GRAB /fhir/Patient HTTP/1.1" + LOCAL, 405, "interaction-not-supported"),
                request("half an escape in a value", "GET /fhir/Patient?name=%zz HTTP/1.1" + LOCAL, 400, PARAMETER),
                request("half an escape in a name", "GET /fhir/Patient?%zz=a HTTP/1.1" + LOCAL, 400, PARAMETER),
                request("the same elsewhere", "GET /actuator/health?x=%zz HTTP/1.1" + LOCAL, 400, PARAMETER));
    }

    private static final String PARAMETER = "parameter-invalid";

    private static Arguments request(String story, String head, int status, String rule) {
        return Arguments.of(story, head, status, rule);
    }

    private static String tooLong() {
        return "GET /fhir/Patient HTTP/1.1\nX-Long: " + "x".repeat(20_000) + LOCAL;
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @MethodSource("requests")
    void isRefusedLikeAnyOtherRequest(String story, String head, int status, String rule) {
        Answer answer = RawHttp.send(server, head);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.rule()).isEqualTo(rule);
        assertThat(answer.header("Content-Type")).get().asString().startsWith("application/fhir+json");
        assertThat(answer.header("X-Request-ID")).isPresent();
        tellsNothingAboutTheInside(answer);
    }

    @Test
    void tracingIsRefusedWithoutAWord() {
        Answer answer = RawHttp.send(server, "TRACE /fhir/Patient HTTP/1.1\nCookie: secret" + LOCAL);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.body()).isEmpty();
        tellsNothingAboutTheInside(answer);
    }

    @Test
    void aFormThatCannotBeReadIsRefusedAndNotTakenForASearchForEverybody() {
        String head = "POST /fhir/Patient/_search HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n"
                + "Content-Length: 8" + LOCAL;

        Answer answer = RawHttp.send(server, head, "name=%zz");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule()).isEqualTo(PARAMETER);
    }

    @Test
    void aBodyInBrokenChunksIsRefused() {
        String head = "POST /fhir/Patient HTTP/1.1\nContent-Type: application/fhir+json\n"
                + "Transfer-Encoding: chunked" + LOCAL;

        Answer answer = RawHttp.send(server, head, "zz\r\n{}\r\n0\r\n\r\n");

        assertThat(answer.status()).isEqualTo(400);
        tellsNothingAboutTheInside(answer);
    }

    private static void tellsNothingAboutTheInside(Answer answer) {
        assertThat(answer.head() + answer.body())
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("\tat ", "java.", "org.apache", "<html", "Exception");
    }
}
