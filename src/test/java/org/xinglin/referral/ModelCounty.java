package org.xinglin.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinglin.referral.PublishedMoves.Side;
import org.xinglin.testkit.GuardedCounty;
import org.xinglin.testkit.GuardedServer;
import org.xinglin.testkit.XinglinServer;

/** A township that asks a county hospital, a village below it and a stranger, each with a program and some with a person. */
final class ModelCounty {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "https://xinglin-fhir.github.io/ig/";

    /** Who acts, and on which sides by the design: whoever is within both organisations acts for the nearer. */
    enum Actor {
        TOWNSHIP(() -> GuardedServer.token("of.hill-town", "system/*.cruds"), Set.of(Side.REQUESTER)),
        /** Below the township, and out of whose reach its residents are. */
        VILLAGE(() -> GuardedServer.token("of.hill-village", "system/*.cruds"), Set.of()),
        TOWNSHIP_DOCTOR(() -> person("clinician.hill-town"), Set.of(Side.REQUESTER)),
        HOSPITAL(() -> GuardedServer.token("of.hills", "system/*.cruds"), Set.of(Side.PERFORMER)),
        HOSPITAL_DOCTOR(() -> person("clinician.hills"), Set.of(Side.PERFORMER)),
        STRANGER(() -> GuardedServer.token("of.coast", "system/*.cruds"), Set.of());

        final Set<Side> sides;
        private final Supplier<String> token;

        Actor(Supplier<String> token, Set<Side> sides) {
            this.token = token;
            this.sides = sides;
        }

        String token() {
            return token.get();
        }

        private static String person(String name) {
            return GuardedServer.token(GuardedCounty.APP, name, null, new String[] {"user/*.cruds"});
        }
    }

    /** A task, and what can be shown for its moves. */
    record Case(String task, String request, String encounter, String report, boolean answeredAtOnce) {}

    private ModelCounty() {}

    static String platform() {
        return GuardedServer.token(GuardedCounty.PLATFORM, "system/*.cruds");
    }

    /** The hospital offers opinions from afar. */
    static void settle() {
        put("HealthcareService/model-consult", """
                {"resourceType":"HealthcareService","id":"model-consult","active":true,"name":"远程会诊",
                 "providedBy":{"reference":"Organization/hills"},
                 "category":[{"coding":[{"system":"%sCodeSystem/network-service-category","code":"remote-consult"}]}]}""".formatted(BASE));
    }

    /** A request from township to hospital with its task. */
    static Case asked(String category) {
        String id = UUID.randomUUID().toString();
        put("Patient/" + id, """
                {"resourceType":"Patient","id":"%s","name":[{"text":"示例居民"}],"gender":"female","birthDate":"1958-03-12",
                 "identifier":[{"system":"https://example.org/mrn","value":"%s","assigner":{"display":"示例卫生院"}}],
                 "managingOrganization":{"reference":"Organization/hill-town"}}""".formatted(id, id));
        put("ServiceRequest/" + id, """
                {"resourceType":"ServiceRequest","id":"%1$s","status":"active","intent":"order","subject":{"reference":"Patient/%1$s"},
                 "category":[{"coding":[{"system":"%2$sCodeSystem/service-request-category","code":"%3$s"}]}],
                 "code":{"text":"示例"},"authoredOn":"2026-01-05T09:00:00+08:00","reasonCode":[{"text":"血压控制不佳"}],
                 "requester":{"reference":"Organization/hill-town"},"performer":[{"reference":"Organization/hills"}]}""".formatted(id, BASE, category));
        put("Encounter/" + id, """
                {"resourceType":"Encounter","id":"%1$s","status":"in-progress","subject":{"reference":"Patient/%1$s"},
                 "class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},
                 "basedOn":[{"reference":"ServiceRequest/%1$s"}],"serviceProvider":{"reference":"Organization/hills"},
                 "period":{"start":"2026-01-06T09:00:00+08:00"}}""".formatted(id));
        put("DiagnosticReport/" + id, """
                {"resourceType":"DiagnosticReport","id":"%1$s","status":"final","code":{"text":"会诊意见"},
                 "subject":{"reference":"Patient/%1$s"},"basedOn":[{"reference":"ServiceRequest/%1$s"}],
                 "performer":[{"reference":"Organization/hills"}],"effectiveDateTime":"2026-01-06T10:00:00+08:00",
                 "issued":"2026-01-06T10:30:00+08:00","conclusion":"建议调整用药"}""".formatted(id));
        JsonNode found = read(get(GuardedServer.get(), "Task?focus=ServiceRequest/" + id, platform()));
        assertThat(found.path("entry")).as("the task of %s", id).hasSize(1);
        return new Case(
                "Task/" + found.at("/entry/0/resource/id").asText(),
                "ServiceRequest/" + id,
                "Encounter/" + id,
                "DiagnosticReport/" + id,
                category.equals("remote-consultation"));
    }

    private static void put(String address, String body) {
        HttpResponse<String> answer = send(GuardedServer.get(), "PUT", address, platform(), null, body);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    static HttpResponse<String> get(XinglinServer server, String address, String token) {
        return server.send(
                "/fhir/" + address,
                request -> request.header("Authorization", "Bearer " + token).GET());
    }

    static HttpResponse<String> send(
            XinglinServer server, String method, String address, String token, @Nullable String version, String body) {
        return server.send("/fhir" + (address.isEmpty() ? "" : "/" + address), request -> {
            request.header("Authorization", "Bearer " + token)
                    .header("Accept-Language", "en")
                    .header(
                            "Content-Type",
                            method.equals("PATCH") ? "application/json-patch+json" : "application/fhir+json");
            if (version != null) {
                request.header("If-Match", "W/\"" + version + "\"");
            }
            return request.method(method, BodyPublishers.ofString(body));
        });
    }

    static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> code(String system, String code) {
        Map<String, String> coding = new LinkedHashMap<>();
        coding.put("system", BASE + "CodeSystem/" + system);
        coding.put("code", code);
        return coding;
    }

    static List<String> rules(HttpResponse<String> answer) {
        return read(answer).path("issue").findValuesAsText("code");
    }
}
