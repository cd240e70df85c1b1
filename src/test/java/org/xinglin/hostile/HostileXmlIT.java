package org.xinglin.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** XML made to exhaust, to be read in part, or to have the server look where the sender cannot. */
class HostileXmlIT {

    private final XinglinServer server = SharedServer.get();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Organization xmlns=\"http://hl7.org/fhir\"><name value=\"x\">",
                "<Organization xmlns=\"http://hl7.org/fhir\"><name value=x/></Organization>",
                "{\"resourceType\":\"Organization\"}"
            })
    void malformedXmlIsRefused(String body) {
        Attempt.xml(server, "/fhir/Organization", body).isRefused(400, "malformed-xml");
    }

    @Test
    void xmlNestedTenThousandDeepIsRefused() {
        String deep = "<extension url=\"urn:x\">".repeat(10_000) + "</extension>".repeat(10_000);

        Attempt.xml(
                        server,
                        "/fhir/Organization",
                        "<Organization xmlns=\"http://hl7.org/fhir\">" + deep + "</Organization>")
                .isRefused(400, "nesting-too-deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Organization xmlns=\"http://hl7.org/fhir\"><name value=\"x\">示例县医院</name></Organization>",
                "<Organization xmlns=\"http://hl7.org/fhir\"><name value=\"x\"/>示例</Organization>",
                "<Organization xmlns=\"urn:other\"><name value=\"x\"/></Organization>",
                "<Organization xmlns=\"http://hl7.org/fhir\"><name xmlns=\"urn:other\" value=\"x\"/></Organization>"
            })
    void xmlThatWouldBeReadInPartIsRefused(String body) {
        Attempt.xml(server, "/fhir/Organization", body).isRefused(400, "element-unknown");
    }

    @Test
    void aNumberThatWouldFillTheMemoryIsRefused() {
        Attempt.xml(
                        server,
                        "/fhir/Observation",
                        "<Observation xmlns=\"http://hl7.org/fhir\"><status value=\"final\"/><code><text value=\"x\"/></code>"
                                + "<valueQuantity><value value=\"1e999999999\"/></valueQuantity></Observation>")
                .isRefused(400, "format-invalid");
    }

    @Test
    void anEntityBombDoesNotGoOff() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }

        Attempt.xml(server, "/fhir/Organization", withDoctype(entities.toString(), "&a29;"))
                .isRefused(400, "malformed-xml");
    }

    @Test
    void anExternalFileIsNotRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "not-for-strangers", UTF_8);
        String entity = "<!ENTITY x SYSTEM \"" + secret.toUri() + "\">";

        String answer = Attempt.xml(server, "/fhir/Organization", withDoctype(entity, "&x;"))
                .isRefused(400, "malformed-xml");

        assertThat(answer).doesNotContain("not-for-strangers");
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/";

            Attempt.xml(server, "/fhir/Organization", withDoctype("<!ENTITY x SYSTEM \"" + url + "\">", "&x;"))
                    .isRefused(400, "malformed-xml");
            Attempt.xml(
                            server,
                            "/fhir/Organization",
                            "<!DOCTYPE Organization SYSTEM \"" + url
                                    + "\"><Organization xmlns=\"http://hl7.org/fhir\"/>")
                    .isRefused(400, "malformed-xml");

            elsewhere.setSoTimeout(500);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(elsewhere::accept))
                    .as("nobody called")
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static String withDoctype(String declarations, String value) {
        return "<?xml version=\"1.0\"?><!DOCTYPE Organization [" + declarations
                + "]><Organization xmlns=\"http://hl7.org/fhir\"><name value=\"" + value + "\"/></Organization>";
    }
}
