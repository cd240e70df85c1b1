package org.xinglin.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.xinglin.testkit.GuardedCounty;
import org.xinglin.testkit.GuardedServer;
import org.xinglin.testkit.WholePage;

/** What an institution's program sends to the shared server of mode {@code embedded}, with the institution's own token. */
record Desk(String token) {

    static final String IG = "https://xinglin-fhir.github.io/ig/";

    static Desk of(String organisation) {
        return new Desk(GuardedServer.token("of." + organisation, "system/*.cruds"));
    }

    static Desk platform() {
        return new Desk(GuardedServer.token(GuardedCounty.PLATFORM, "system/*.cruds"));
    }

    HttpResponse<String> send(String method, String address, String body) {
        return method.equals("GET")
                ? ModelCounty.get(GuardedServer.get(), address, token)
                : ModelCounty.send(GuardedServer.get(), method, address, token, null, body);
    }

    HttpResponse<String> get(String address) {
        return send("GET", address, "");
    }

    int status(String address) {
        return get(address).statusCode();
    }

    JsonNode read(String address) {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ModelCounty.read(answer);
    }

    /** Type and id of each match. */
    List<String> found(String search) {
        return WholePage.addresses(read(search + "&_count=500"));
    }

    /** The address of what was stored. */
    String created(String type, String body) {
        HttpResponse<String> answer = send("POST", type, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return type + "/" + ModelCounty.read(answer).path("id").asText();
    }

    void put(String address, String body) {
        done(send("PUT", address, body));
    }

    HttpResponse<String> move(String task, String to, String more) {
        return send(
                "POST",
                task + "/$move",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"to\",\"valueCode\":\"" + to + "\"}" + more
                        + "]}");
    }

    void moved(String task, String to, String more) {
        done(move(task, to, more));
    }

    /** A parameter of {@code $move}: what came of it. */
    static String output(String reference) {
        return ",{\"name\":\"output\",\"valueReference\":{\"reference\":\"" + reference + "\"}}";
    }

    /** A parameter of {@code $move}: why. */
    static String reason(String code) {
        return ",{\"name\":\"reason\",\"valueCodeableConcept\":{\"text\":\"原因\",\"coding\":[{\"system\":\"" + IG
                + "CodeSystem/request-reason\",\"code\":\"" + code + "\"}]}}";
    }

    static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    static void refused(HttpResponse<String> answer, int status, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + rule + "\"");
    }

    static String offers(String id, String organisation, String category) {
        return """
                {"resourceType":"HealthcareService","id":"%s","active":true,"name":"示例服务",
                 "providedBy":{"reference":"Organization/%s"},
                 "category":[{"coding":[{"system":"%sCodeSystem/network-service-category","code":"%s"}]}]}""".formatted(id, organisation, IG, category);
    }

    static String resident(String id, String manager) {
        return """
                {"resourceType":"Patient","id":"%1$s","name":[{"text":"示例居民"}],"gender":"female","birthDate":"1950-03-12",
                 "identifier":[{"system":"https://example.org/mrn","value":"%1$s","assigner":{"display":"示例机构"}}],
                 "managingOrganization":{"reference":"Organization/%2$s"}}""".formatted(id, manager);
    }

    static String glucose(String id, String resident, String by) {
        return """
                {"resourceType":"Observation","id":"%s","status":"final","subject":{"reference":"Patient/%s"},
                 "code":{"coding":[{"system":"http://loinc.org","code":"14771-0"}]},
                 "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],
                 "effectiveDateTime":"2026-11-02T08:00:00+08:00","performer":[{"reference":"Organization/%s"}],
                 "valueQuantity":{"value":6.1,"unit":"mmol/L","system":"http://unitsofmeasure.org","code":"mmol/L"}}""".formatted(id, resident, by);
    }

    static String request(String category, String resident, String from, List<String> performers, String more) {
        return """
                {"resourceType":"ServiceRequest","status":"active","intent":"order","subject":{"reference":"Patient/%s"},
                 "code":{"text":"示例"},"authoredOn":"2026-11-05T09:00:00+08:00",
                 "category":[{"coding":[{"system":"%sCodeSystem/service-request-category","code":"%s"}]}],
                 "reasonCode":[{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10","code":"O14"}],"text":"诊断"}],
                 "requester":{"reference":"Organization/%s"},"performer":[%s]%s}""".formatted(
                        resident,
                        IG,
                        category,
                        from,
                        String.join(
                                ",",
                                performers.stream()
                                        .map(each -> "{\"reference\":\"Organization/" + each + "\"}")
                                        .toList()),
                        more);
    }

    static String report(String resident, String request, String by, String more) {
        return """
                {"resourceType":"DiagnosticReport","status":"final","code":{"text":"会诊意见"},"subject":{"reference":"Patient/%s"},
                 "basedOn":[{"reference":"%s"}],"performer":[{"reference":"Organization/%s"}],
                 "effectiveDateTime":"2026-11-06T10:00:00+08:00","issued":"2026-11-06T10:30:00+08:00","conclusion":"意见"%s}""".formatted(resident, request, by, more);
    }

    static String encounter(String resident, String request, String by, String more) {
        return """
                {"resourceType":"Encounter","status":"in-progress","subject":{"reference":"Patient/%s"},
                 "class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},
                 "basedOn":[{"reference":"%s"}],"serviceProvider":{"reference":"Organization/%s"},
                 "period":{"start":"2026-11-06T09:00:00+08:00"}%s}""".formatted(resident, request, by, more);
    }
}
