package org.xinglin.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
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
                "\"name\":\"x\",\"_name\":{\"value\":\"示例\"}",
                "\"name\":\"x\",\"_name\":{\"id\":\"a\"},\"__name\":{\"extension\":[{\"url\":\"urn:x\",\"valueString\":\"y\"}]}",
                "\"name\":\"x\",\"_resourceType\":{\"extension\":[{\"url\":\"urn:x\",\"valueString\":\"y\"}]}",
                "\"name\":\"x\",\"_\":{\"extension\":[{\"url\":\"urn:x\",\"valueString\":\"y\"}]}",
                "\"name\":\"x\",\"partOf\":{\"display\":\"x\"},\"_partOf\":{\"extension\":[{\"url\":\"urn:x\",\"valueString\":\"y\"}]}"
            })
    void jsonThatWouldBeReadInPartIsRefused(String members) {
        Attempt.json(server, "/fhir/Organization", "{\"resourceType\":\"Organization\"," + members + "}")
                .isRefused(400, "element-unknown");
    }

    private static String organization(String name) {
        return "{\"resourceType\":\"Organization\",\"name\":\"" + name + "\"}";
    }
}
