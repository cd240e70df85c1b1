package org.xinglin.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.GuardedServer;

/**
 * The programme of two chronic diseases, steps 8 to 12: a township refers somebody at once to a hospital of another tree, which takes over,
 * looks at what is there already, and gives him back. Each acts with its own token.
 */
class ReferralStoryIT {

    private static final String IG = "https://xinglin-fhir.github.io/ig/";

    private final String resident = UUID.randomUUID().toString();

    @BeforeAll
    static void theHospitalOffers() {
        for (String category : List.of("chronic-green-channel", "lab")) {
            done(platform("PUT", "HealthcareService/story-" + category, """
                    {"resourceType":"HealthcareService","id":"story-%1$s","active":true,"name":"示例服务",
                     "providedBy":{"reference":"Organization/coast"},
                     "category":[{"coding":[{"system":"%2$sCodeSystem/network-service-category","code":"%1$s"}]}]}""".formatted(category, IG)));
        }
    }

    @Test
    void aReferralAtOnceIsAnsweredClockedAndGivenBack() {
        register();
        String reading = created(township("POST", "Observation", reading()));
        String referral =
                created(township("POST", "ServiceRequest", referral("hill-town", "coast", "referral-up", "stat")));
        Instant asked = Instant.now();

        // One at a time, upwards, to where it can be done.
        HttpResponse<String> again =
                township("POST", "ServiceRequest", referral("hill-town", "coast", "referral-up", "stat"));
        refused(again, 409, "request-open");
        assertThat(again.body()).contains(referral);
        refused(
                township("POST", "ServiceRequest", referral("hill-town", "hill-village", "referral-up", "routine")),
                422,
                "referral-level");
        refused(
                township("POST", "ServiceRequest", referral("hill-town", "plain", "referral-up", "stat")),
                422,
                "capability-missing");

        // The hospital sees the case, and of the rest nothing.
        JsonNode waiting = read(hospital(
                "GET", "Task?performing-organization=Organization/coast&status=requested&focus=" + referral, ""));
        assertThat(waiting.path("entry")).hasSize(1);
        JsonNode task = waiting.at("/entry/0/resource");
        String address = "Task/" + task.path("id").asText();
        assertThat(due(task)).isBetween(asked, asked.plus(Duration.ofMinutes(16)));
        assertThat(hospital("GET", "Patient/" + resident, "").statusCode()).isEqualTo(200);
        assertThat(hospital("GET", reading, "").statusCode()).isEqualTo(404);

        done(hospital(
                "POST",
                address + "/$move",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"to\",\"valueCode\":\"accepted\"}]}"));
        refused(
                hospital(
                        "POST",
                        address + "/$move",
                        "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"to\",\"valueCode\":\"accepted\"}]}"),
                409,
                "task-moved");
        assertThat(hospital("GET", reading, "").statusCode()).isEqualTo(200);
        assertThat(read(township(
                                "GET",
                                "Task?requesting-organization=Organization/hill-town&status=accepted&focus=" + referral,
                                ""))
                        .path("entry"))
                .hasSize(1);
        assertThat(stranger("GET", address, "").statusCode()).isEqualTo(404);

        // He arrives, is seen, and the township hears of it.
        created(hospital(
                "POST", "Encounter", """
                {"resourceType":"Encounter","status":"in-progress","subject":{"reference":"Patient/%s"},
                 "class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"EMER"},
                 "basedOn":[{"reference":"%s"}],"serviceProvider":{"reference":"Organization/coast"},
                 "period":{"start":"%s"}}""".formatted(resident, referral, asked.truncatedTo(ChronoUnit.SECONDS))));
        done(hospital(
                "POST",
                address + "/$move",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"to\",\"valueCode\":\"in-progress\"}]}"));
        String report = created(hospital(
                "POST", "DiagnosticReport", """
                {"resourceType":"DiagnosticReport","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"11524-6"}]},
                 "subject":{"reference":"Patient/%s"},"basedOn":[{"reference":"%s"}],"performer":[{"reference":"Organization/coast"}],
                 "effectiveDateTime":"%3$s","issued":"%3$s","conclusion":"窦性心律"}""".formatted(resident, referral, asked.truncatedTo(ChronoUnit.SECONDS))));
        done(hospital("POST", address + "/$move", """
                {"resourceType":"Parameters","parameter":[{"name":"to","valueCode":"completed"},
                 {"name":"output","valueReference":{"reference":"%s"}}]}""".formatted(report)));
        JsonNode ended = read(township("GET", address, ""));
        assertThat(milestones(ended)).containsExactly("submitted", "accepted", "arrived", "feedback-returned");
        assertThat(read(township("GET", referral, "")).path("status").asText()).isEqualTo("completed");
        assertThat(read(township("GET", "DiagnosticReport?based-on=" + referral, ""))
                        .path("entry"))
                .hasSize(1);

        // Given back with a note and a plan, or not at all.
        refused(
                hospital("POST", "ServiceRequest", referral("coast", "hill-town", "referral-down", "routine")),
                422,
                "referral-down-carries");
    }

