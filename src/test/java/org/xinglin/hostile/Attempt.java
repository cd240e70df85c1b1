package org.xinglin.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.XinglinServer;

/** A request that must be refused, and after which the server must be as it was. */
final class Attempt {

    private static final String VERSIONS = "SELECT count(*) FROM hfj_res_ver";

    private final XinglinServer server;
    private final String method;
    private final String path;
    private final List<String> headers = new ArrayList<>();
    private byte[] body = {};

    private Attempt(XinglinServer server, String method, String path) {
        this.server = server;
        this.method = method;
        this.path = path;
    }

    static Attempt post(XinglinServer server, String path, String type, String body) {
        return new Attempt(server, "POST", path)
                .header("Content-Type", type)
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static Attempt json(XinglinServer server, String path, String body) {
        return post(server, path, "application/fhir+json", body);
    }

    static Attempt xml(XinglinServer server, String path, String body) {
        return post(server, path, "application/fhir+xml", body);
    }

    static Attempt put(XinglinServer server, String path, String body) {
        Attempt put = new Attempt(server, "PUT", path);
        return put.header("Content-Type", "application/fhir+json")
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static Attempt patch(XinglinServer server, String path, String type, String body) {
        return new Attempt(server, "PATCH", path)
                .header("Content-Type", type)
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static Attempt get(XinglinServer server, String path) {
        return new Attempt(server, "GET", path).header("Accept-Language", "zh-CN");
    }

    Attempt header(String name, String value) {
        headers.add(name);
        headers.add(value);
        return this;
    }

    Attempt body(byte[] bytes) {
        body = bytes;
        return this;
    }

    Attempt zipped() {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return header("Content-Encoding", "gzip").body(zipped.toByteArray());
    }

    HttpResponse<String> send() {
        return server.send(
                path,
                request -> request.method(method, BodyPublishers.ofByteArray(body))
                        .header("Accept", "application/fhir+json")
                        .headers(headers.toArray(String[]::new)));
    }

    /** Fails unless the server says no with these words, stores nothing, tells nothing, and goes on. */
    String isRefused(int status, String rule) {
        long before = versions();
        HttpResponse<String> answer = send();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        OperationOutcome outcome =
                XinglinServer.fhirContext().newJsonParser().parseResource(OperationOutcome.class, answer.body());
        assertThat(Refusal.rules(outcome)).contains(rule);
        assertThat(answer.body()).doesNotContain("\tat ", "ca.uhn", "java.lang", "Exception");
        assertThat(versions()).as("stored versions").isEqualTo(before);
        assertThat(server.get("/fhir/Patient?_count=1").statusCode()).isEqualTo(200);
        return answer.body();
    }

    private long versions() {
        try {
            return JdbcClient.create(EmbeddedDatabase.of(server))
                    .sql(VERSIONS)
                    .query(Long.class)
                    .single();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
