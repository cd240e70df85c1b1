package org.xinglin.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.testkit.XinglinServer;

/** A hospital's interface with a numbering of its own, so that its searches find its own records only. */
final class HospitalInterface {

    final String own = "https://his.example.org/" + UUID.randomUUID();
    private final XinglinServer server;

    HospitalInterface(XinglinServer server) {
        this.server = server;
    }

    /** A resident numbered by this test, with some members of its own instead of the usual. */
    String resident(String members, String number) {
        String name = members.contains("\"name\"") ? "" : "\"name\": [{\"text\": \"示例居民\"}],";
        String birth = members.contains("irthDate\"") ? "" : "\"birthDate\": \"1960\",";
        return "{\"resourceType\": \"Patient\", \"gender\": \"female\", %s %s %s, \"identifier\": [{\"system\": \"%s\", \"value\": \"%s\"}]}"
                .formatted(name, birth, members, own, number);
    }

    String created(String type, Resource record) {
        return created(type, XinglinServer.fhirContext().newJsonParser().encodeResourceToString(record));
    }

    /** @return the new record's reference, as {@code Patient/id} */
    String created(String type, String json) {
        HttpResponse<String> answer = server.post("/fhir/" + type, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new IdType(answer.headers().firstValue("Location").orElseThrow())
                .toUnqualifiedVersionless()
                .getValue();
    }

    <T extends Resource> T read(Class<T> type, String reference) {
        return XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(type, server.get("/fhir/" + reference).body());
    }

    Bundle search(String query) {
        HttpResponse<String> answer = server.get("/fhir/" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return XinglinServer.fhirContext().newJsonParser().parseResource(Bundle.class, answer.body());
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