    private void register() {
        done(township("PUT", "Patient/" + resident, """
                {"resourceType":"Patient","id":"%1$s","name":[{"text":"示例居民"}],"gender":"male","birthDate":"1958-03-12",
                 "identifier":[{"system":"https://example.org/mrn","value":"%1$s","assigner":{"display":"示例卫生院"}}],
                 "managingOrganization":{"reference":"Organization/hill-town"}}""".formatted(resident)));
    }

    private String reading() {
        return """
                {"resourceType":"Observation","status":"final","subject":{"reference":"Patient/%s"},
                 "code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},
                 "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],
                 "effectiveDateTime":"%s","performer":[{"reference":"Organization/hill-town"}],
                 "component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},
                   "valueQuantity":{"value":190,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},
                  {"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},
                   "valueQuantity":{"value":115,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}""".formatted(resident, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private String referral(String from, String to, String category, String priority) {
        return """
                {"resourceType":"ServiceRequest","status":"active","intent":"order","priority":"%s",
                 "subject":{"reference":"Patient/%s"},"code":{"text":"转诊"},"authoredOn":"%s",
                 "category":[{"coding":[{"system":"%sCodeSystem/service-request-category","code":"%s"}]}],
                 "reasonCode":[{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10","code":"I10"}],"text":"高血压"}],
                 "requester":{"reference":"Organization/%s"},"performer":[{"reference":"Organization/%s"}]}""".formatted(priority, resident, Instant.now().truncatedTo(ChronoUnit.SECONDS), IG, category, from, to);
    }

    private static Instant due(JsonNode task) {
        for (JsonNode extension : task.path("extension")) {
            if (extension.path("url").asText().endsWith("/next-step-due")) {
                return Instant.parse(extension.path("valueInstant").asText());
            }
        }
        throw new AssertionError("No next-step-due: " + task);
    }

    private static List<String> milestones(JsonNode task) {
        List<String> codes = new ArrayList<>();
        for (JsonNode extension : task.path("extension")) {
            if (extension.path("url").asText().endsWith("/milestone")) {
                for (JsonNode part : extension.path("extension")) {
                    if (part.path("url").asText().equals("code")) {
                        codes.add(part.path("valueCode").asText());
                    }
                }
            }
        }
        return codes;
    }

    private static HttpResponse<String> township(String method, String address, String body) {
        return by("of.hill-town", method, address, body);
    }

    private static HttpResponse<String> hospital(String method, String address, String body) {
        return by("of.coast", method, address, body);
    }

    private static HttpResponse<String> stranger(String method, String address, String body) {
        return by("of.plain", method, address, body);
    }

    private static HttpResponse<String> platform(String method, String address, String body) {
        return ModelCounty.send(GuardedServer.get(), method, address, ModelCounty.platform(), null, body);
    }

    private static HttpResponse<String> by(String client, String method, String address, String body) {
        String token = GuardedServer.token(client, "system/*.cruds");
        return method.equals("GET")
                ? ModelCounty.get(GuardedServer.get(), address, token)
                : ModelCounty.send(GuardedServer.get(), method, address, token, null, body);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ModelCounty.read(answer);
    }

    private static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode stored = ModelCounty.read(answer);
        return stored.path("resourceType").asText() + "/" + stored.path("id").asText();
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    private static void refused(HttpResponse<String> answer, int status, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + rule + "\"");
    }
}
