package org.xinglin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** The profiles' valid examples, to be posted any number of times: identifiers that must be unique are numbered. */
final class ValidExamples {

    /** Above the numbers that {@link SyntheticResident} gives in a test run. */
    private static final int FIRST_RESIDENT = 1_000_000;

    /** The order in which their references find their targets. */
    private static final List<String> STANDING = List.of(
            "organization-county-lead",
            "organization-department",
            "resident-full",
            "resident-minimal",
            "resident-unknown");

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
            return Files.readString(file).replaceAll("\"(Patient|Organization)/", "\"$1/fuzz-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores what the examples refer to. */
    void prepare(XinglinServer server) {
        for (String id : STANDING) {
            for (String text : texts) {
                Json example = Json.parse(text);
                if (string(example, "id").startsWith(id)) {
                    String type = string(example, "resourceType");
                    Json target = numbered(example, 0);
                    set(target, "id", "fuzz-" + string(example, "id"));
                    int status = server.send(
                                    "/fhir/" + type + "/" + string(target, "id"),
                                    request -> request.header("Content-Type", "application/fhir+json")
                                            .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(target.toString())))
                            .statusCode();
                    assertThat(status).as(target.toString()).isIn(200, 201);
                }
            }
        }
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
