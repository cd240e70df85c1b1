package org.xinglin.fhirserver.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.SyntheticResident.aResident;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.RawHttp;
import org.xinglin.testkit.RawHttp.Answer;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** An answer leaves when it is complete, or when the container's buffer is full; not value by value. */
class WholeAnswersIT {

    private static final XinglinServer SERVER = SharedServer.get();

    /** The container tells the length only of what it was given before the first byte left. */
    @Test
    void aSmallAnswerLeavesInOnePiece() {
        put("whole-small", "小");

        for (String what : new String[] {"Patient/whole-small", "Patient?_id=whole-small", "Patient/nobody"}) {
            Answer answer = RawHttp.send(SERVER, "GET /fhir/" + what + " HTTP/1.1\nHost: localhost\nConnection: close");

            assertThat(answer.head()).as(what).containsIgnoringCase("Content-Length:");
            assertThat(answer.body()).as(what).endsWith("}");
        }
    }

    @Test
    void aLargeAnswerIsWholeInEitherEncoding() throws IOException, InterruptedException {
        String name = "王".repeat(1_000);
        for (int number = 0; number < 40; number++) {
            put("whole-large-" + number, name);
        }
        String all = "/fhir/Patient?_id="
                + String.join(
                        ",",
                        IntStream.range(0, 40)
                                .mapToObj(number -> "whole-large-" + number)
                                .toList())
                + "&_count=40";

        String plain = SERVER.get(all).body();
        HttpResponse<byte[]> zipped = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(SERVER.url() + all))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(plain.split(name, -1)).hasSize(41);
        assertThat(plain).endsWith("}");
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .contains(name)
                .endsWith("}");
    }

    private static void put(String id, String name) {
        Patient resident = aResident().build();
        resident.setId(id);
        resident.addName().setText(name);
        SERVER.client().update().resource(resident).execute();
    }
}
