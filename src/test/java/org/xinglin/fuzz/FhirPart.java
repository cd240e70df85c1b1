package org.xinglin.fuzz;

import java.util.List;
import java.util.Random;

/** Parts that FHIR allows almost anywhere, filled with things that it may not allow there. */
enum FhirPart {
    EXTENSION("extension", """
            [{"url": "https://his.example.org/ext", "valueString": "%s"}]"""),
    KNOWN_EXTENSION("extension", """
            [{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "%s"}]"""),
    NESTED_EXTENSION("extension", """
            [{"url": "https://his.example.org/a", "extension": [{"url": "b", "valueBoolean": true}], "valueString": "%s"}]"""),
    MODIFIER_EXTENSION("modifierExtension", """
            [{"url": "https://his.example.org/not", "valueBoolean": true, "id": "%s"}]"""),
    CONTAINED("contained", """
            [{"resourceType": "Patient", "id": "p", "name": [{"text": "%s"}]},
             {"resourceType": "Organization", "id": "o", "partOf": {"reference": "#o"}, "name": "x"}]"""),
    NARRATIVE("text", """
            {"status": "generated", "div": "<div xmlns=\\"http://www.w3.org/1999/xhtml\\">%s<b>x</b></div>"}"""),
    META("meta", """
            {"versionId": "77", "lastUpdated": "1999-01-01T00:00:00Z", "source": "urn:x:%s",
             "profile": ["https://example.org/StructureDefinition/nothing"],
             "tag": [{"system": "urn:t", "code": "x"}, {"system": "urn:t", "code": "x"}],
             "security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "R"}]}"""),
    LABELS("meta", """
            {"tag": [{"code": "t", "display": "%s"}], "security": [{"code": "secret"}], "extension": [{"url": "urn:x", "valueString": "y"}]}"""),
    IMPLICIT_RULES("implicitRules", "\"https://example.org/%s\""),
    LANGUAGE("language", "\"%s\""),
    ID("id", "\"%s\""),
    COMMENTS("fhir_comments", "[\"%s\"]"),
    REFERENCE("subject", "{\"reference\": \"%s\", \"type\": \"Patient\", \"display\": \"x\"}"),
    IDENTIFIER("identifier", "[{\"system\": \"urn:oid:2.16.156.10011.1.3\", \"value\": \"%s\"}]");

    private final String key;
    private final String json;

    FhirPart(String key, String json) {
        this.key = key;
        this.json = json;
    }

    static FhirPart any(Random random) {
        return OddValues.pick(List.of(values()), random);
    }

    /** Replaces the part of that name, if there is one. */
    void addTo(Json object, Random random) {
        String odd = Json.string(OddValues.text(random)).toString();
        Json part = Json.parse(json.formatted(odd.substring(1, odd.length() - 1)));
        int present = object.keys.indexOf(key);
        if (present >= 0) {
            object.children.set(present, part);
        } else {
            object.keys.add(0, key);
            object.children.add(0, part);
        }
    }

    /** FHIR's second array beside an array of primitives (R4, json.html#primitive), shorter, longer or misshapen. */
    static void besidePrimitive(Json parent, String name, Random random) {
        String extension = "{\"extension\": [{\"url\": \"urn:x\", \"valueString\": \"y\"}]}";
        String beside = switch (random.nextInt(6)) {
            case 0 -> extension;
            case 1 -> "[" + extension + "]";
            case 2 -> "[null, " + extension + ", null]";
            case 3 -> "[]";
            case 4 -> "{\"id\": \"x\"}";
            default -> "[null]";
        };
        if (!parent.keys.contains("_" + name)) {
            parent.add("_" + name, Json.parse(beside));
        }
    }
}
