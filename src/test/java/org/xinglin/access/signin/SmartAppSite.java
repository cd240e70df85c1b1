package org.xinglin.access.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xinglin.testkit.GuardedServer;

/** The site of an app that runs in a browser: HL7's and Boston Children's {@code fhirclient}, and two pages that use it. */
final class SmartAppSite implements AutoCloseable {

    /** Where the app is opened, with {@code iss}, and {@code launch} where it is opened beside a record. */
    static final String LAUNCH = "/launch.html";

    /** Where it comes back to. */
    static final String APP = "/app.html";

    private static final String LIBRARY = "/fhir-client.js";

    private static final String LAUNCH_PAGE = """
            <!doctype html><html lang="en"><head><title>Launch</title><script src="/fhir-client.js"></script></head><body><script>
            const asked = new URLSearchParams(location.search);
            FHIR.oauth2.authorize({
              clientId: "page", redirectUri: location.origin + "/app.html", scope: asked.get("scope"), pkceMode: "required",
              ...(asked.get("launch") ? {} : { iss: asked.get("iss") })
            }).catch(error => document.body.append("failed: " + error.message));
            </script></body></html>
            """;

    private static final String APP_PAGE = """
            <!doctype html><html lang="en"><head><title>App</title><script src="/fhir-client.js"></script></head><body><script>
            FHIR.oauth2.ready().then(client => { window.client = client; document.body.append("ready"); })
              .catch(error => document.body.append("failed: " + error.message));
            </script></body></html>
            """;

    private final HttpServer server;

    private SmartAppSite(HttpServer server) {
        this.server = server;
    }

    /** At the port that {@link GuardedServer} lets its pages read from. */
    static SmartAppSite open() throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), GuardedServer.appPort());
        SmartAppSite site = new SmartAppSite(HttpServer.create(address, 0));
        site.server.createContext("/", site::answer);
        site.server.start();
        return site;
    }

    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = switch (exchange.getRequestURI().getPath()) {
                case LAUNCH -> LAUNCH_PAGE.getBytes(StandardCharsets.UTF_8);
                case APP -> APP_PAGE.getBytes(StandardCharsets.UTF_8);
                case LIBRARY -> Files.readAllBytes(library());
                default -> new byte[0];
            };
            String type = exchange.getRequestURI().getPath().equals(LIBRARY) ? "text/javascript" : "text/html";
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Path library() {
        return NodePackages.folder().resolve("fhirclient/build/fhir-client.js");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
