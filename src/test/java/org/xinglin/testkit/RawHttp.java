package org.xinglin.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome;

/** HTTP by hand, for requests that no client library would send. */
public final class RawHttp {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private RawHttp() {}

    /** Sends a request line and headers, ended by an empty line; each {@code \n} goes out as CR LF. */
    public static Answer send(XinglinServer server, String head) {
        return send(server, head, "");
    }

    /** The same, but each character is the byte of that number. */
    public static Answer bytes(XinglinServer server, String head) {
        return send(server, (head.replace("\n", "\r\n") + "\r\n\r\n").getBytes(ISO_8859_1));
    }

    public static Answer send(XinglinServer server, String head, String body) {
        return send(server, (head.replace("\n", "\r\n") + "\r\n\r\n" + body).getBytes(UTF_8));
    }

    private static Answer send(XinglinServer server, byte[] request) {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request);
            return Answer.parse(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came back, until the server closed the connection. */
    public record Answer(int status, String head, String body) {

        private static Answer parse(byte[] bytes) {
            // One character a byte, so that chunk sizes count characters.
            String text = new String(bytes, ISO_8859_1);
            int end = text.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new AssertionError("Not an HTTP answer: " + text);
            }
            String head = text.substring(0, end);
            String body = text.substring(end + 4);
            String whole = head.contains("Transfer-Encoding: chunked") ? dechunked(body) : body;
            int status = Integer.parseInt(head.split(" ", 3)[1]);
            return new Answer(status, head, new String(whole.getBytes(ISO_8859_1), UTF_8));
        }

        private static String dechunked(String body) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            int at = 0;
            while (at < body.length()) {
                int lineEnd = body.indexOf("\r\n", at);
                int size = Integer.parseInt(body.substring(at, lineEnd), 16);
                int from = lineEnd + 2;
                whole.writeBytes(body.substring(from, from + size).getBytes(ISO_8859_1));
                at = from + size + 2;
            }
            return whole.toString(ISO_8859_1);
        }

        public Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }

        /** The rule of the only issue. */
        public String rule() {
            OperationOutcome outcome =
                    XinglinServer.fhirContext().newJsonParser().parseResource(OperationOutcome.class, body);
            return outcome.getIssueFirstRep().getDetails().getCodingFirstRep().getCode();
        }
    }
}
