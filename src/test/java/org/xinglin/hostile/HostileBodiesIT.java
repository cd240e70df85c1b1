package org.xinglin.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** Bodies made to exhaust, to deceive or to spy. */
class HostileBodiesIT {

    private static final int MEGABYTE = 1024 * 1024;

    private final XinglinServer server = SharedServer.get();

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{\"resourceType\":\"Organization\",}", "[]", "null", "{'resourceType':'Organization'}", "x"
            })
    void malformedJsonIsRefused(String body) {
        Attempt.json(server, "/fhir/Organization", body).isRefused(400, "malformed-json");
    }

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
    void twentyMegabytesAreTooMany() {
        Attempt.json(server, "/fhir/Organization", organization("x".repeat(20 * MEGABYTE)))
                .isRefused(413, "body-too-large");
    }

    @Test
    void aGzipBombIsMeasuredUnzipped() {
        Attempt.json(server, "/fhir/Organization", organization("x".repeat(100 * MEGABYTE)))
                .zipped()
                .isRefused(413, "body-too-large");
    }

    @Test
    void anHonestGzipIsRead() {
        assertThat(Attempt.json(server, "/fhir/Organization", organization("示例卫生院"))
                        .zipped()
                        .send()
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void fiveThousandEntriesAreTooMany() {
        String entry =
                "{\"resource\":" + organization("x") + ",\"request\":{\"method\":\"POST\",\"url\":\"Organization\"}}";
        String entries = String.join(",", java.util.Collections.nCopies(5_000, entry));

        Attempt.json(
                        server,
                        "/fhir",
                        "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[" + entries + "]}")
                .isRefused(413, "too-many-entries");
    }

    @Test
    void jsonNestedTenThousandDeepIsRefused() {
        String open = "{\"url\":\"urn:x\",\"extension\":[".repeat(10_000);

        Attempt.json(
                        server,
                        "/fhir/Organization",
                        "{\"resourceType\":\"Organization\",\"extension\":[" + open + "]}".repeat(10_000) + "]}")
                .isRefused(400, "nesting-too-deep");
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

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        Attempt.json(server, "/fhir/Organization", "{\"resourceType\":\"Organization\",\"name\":\"a\",\"name\":\"b\"}")
                .isRefused(400, "duplicate-key");
    }

    @ParameterizedTest
    @CsvSource({"\\u0000", "\\u0007", "\\ud842", "\\udfb7x", "\\uffff"})
    void charactersThatNoFormatCanCarryAreRefused(String escape) {
        Attempt.json(server, "/fhir/Organization", organization("示例" + escape)).isRefused(400, "illegal-character");
    }

    @Test
    void aRawNulIsRefused() {
        Attempt.json(server, "/fhir/Organization", organization("a\0b")).isRefused(400, "malformed-json");
    }

    @Test
    void chineseInGbkIsRefusedAndNotStoredAsQuestionMarks() {
        Attempt.json(server, "/fhir/Organization", "")
                .body(organization("示例县医院").getBytes(Charset.forName("GBK")))
                .isRefused(400, "body-encoding");
    }

    @Test
    void aNumberThatWouldFillTheMemoryIsRefused() {
        Attempt.json(
                        server,
                        "/fhir/Observation",
                        "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"},"
                                + "\"valueQuantity\":{\"value\":1e999999999}}")
                .isRefused(400, "format-invalid");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"name\":\"x\",\"_name\":{\"value\":\"示例\"}",
                "\"name\":\"x\",\"partOf\":{\"display\":\"x\"},\"_partOf\":{\"extension\":[{\"url\":\"urn:x\",\"valueString\":\"y\"}]}"
            })
    void jsonThatWouldBeReadInPartIsRefused(String members) {
        Attempt.json(server, "/fhir/Organization", "{\"resourceType\":\"Organization\"," + members + "}")
                .isRefused(400, "element-unknown");
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

    private static String organization(String name) {
        return "{\"resourceType\":\"Organization\",\"name\":\"" + name + "\"}";
    }
}
