package org.xinglin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** The profiles' valid examples, to be posted any number of times: identifiers that must be unique are numbered. */
final class ValidExamples {

    /** Above the numbers that {@link SyntheticResident} gives in a test run. */
    private static final int FIRST_RESIDENT = 1_000_000;

    /** Examples refer to each other by these; other strings with a slash begin otherwise. */
    private static final Pattern REFERENCE = Pattern.compile("\"([A-Z][A-Za-z]+/)(?=[a-z])");

    private static final Pattern TARGET = Pattern.compile("\"([A-Z][A-Za-z]+/fuzz-[a-z0-9-]+)\"");

    /** What a server writes itself and takes from no client. */
    private static final Pattern DERIVED = Pattern.compile(
            "Observation/fuzz-(constitution-(assessment|determination)|bp-grade|cv-risk-level|bp-control"
                    + "|glucose-control|management-label|critical-alert)-.+");

    private final List<String> texts;

    private ValidExamples(List<String> texts) {
        this.texts = texts;
    }

    static ValidExamples load() {
        Path folder = Path.of(System.getProperty("xinglin.basedir", "."), "src/test/resources/examples/valid");
        try (Stream<Path> files = Files.list(folder)) {
            return new ValidExamples(files.sorted().map(ValidExamples::read).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            // Ids of their own, lest they meet the same examples in other tests of the same server.
            return REFERENCE.matcher(Files.readString(file)).replaceAll("\"$1fuzz-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Stores them, each after what it refers to, and what is asked for after what is offered; each has to be accepted. Left out are those that the server writes itself,
     * and what refers to them, and the tasks of requests: a request opens its own, and another beside it is refused.
     */
    void store(XinglinServer server) {
        Map<String, String> pending = new LinkedHashMap<>();
        texts.stream()
                .filter(text -> !isDerived(text) && targets(text).noneMatch(DERIVED.asMatchPredicate()))
                .filter(text -> !reference(Json.parse(text)).startsWith("Task/fuzz-request-task"))
                .forEach(text -> pending.put(reference(Json.parse(text)), text));
        while (!pending.isEmpty()) {
            List<Map.Entry<String, String>> ready = pending.entrySet().stream()
                    .filter(example -> targets(example.getValue()).noneMatch(pending::containsKey))
                    .filter(example -> !example.getKey().startsWith("ServiceRequest/")
                            || pending.keySet().stream().noneMatch(other -> other.startsWith("HealthcareService/")))
                    .map(Map.Entry::copyOf)
                    .toList();
            assertThat(ready)
                    .as("examples that refer to each other in a circle: %s", pending.keySet())
                    .isNotEmpty();
            for (Map.Entry<String, String> example : ready) {
                store(server, example.getKey(), example.getValue());
                pending.remove(example.getKey());
            }
        }
    }

    private static void store(XinglinServer server, String reference, String text) {
        assertThat(put(server, reference, text).statusCode()).as(text).isIn(200, 201);
    }

    /** The server's answers to those that it writes itself; not to what refers to another of them, which is not there. */
    List<HttpResponse<String>> putDerived(XinglinServer server) {
        return texts.stream()
                .filter(text -> isDerived(text) && targets(text).noneMatch(DERIVED.asMatchPredicate()))
                .map(text -> put(server, reference(Json.parse(text)), text))
                .toList();
    }

    private static boolean isDerived(String text) {
        return DERIVED.matcher(reference(Json.parse(text))).matches();
    }

    private static HttpResponse<String> put(XinglinServer server, String reference, String text) {
        Json target = numbered(Json.parse(text), 0);
        set(target, "id", reference.substring(reference.indexOf('/') + 1));
        if (reference.startsWith("Task/fuzz-request-task")) {
            // The task of a request begins as requested, and comes to where the example has it by moves.
            set(target, "status", "requested");
        }
        return server.send(
                "/fhir/" + reference,
                request -> request.header("Content-Type", "application/fhir+json")
                        .PUT(BodyPublishers.ofString(target.toString())));
    }

    private static String reference(Json example) {
        return string(example, "resourceType") + "/fuzz-" + string(example, "id");
    }

    private static Stream<String> targets(String text) {
        return TARGET.matcher(text).results().map(found -> found.group(1)).distinct();
    }

    /** @param number no two examples with the same one may be stored */
    Json pick(Random random, int number) {
        return numbered(Json.parse(OddValues.pick(texts, random)), number);
    }

    private static Json numbered(Json example, int number) {
        int at = example.keys.indexOf("identifier");
        if (at >= 0) {
            for (Json identifier : example.children.get(at).children) {
                boolean national = string(identifier, "system").equals(SyntheticResident.NATIONAL_ID);
                if (national) {
                    String birth = string(identifier, "value").substring(6, 14);
                    boolean male = string(example, "gender").equals("male");
                    set(identifier, "value", SyntheticResident.idNumber(FIRST_RESIDENT + number, birth, male));
                } else if (string(example, "resourceType").equals("Organization")) {
                    continue;
                } else {
                    set(identifier, "value", string(identifier, "value") + "-" + number);
                }
            }
        }
        return example;
    }

    static String string(Json object, String key) {
        int at = object.keys.indexOf(key);
        String written = at < 0 ? "\"\"" : object.children.get(at).toString();
        return written.startsWith("\"") ? written.substring(1, written.length() - 1) : written;
    }

    static void set(Json object, String key, String value) {
        int at = object.keys.indexOf(key);
        if (at < 0) {
            object.add(key, Json.string(value));
        } else {
            object.children.set(at, Json.string(value));
        }
    }
}
