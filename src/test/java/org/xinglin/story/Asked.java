package org.xinglin.story;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A request, as it is told: who asks whom for whom, because of what. */
final class Asked {

    private final Map<String, String> elements = new LinkedHashMap<>();

    private Asked(String category) {
        put("resourceType", "'ServiceRequest'");
        put("status", "'active'");
        put("intent", "'order'");
        put("priority", "'routine'");
        put("category", "[" + Records.coded("service-request-category", category) + "]");
        put("code", "{'text':'" + category + "'}");
        put("authoredOn", "'" + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "'");
    }

    static Asked a(String category) {
        return new Asked(category);
    }

    Asked about(String resident) {
        return put("subject", reference(resident));
    }

    Asked by(Institution requester) {
        return put("requester", reference(requester.address()));
    }

    Asked of(Institution... performers) {
        return put(
                "performer",
                Arrays.stream(performers)
                        .map(each -> reference(each.address()))
                        .collect(Collectors.joining(",", "[", "]")));
    }

    Asked because(String icd10, String words) {
        return put(
                "reasonCode",
                "[{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10','code':'%s'}],'text':'%s'}]"
                        .formatted(icd10, words));
    }

    Asked atOnce() {
        return put("priority", "'stat'");
    }

    Asked carrying(String... records) {
        return put(
                "supportingInfo",
                Arrays.stream(records).map(Asked::reference).collect(Collectors.joining(",", "[", "]")));
    }

    /** What exactly. */
    Asked coded(String system, String code, String words) {
        return put("code", "{'coding':[{'system':'%s','code':'%s'}],'text':'%s'}".formatted(system, code, words));
    }

    Asked with(String element, String value) {
        return put(element, value);
    }

    private Asked put(String element, String value) {
        elements.put(element, value);
        return this;
    }

    private static String reference(String address) {
        return "{'reference':'" + address + "'}";
    }

    String json() {
        return elements.entrySet().stream()
                .map(each -> "'" + each.getKey() + "':" + each.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
