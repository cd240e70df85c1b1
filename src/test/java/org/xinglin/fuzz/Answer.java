package org.xinglin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.IdType;
import org.xinglin.fuzz.FuzzCase.Way;
import org.xinglin.testkit.XinglinServer;

/** What the server said to one case. */
record Answer(FuzzCase fuzzCase, int status, String location, String body) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String RULES = "https://xinglin-fhir.github.io/ig/CodeSystem/xinglin-rule";

    /** Words that say more about the server's inside than about the request. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\tat |\\\\tat |ca\\.uhn\\.|org\\.hl7\\.fhir|org\\.hibernate|org\\.springframework|org\\.postgresql"
                    + "|com\\.fasterxml|com\\.ctc|java\\.(lang|util|io)|Exception|HAPI-\\d{4}|(?i:insert into |hfj_(?!resource;--))");

    static Answer of(XinglinServer server, FuzzCase fuzzCase) {
        HttpResponse<String> answer = server.send(
                fuzzCase.path(),
                request -> request.header("Content-Type", fuzzCase.contentType())
                        .header("Accept", "application/fhir+json")
                        .method(fuzzCase.verb(), BodyPublishers.ofByteArray(fuzzCase.body())));
        String location = answer.headers()
                .firstValue("Location")
                .or(() -> answer.headers().firstValue("Content-Location"))
                .orElse("");
        return new Answer(fuzzCase, answer.statusCode(), location, answer.body());
    }

    boolean accepted() {
        return status < 300 && fuzzCase.way() != Way.VALIDATE;
    }

    /** Fails unless it is a yes, or a no in the form that the contract promises. */
    void isInForm() throws JsonProcessingException {
        assertThat(status / 100).as("hundreds of the status of %s", body).isIn(2, 4);
        assertThat(body).as("says nothing about the inside").doesNotContainPattern(INSIDE);
        if (!accepted()) {
            JsonNode outcome = MAPPER.readTree(body);
            assertThat(outcome.path("resourceType").asText()).as(body).isEqualTo("OperationOutcome");
            assertThat(outcome.path("issue")).as(body).isNotEmpty().allSatisfy(Answer::isExplained);
        }
    }

    private static void isExplained(JsonNode issue) {
        assertThat(issue.path("severity").asText()).isNotEmpty();
        assertThat(issue.path("code").asText()).isNotEmpty();
        assertThat(issue.path("details").path("text").asText()).isNotBlank();
        assertThat(issue.path("details").path("coding")).anySatisfy(coding -> {
            assertThat(coding.path("system").asText()).isEqualTo(RULES);
            assertThat(coding.path("code").asText()).isNotEmpty();
        });
    }

    /** The versions it says it wrote, such as {@code Patient/1/_history/1}, in the order of the request. */
    List<String> acknowledged() throws JsonProcessingException {
        if (!accepted()) {
            return List.of();
        }
        if (fuzzCase.way() != Way.TRANSACTION) {
            return List.of(version(location));
        }
        List<String> versions = new ArrayList<>();
        for (JsonNode entry : MAPPER.readTree(body).path("entry")) {
            versions.add(version(entry.path("response").path("location").asText()));
        }
        return versions;
    }

    private static String version(String location) {
        return new IdType(location).toUnqualified().getValue();
    }
}
