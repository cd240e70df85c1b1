package org.xinglin.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.CodingErrorAction;
import java.util.Random;
import java.util.SplittableRandom;
import org.xinglin.testkit.XinglinServer;

/**
 * One damaged request, the same for the same seed and number.
 *
 * @param verb POST or PUT
 */
record FuzzCase(long seed, int number, Way way, boolean xml, String verb, String path, byte[] body) {

    enum Way {
        CREATE,
        UPDATE,
        TRANSACTION,
        VALIDATE
    }

    static FuzzCase of(ValidExamples examples, long seed, int number) {
        // Neighbouring seeds of Random begin alike; SplittableRandom's first number tells them apart.
        Random random = new Random(new SplittableRandom(seed * 1_000_003 + number).nextLong());
        Way way = Way.values()[random.nextInt(Way.values().length)];
        boolean xml = random.nextInt(4) == 0;
        boolean bytesOnly = random.nextInt(4) == 0;
        Json record = examples.pick(random, 2 * number + 1);
        String type = ValidExamples.string(record, "resourceType");
        String id = "fuzz-" + seed + "-" + number;
        ValidExamples.set(record, "id", id);
        if (!xml && !bytesOnly) {
            damage(record, random);
        }
        String typeInPath = random.nextBoolean() ? type : sane(ValidExamples.string(record, "resourceType"), type);
        Json whole = record;
        if (way == Way.TRANSACTION) {
            Json good = examples.pick(random, 2 * number + 2);
            // An id that nothing refers to: the library gives references to an entry's id the id that it is stored
            // under.
            ValidExamples.set(good, "id", id + "-good");
            whole = transaction(good, record, type, random);
            if (!xml && !bytesOnly && random.nextInt(4) == 0) {
                damage(whole, random);
            }
        }
        byte[] body = xml ? xml(whole, bytesOnly, random) : whole.toString().getBytes(UTF_8);
        if (bytesOnly) {
            body = ByteMutation.applyOne(body, random);
        }
        return new FuzzCase(
                seed, number, way, xml, way == Way.UPDATE ? "PUT" : "POST", path(way, typeInPath, id), body);
    }

    private static void damage(Json record, Random random) {
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            StructureMutation.applyOne(record, random);
        }
    }

    private static Json transaction(Json good, Json damaged, String type, Random random) {
        Json first = entry(good, ValidExamples.string(good, "resourceType"));
        Json second = entry(damaged, type);
        return Json.object()
                .add("resourceType", Json.string("Bundle"))
                .add("type", Json.string("transaction"))
                .add("entry", random.nextBoolean() ? Json.array(first, second) : Json.array(second, first));
    }

    private static Json entry(Json record, String type) {
        return Json.object()
                .add("resource", record)
                .add("request", Json.object().add("method", Json.string("POST")).add("url", Json.string(type)));
    }

    private static byte[] xml(Json valid, boolean bytesOnly, Random random) {
        FhirContext context = XinglinServer.fhirContext();
        String xml = context.newXmlParser()
                .encodeResourceToString(context.newJsonParser().parseResource(valid.toString()));
        return (bytesOnly ? xml : XmlMutation.apply(xml, random)).getBytes(UTF_8);
    }

    private static String sane(String type, String otherwise) {
        return type.matches("[A-Za-z]{1,40}") ? type : otherwise;
    }

    private static String path(Way way, String type, String id) {
        return switch (way) {
            case CREATE -> "/fhir/" + type;
            case UPDATE -> "/fhir/" + type + "/" + id;
            case TRANSACTION -> "/fhir";
            case VALIDATE -> "/fhir/" + type + "/$validate";
        };
    }

    String contentType() {
        return xml ? "application/fhir+xml" : "application/fhir+json";
    }

    /** What failed and how to see it alone. */
    String story() {
        return "seed %d, case %d (alone: -Dxinglin.fuzz.seed=%d -Dxinglin.fuzz.only=%d): %s %s, %s%n%s"
                .formatted(seed, number, seed, number, verb, path, contentType(), text());
    }

    private String text() {
        try {
            String text = UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(java.nio.ByteBuffer.wrap(body))
                    .toString();
            return text.length() > 20_000 ? text.substring(0, 20_000) + "… " + text.length() + " characters" : text;
        } catch (java.nio.charset.CharacterCodingException notUtf8) {
            return "in base64, since it is not UTF-8: "
                    + java.util.Base64.getEncoder().encodeToString(body);
        }
    }
}
