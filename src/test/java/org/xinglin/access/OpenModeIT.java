package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.RawHttp;
import org.xinglin.testkit.RawHttp.Answer;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** A server that asks nobody for a token answers its own machine alone. */
class OpenModeIT {

    private final XinglinServer server = SharedServer.get();

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST", "localhost:8080"})
    void answersUnderTheMachinesOwnNames(String host) {
        assertThat(get("/fhir/metadata", "Host: " + host).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "192.168.1.20:8080", "0.0.0.0"})
    void refusesAForeignHostName(String host) {
        Answer answer = get("/fhir/Patient", "Host: " + host);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.rule()).isEqualTo("open-mode-host");
        assertThat(answer.header("X-Request-ID")).isPresent();
    }

    @Test
    void refusesAForeignHostNameInTheAddressItself() {
        Answer answer = RawHttp.send(
                server, "GET http://evil.example/fhir/Patient HTTP/1.1\nHost: evil.example\nConnection: close");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.rule()).isEqualTo("open-mode-host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded: for=10.0.0.7",
                "X-Forwarded-For: 10.0.0.7",
                "x-forwarded-host: fhir.example",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Port: 443",
                "X-Real-IP: 10.0.0.7"
            })
    void refusesWhatAProxyForwards(String header) {
        Answer answer = get("/fhir/Patient", "Host: localhost\n" + header);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.rule()).isEqualTo("open-mode-forwarded");
    }

    @Test
    void theWallStandsAroundOperationsPagesToo() {
        assertThat(get("/actuator/prometheus", "Host: evil.example").status()).isEqualTo(403);
        assertThat(get("/foo", "Host: evil.example").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: null",
                "Origin:",
                "Origin: http://localhost",
                "Origin: http://localhost:3000",
                "Origin: https://localhost:8080",
                "Origin: http://127.0.0.1:8080",
                "Origin: http://localhost:8080\nOrigin: https://evil.example",
                "Origin: http://localhost:8080, https://evil.example",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: Cross-Site",
                "Sec-Fetch-Site: something-new",
                "Sec-Fetch-Site: cross-site\nSec-Fetch-Mode: no-cors\nSec-Fetch-Dest: image",
                "Sec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: document",
                "Sec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: iframe",
            })
    void refusesPagesOfAnotherOriginEverywhere(String headers) {
        for (String line : new String[] {
            "GET /fhir/Patient",
            "GET /fhir/metadata",
            "OPTIONS /fhir/Patient",
            "POST /fhir/Patient/_search",
            "DELETE /fhir/Patient/x",
            "POST /actuator/events/chronic-standing",
            "POST /actuator/events/chronic-standing/all",
            "POST /actuator/notifications/x",
            "DELETE /actuator/events/1",
            "GET /actuator/prometheus",
            "GET /deliveries",
            "POST /ig/",
            "GET /foo"
        }) {
            Answer answer =
                    RawHttp.send(server, line + " HTTP/1.1\nHost: localhost:8080\n" + headers + "\nConnection: close");

            assertThat(answer.status()).as(line).isEqualTo(403);
            assertThat(answer.rule()).as(line).isEqualTo("open-mode-origin");
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    void aLinkFromElsewhereOpensPagesThatAreTheSameForEverybodyAndNothingElse() {
        String link = "Host: localhost\nSec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: document";
        for (String page : new String[] {"/ig", "/ig/", "/ig/zh/index.html", "/fhir/swagger-ui/"}) {
            assertThat(get(page, link).status()).as(page).isIn(200, 302);
        }
        for (String page :
                new String[] {"/ig/../fhir/Patient", "/ig/%2e%2e/fhir/Patient", "/fhir/swagger-uiX", "/igX"}) {
            assertThat(get(page, link).status()).as(page).isIn(400, 403);
        }
        assertThat(get("/ig/", link.replace("document", "iframe")).rule()).isEqualTo("open-mode-origin");
        assertThat(get("/ig/", link + "\nOrigin: https://evil.example").rule()).isEqualTo("open-mode-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: localhost:8080\nOrigin: http://localhost:8080\nSec-Fetch-Site: same-origin",
                "Host: localhost\nOrigin: http://localhost",
                "Host: LOCALHOST:8080\nOrigin: HTTP://localhost:8080",
                "Host: [::1]:8080\nOrigin: http://[::1]:8080",
                "Host: 127.0.0.1:8080\nOrigin: http://127.0.0.1:8080",
                "Host: localhost\nSec-Fetch-Site: none\nSec-Fetch-Mode: navigate",
                "Host: localhost\nReferer: https://elsewhere.example/"
            })
    void answersItsOwnPagesTheAddressLineAndPrograms(String headers) {
        assertThat(get("/fhir/metadata", headers).status()).isEqualTo(200);
    }

    @Test
    void doesNotStartWhereOthersCouldReachItAndSaysWhatToSet(@TempDir Path folder) throws Exception {
        XinglinServer unsafe = XinglinServer.in(folder)
                .fromScratch()
                .environment("SERVER_ADDRESS", "0.0.0.0")
                .launch();

        assertThat(unsafe.process().waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
        assertThat(unsafe.process().exitValue()).isNotZero();
        assertThat(unsafe.log()).contains("SERVER_ADDRESS=127.0.0.1", "XINGLIN_ALLOW_OPEN=true");
        assertThat(folder.resolve("postgres")).as("not even a database").doesNotExist();
    }

    private Answer get(String path, String headers) {
        return RawHttp.send(server, "GET " + path + " HTTP/1.1\n" + headers + "\nConnection: close");
    }
}
