package org.xinglin.journey;

import java.util.LinkedHashMap;
import java.util.Map;

/** The records of an urgent referral and of the way back: a township, a county hospital below a city, and one resident. */
final class ReferralRecords {

    private static final String IG = "https://xinglin-fhir.github.io/ig/";

    private ReferralRecords() {}

    /** What is there before, by address. */
    static Map<String, String> before() {
        Map<String, String> records = new LinkedHashMap<>();
        records.put("Organization/city", place("city", "city", ""));
        records.put("Organization/hospital", place("hospital", "county", "city"));
        records.put("Organization/township", place("township", "township", "hospital"));
        records.put("HealthcareService/channel", """
                {"resourceType":"HealthcareService","id":"channel","active":true,"name":"绿色通道",
                 "providedBy":{"reference":"Organization/hospital"},
                 "category":[{"coding":[{"system":"%sCodeSystem/network-service-category","code":"chronic-green-channel"}]}]}""".formatted(IG));
        records.put("Patient/resident", """
                {"resourceType":"Patient","id":"resident","name":[{"text":"示例居民"}],"gender":"male","birthDate":"1958-03-12",
                 "identifier":[{"system":"https://example.org/mrn","value":"1","assigner":{"display":"示例卫生院"}}],
                 "managingOrganization":{"reference":"Organization/township"}}""");
        records.put("DocumentReference/note", """
                {"resourceType":"DocumentReference","id":"note","status":"current","type":{"text":"出院小结"},
                 "subject":{"reference":"Patient/resident"},
                 "content":[{"attachment":{"contentType":"application/pdf","title":"出院小结"}}]}""");
        records.put("CarePlan/after", """
                {"resourceType":"CarePlan","id":"after","status":"active","intent":"plan","title":"随访计划",
                 "subject":{"reference":"Patient/resident"}}""");
        return records;
    }

    private static String place(String id, String level, String above) {
        String part = above.isEmpty() ? "" : ",\"partOf\":{\"reference\":\"Organization/" + above + "\"}";
        return """
                {"resourceType":"Organization","id":"%1$s","active":true,"name":"示例机构",
                 "identifier":[{"system":"https://example.org/places","value":"%1$s"}],
                 "extension":[{"url":"%2$sStructureDefinition/network-level","valueCode":"%3$s"}]%4$s}""".formatted(id, IG, level, part);
    }

    static String request(String id, String category, String from, String to, String more) {
        return """
                {"resourceType":"ServiceRequest","id":"%1$s","status":"active","intent":"order","priority":"stat",
                 "subject":{"reference":"Patient/resident"},"code":{"text":"转诊"},"authoredOn":"2026-11-02T10:00:00+08:00",
                 "category":[{"coding":[{"system":"%2$sCodeSystem/service-request-category","code":"%3$s"}]}],
                 "reasonCode":[{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10","code":"I10"}],"text":"高血压"}],
                 "requester":{"reference":"Organization/%4$s"},"performer":[{"reference":"Organization/%5$s"}]%6$s}""".formatted(id, IG, category, from, to, more);
    }

    /** What somebody takes along who is sent back. */
    static String carried() {
        return ",\"supportingInfo\":[{\"reference\":\"DocumentReference/note\"},{\"reference\":\"CarePlan/after\"}]";
    }

    static String encounter(String id, String request) {
        return """
                {"resourceType":"Encounter","id":"%s","status":"in-progress","subject":{"reference":"Patient/resident"},
                 "class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"EMER"},
                 "basedOn":[{"reference":"ServiceRequest/%s"}],"serviceProvider":{"reference":"Organization/hospital"},
                 "period":{"start":"2026-11-02T10:30:00+08:00"}}""".formatted(id, request);
    }

    static String report(String id, String request) {
        return """
                {"resourceType":"DiagnosticReport","id":"%s","status":"final","code":{"text":"反馈"},
                 "subject":{"reference":"Patient/resident"},"basedOn":[{"reference":"ServiceRequest/%s"}],
                 "performer":[{"reference":"Organization/hospital"}],"effectiveDateTime":"2026-11-02T11:00:00+08:00",
                 "issued":"2026-11-02T11:30:00+08:00","conclusion":"建议调整用药"}""".formatted(id, request);
    }

    /** A parameter of {@code $move}. */
    static String output(String reference) {
        return ",{\"name\":\"output\",\"valueReference\":{\"reference\":\"" + reference + "\"}}";
    }
}
