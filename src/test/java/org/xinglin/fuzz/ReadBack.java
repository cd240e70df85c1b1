package org.xinglin.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import org.xinglin.fuzz.FuzzCase.Way;
import org.xinglin.testkit.XinglinServer;

/** What was accepted, read again: the server may add what is its own to add, and lose or change nothing. */
final class ReadBack {

    private final XinglinServer server;

    ReadBack(XinglinServer server) {
        this.server = server;
    }

    void isWhatWasSent(Answer answer) throws IOException {
        FuzzCase sent = answer.fuzzCase();
        List<String> versions = answer.acknowledged();
        for (int i = 0; i < versions.size(); i++) {
            HttpResponse<String> read =
                    server.send("/fhir/" + versions.get(i), request -> request.header("Accept", sent.contentType()));
            assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
            JsonNode stored = sent.xml() ? Trees.xml(read.body()) : Trees.json(read.body());
            assertThat(SameRecord.differences(record(sent, i), stored))
                    .as("read back from %s", versions.get(i))
                    .isEmpty();
        }
    }

    private static JsonNode record(FuzzCase sent, int entry) throws IOException {
        // What is not UTF-8 must not have been accepted. A byte order mark says nothing about the record.
        String body = UTF_8.newDecoder()
                .decode(ByteBuffer.wrap(sent.body()))
                .toString()
                .replaceFirst("^\uFEFF", "");
        JsonNode whole = sent.xml() ? Trees.xml(body) : Trees.json(body);
        if (sent.way() != Way.TRANSACTION) {
            return whole;
        }
        JsonNode one = whole.path("entry").path(entry);
        // The library takes a list of one for the one.
        JsonNode resource = (one.isArray() ? one.path(0) : one).path("resource");
        return sent.xml() ? resource.path(0).elements().next().path(0) : resource;
    }
}
