package org.xinglin.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.xinglin.testkit.GuardedCounty;
import org.xinglin.testkit.GuardedServer;

/** A program of somebody, with a token that it asked for itself: what it sends, and what it is answered. */
record Program(String client, List<String> scopes) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static final Program PLATFORM = new Program(GuardedCounty.PLATFORM, List.of("system/*.cruds"));

    /** Sends one record, or a transaction: by PUT where it has an id, else by POST. */
    HttpResponse<String> sends(String record) {
        JsonNode sent = json(record);
        String type = sent.path("resourceType").asText();
        String id = sent.path("id").asText();
        if (type.equals("Bundle")) {
            return request("POST", "", record);
        }
        return id.isEmpty() ? request("POST", type, record) : request("PUT", type + "/" + id, record);
    }

    /** Stores it. */
    JsonNode stores(String record) {
        return done(sends(record));
    }

    /** Stores it, and says where. */
    String files(String record) {
        return address(stores(record));
    }

    /** Sends it and is told what is to be said of it. */
    String isToldOf(String record) {
        JsonNode sent = json(record);
        HttpResponse<String> answer =
                send("POST", sent.path("resourceType").asText(), "return=OperationOutcome", record);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body();
    }

    /** Moves a task. */
    JsonNode moves(String task, String to, String... parts) {
        return done(tries(task, to, parts));
    }

    HttpResponse<String> tries(String task, String to, String... parts) {
        List<String> parameters = new ArrayList<>(List.of("{'name':'to','valueCode':'" + to + "'}"));
        parameters.addAll(List.of(parts));
        return request(
                "POST",
                task + "/$move",
                "{'resourceType':'Parameters','parameter':[" + String.join(",", parameters) + "]}");
    }

    /** Sends a record anew as it was read and changed since, and names its version. */
    HttpResponse<String> replaces(JsonNode record) {
        String version = "W/\"" + record.at("/meta/versionId").asText() + "\"";
        return send("PUT", address(record), "return=representation", record.toString(), "If-Match", version);
    }

    JsonNode reads(String address) {
        return done(request("GET", address, ""));
    }

    boolean sees(String address) {
        HttpResponse<String> answer = request("GET", address, "");
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 404);
        return answer.statusCode() == 200;
    }

    /** All that a search finds at once. */
    List<JsonNode> finds(String search) {
        List<JsonNode> found = new ArrayList<>();
        JsonNode page = reads(search);
        assertThat(page.path("link"))
                .as("all of %s on one page", search)
                .noneMatch(link -> link.path("relation").asText().equals("next"));
        page.path("entry").forEach(entry -> found.add(entry.path("resource")));
        return found;
    }

    /** The one that a search finds. */
    JsonNode theOne(String search) {
        List<JsonNode> found = finds(search);
        assertThat(found).as(search).hasSize(1);
        return found.get(0);
    }

    HttpResponse<String> request(String method, String address, String body) {
        return send(method, address, "return=representation", body);
    }

    private HttpResponse<String> send(String method, String address, String prefer, String body, String... headers) {
        String token = GuardedServer.token(client, scopes.toArray(String[]::new));
        String path = "/fhir" + (address.isEmpty() ? "" : "/" + address.replace("|", "%7C"));
        return GuardedServer.get().send(path, request -> {
            request.header("Authorization", "Bearer " + token)
                    .header("Accept-Language", "en")
                    .header("Content-Type", "application/fhir+json")
                    .header("Prefer", prefer);
            if (headers.length > 0) {
                request.headers(headers);
            }
            return method.equals("GET") ? request.GET() : request.method(method, BodyPublishers.ofString(quoted(body)));
        });
    }

    static void refused(HttpResponse<String> answer, int status, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + rule + "\"");
    }

    static JsonNode done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return json(answer.body());
    }

    static String address(JsonNode record) {
        return record.path("resourceType").asText() + "/" + record.path("id").asText();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(quoted(text));
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    /** The stories write JSON as people read it aloud, with single quotes; what was read is sent back as it is. */
    private static String quoted(String text) {
        return text.startsWith("{\"") ? text : text.replace('\'', '"');
    }
}
