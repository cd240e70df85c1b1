package org.xinglin.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.xinglin.testkit.XinglinServer;

/** Requests that are meant to fill a heap, to hold threads or to keep processors busy. */
final class HostileKinds {

    private static final String JSON = "application/fhir+json";

    private HostileKinds() {}

    /** Each with what it is called. */
    static Map<String, Supplier<HttpResponse<String>>> of(XinglinServer server) {
        Map<String, Supplier<HttpResponse<String>>> kinds = new LinkedHashMap<>();
        kinds.put("batch of wide searches", post(server, "/fhir", batch("Organization?_count=500")));
        kinds.put("batch of large pages", post(server, "/fhir", batch("Basic?_count=10")));
        kinds.put("batch of counts", post(server, "/fhir", batch("Organization?name=x&_summary=count")));
        kinds.put("batch of reads", post(server, "/fhir", batch("Organization?_total=accurate&_sort=name")));
        kinds.put("batch of numbers", post(server, "/fhir", batch("Observation?value-quantity=1e999999999")));
        kinds.put("number", get(server, "/fhir/Observation?value-quantity=1e999999999"));
        kinds.put("widest page", get(server, "/fhir/Organization?_count=500&_pretty=true"));
        kinds.put("large page", get(server, "/fhir/Basic?_count=500"));
        kinds.put("large page, default size", get(server, "/fhir/Basic"));
        kinds.put("large page, fifteen", get(server, "/fhir/Basic?_count=15"));
        kinds.put("history of all", get(server, "/fhir/_history?_count=500"));
        kinds.put("history of a type", get(server, "/fhir/Basic/_history?_count=500"));
        kinds.put("negation", get(server, "/fhir/Organization?identifier:not=urn:x%7C1&_total=accurate&_count=500"));
        kinds.put("sort keys", get(server, "/fhir/Organization?_sort=" + "name,-_lastUpdated,".repeat(100) + "_id"));
        kinds.put("parameters", get(server, "/fhir/Organization?" + "name=x&".repeat(900)));
        kinds.put("includes", get(server, "/fhir/Organization?_count=500&_include:iterate=*&_revinclude:iterate=*"));
        kinds.put("alternatives", get(server, "/fhir/Organization?_id=" + "a,".repeat(1500)));
        String nested = "{\"extension\":[".repeat(200_000);
        kinds.put("nesting", post(server, "/fhir/Basic", nested));
        kinds.put(
                "validation",
                post(
                        server,
                        "/fhir/Basic/$validate",
                        "{\"resourceType\":\"Basic\",\"code\":{\"coding\":["
                                + "{\"system\":\"urn:x\",\"code\":\"x\"},".repeat(2000) + "{\"code\":\"x\"}]}}"));
        kinds.put(
                "zipped zeros",
                () -> server.send(
                        "/fhir/Basic",
                        request -> request.header("Content-Type", JSON)
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofByteArray(bomb()))));
        kinds.put(
                "form in a PUT",
                () -> server.send(
                        "/fhir/Basic/x",
                        request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                                .PUT(BodyPublishers.ofString("a=" + "x".repeat(9_000_000)))));
        kinds.put(
                "bodies of ten megabytes",
                post(server, "/fhir/Basic", "{\"resourceType\":\"Basic\",\"x\":[" + "{},".repeat(3_300_000) + "{}]}"));
        kinds.put(
                "copies",
                () -> server.send(
                        "/fhir/Basic/x",
                        request -> request.header("Content-Type", "application/json-patch+json")
                                .method(
                                        "PATCH",
                                        BodyPublishers.ofString("["
                                                + "{\"op\":\"copy\",\"from\":\"\",\"path\":\"/x\"},".repeat(60)
                                                + "{\"op\":\"copy\",\"from\":\"\",\"path\":\"/x\"}]"))));
        return kinds;
    }

    private static Supplier<HttpResponse<String>> get(XinglinServer server, String path) {
        return () -> server.get(path);
    }

    private static Supplier<HttpResponse<String>> post(XinglinServer server, String path, String body) {
        return () -> server.post(path, body);
    }

    private static String batch(String search) {
        return IntStream.range(0, 1000)
                .mapToObj(entry -> "{\"request\":{\"method\":\"GET\",\"url\":\"" + search + "\"}}")
                .collect(Collectors.joining(",", "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[", "]}"));
    }

    private static byte[] bomb() {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                gzip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
