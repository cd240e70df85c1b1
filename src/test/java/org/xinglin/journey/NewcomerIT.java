package org.xinglin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/**
 * Somebody who knows FHIR and nothing of us sends a naive record of each of twelve types, reads the answer, and mends the record
 * by what the answer says, and by nothing else. The second one is understood. {@code newcomer/records.yaml} has the records;
 * {@code docs/newcomer.md} the result.
 */
@Tag("both-modes")
class NewcomerIT {

    /** Of one record that it is not understood, or not stored. */
    private static final String NOT_RECOGNISED = "\"not-recognised\"";

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final XinglinServer server = SharedServer.get();
    private final Map<String, String> known = new LinkedHashMap<>();

    @Test
    void theSecondRecordOfEachTypeIsUnderstood() throws IOException {
        known.put(
                "{national-id}",
                SyntheticResident.aResident()
                        .bornOn("1961-05-04")
                        .build()
                        .getIdentifierFirstRep()
                        .getValue());
        known.put("{Hospital}", hospital());
        StringBuilder table = new StringBuilder();
        for (JsonNode record : records()) {
            table.append(attempts(record));
        }
        Path told = Path.of("target", "newcomer.md");
        Files.writeString(told, table);

        assertThat(Files.readString(Path.of(System.getProperty("xinglin.basedir", "."), "docs", "newcomer.md")))
                .as("docs/newcomer.md has the table that is in %s", told)
                .contains(table);
    }

    /** The county's hospital is there already: of a level, as whoever is referred to. */
    private String hospital() {
        HttpResponse<String> answer = server.post("/fhir/Organization", """
                {"resourceType":"Organization","name":"示例县医院","active":true,
                 "identifier":[{"system":"urn:oid:2.16.156.10011.1.5","value":"PDY990109"}],
                 "extension":[{"url":"https://xinglin-fhir.github.io/ig/StructureDefinition/network-level","valueCode":"county"}]}""");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return "Organization/"
                + answer.headers().firstValue("Location").orElseThrow().split("/")[5];
    }

    private static JsonNode records() throws IOException {
        try (InputStream in = NewcomerIT.class.getResourceAsStream("/newcomer/records.yaml")) {
            return YAML.readTree(in);
        }
    }

    private String attempts(JsonNode record) throws IOException {
        String type = record.get("type").asText();
        ObjectNode naive = record.get("record").deepCopy();
        naive.put("resourceType", type);
        Answer first = sent(naive, null);
        Answer last = first;
        int attempts = 1;
        if (record.has("mend")) {
            assertThat(first.understood())
                    .as("the naive %s: %s", type, first.body())
                    .isFalse();
            record.get("named")
                    .forEach(named -> assertThat(first.body())
                            .as("what is mended of a %s is what the answer named", type)
                            .contains(named.asText()));
            record.get("mend").fields().forEachRemaining(mend -> {
                if (mend.getValue().isNull()) {
                    naive.remove(mend.getKey());
                } else {
                    naive.set(mend.getKey(), mend.getValue());
                }
            });
            last = sent(naive, first.id());
            attempts++;
        }
        assertThat(last.understood())
                .as("attempt %d at a %s: %s", attempts, type, last.body())
                .isTrue();
        known.put("{" + type + "}", type + "/" + last.id());
        return "| %s | %s | %d |%n".formatted(type, first.told(), attempts);
    }

    /** By POST, or by PUT of what was stored and not understood. */
    private Answer sent(ObjectNode record, @Nullable String id) throws IOException {
        ObjectNode whole = record.deepCopy();
        String address = "/fhir/" + record.get("resourceType").asText();
        if (id != null) {
            whole.put("id", id);
            address += "/" + id;
        }
        String body = whole.toString();
        for (Map.Entry<String, String> each : known.entrySet()) {
            body = body.replace(each.getKey(), each.getValue());
        }
        String sent = body;
        HttpResponse<String> response = server.send(
                address,
                request -> request.header("Content-Type", "application/fhir+json")
                        .header("Accept-Language", "en")
                        .header("Prefer", "return=OperationOutcome")
                        .method(id == null ? "POST" : "PUT", BodyPublishers.ofString(sent)));
        return new Answer(
                response.statusCode(),
                response.body(),
                response.headers()
                        .firstValue("Location")
                        .map(location -> location.split("/")[5])
                        .orElse(id));
    }

    private record Answer(int status, String body, @Nullable String id) {

        boolean stored() {
            return status == 200 || status == 201;
        }

        boolean understood() {
            return stored() && !body.contains(NOT_RECOGNISED) && !body.contains("\"resident-unidentified\"");
        }

        String told() {
            return understood() ? "understood" : stored() ? "stored, and told what is not understood" : "refused";
        }
    }
}
