package org.xinglin.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.XinglinServer;

/**
 * Two chronic diseases (002), step 9: nobody answers an urgent referral in time. It is one search, whoever is above is told
 * once, no state changes by itself, and the clocks of what follows are those of the county. Time passes, so it has a server of
 * its own.
 */
@Tag("long")
class UnansweredReferralIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String IG = "https://xinglin-fhir.github.io/ig/";
    private static final String OVERDUE =
            "Task?performing-organization=Organization/hospital&status=requested,received&next-step-due=lt";

    @Test
    void whatNobodyAnswersIsOverdueAndToldAbove(@TempDir Path folder) {
        Path clock = folder.resolve("clock");
        TravellingClock.moveTo(Instant.parse("2026-03-02T02:02:00Z"), clock);
        try (XinglinServer server = XinglinServer.in(folder.resolve("server"))
                .with(TravellingClock.class)
                .environment(TravellingClock.FILE, clock.toString())
                .argument("--xinglin.events.poll=50ms")
                .start()) {
            settle(server);
            String referral = put(
                    server, "ServiceRequest/referral", """
                        {'resourceType':'ServiceRequest','id':'referral','status':'active','intent':'order','priority':'stat',
                         'category':[%s],'subject':{'reference':'Patient/p'},'authoredOn':'2026-03-02T10:02:00+08:00',
                         'reasonCode':[{'text':'高血压急症'}],'requester':{'reference':'Organization/town'},
                         'performer':[{'reference':'Organization/hospital'}]}\
                        """.formatted(coded("service-request-category", "referral-up")));
            String task = "Task/"
                    + get(server, "Task?focus=" + referral)
                            .at("/entry/0/resource/id")
                            .asText();

            // 10:16 is in time, 10:18 is not.
            assertThat(total(server, OVERDUE + "2026-03-02T02:16:00Z")).isZero();
            TravellingClock.moveTo(Instant.parse("2026-03-02T02:18:00Z"), clock);
            assertThat(total(server, OVERDUE + "2026-03-02T02:18:00Z")).isOne();
            String escalations = "Task?code=request-escalation&owner=Organization/bureau&status=requested";
            await("who is above is told")
                    .atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(total(server, escalations)).isOne());
            assertThat(get(server, task).path("status").asText()).isEqualTo("requested");

            // Taken over at last; what follows is on time, and nobody is told again.
            TravellingClock.moveTo(Instant.parse("2026-03-02T02:31:00Z"), clock);
            move(server, task, "accepted", "");
            assertThat(total(server, OVERDUE + "2026-03-02T02:31:00Z")).isZero();
            TravellingClock.moveTo(Instant.parse("2026-03-02T03:40:00Z"), clock);
            put(server, "Encounter/arrival", """
                {'resourceType':'Encounter','id':'arrival','status':'in-progress','subject':{'reference':'Patient/p'},
                 'class':{'system':'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'EMER'},
                 'basedOn':[{'reference':'ServiceRequest/referral'}],'serviceProvider':{'reference':'Organization/hospital'},
                 'period':{'start':'2026-03-02T11:40:00+08:00'}}\
                """);
            move(server, task, "in-progress", "");
            TravellingClock.moveTo(Instant.parse("2026-03-05T01:00:00Z"), clock);
            put(server, "DiagnosticReport/feedback", """
                {'resourceType':'DiagnosticReport','id':'feedback','status':'final','subject':{'reference':'Patient/p'},
                 'basedOn':[{'reference':'ServiceRequest/referral'}],'code':{'text':'反馈'},'performer':[{'reference':'Organization/hospital'}],
                 'effectiveDateTime':'2026-03-05T09:00:00+08:00','issued':'2026-03-05T09:00:00+08:00','conclusion':'已控制'}\
                """);
            move(
                    server,
                    task,
                    "completed",
                    ",{'name':'output','valueReference':{'reference':'DiagnosticReport/feedback'}}");

            assertThat(times(get(server, task)))
                    .containsExactly(
                            "submitted 2026-03-02T02:02:00Z",
                            "accepted 2026-03-02T02:31:00Z",
                            "arrived 2026-03-02T03:40:00Z",
                            "feedback-returned 2026-03-05T01:00:00Z");
            assertThat(total(server, "Task?code=request-escalation&owner=Organization/bureau"))
                    .isOne();
        }
    }

    private static void settle(XinglinServer server) {
        put(server, "Organization/bureau", organization("bureau", "city", ""));
        put(server, "Organization/hospital", organization("hospital", "county", "bureau"));
        put(server, "Organization/town", organization("town", "township", "bureau"));
        put(server, "HealthcareService/channel", """
            {'resourceType':'HealthcareService','id':'channel','active':true,'name':'绿色通道',
             'providedBy':{'reference':'Organization/hospital'},'category':[%s]}\
            """.formatted(
                        coded("network-service-category", "chronic-green-channel")));
        put(server, "Patient/p", """
            {'resourceType':'Patient','id':'p','identifier':[{'system':'https://example.org/mrn','value':'p','assigner':{'display':'示例机构'}}],'name':[{'text':'示例居民'}],'gender':'male','birthDate':'1958-03-12',
             'managingOrganization':{'reference':'Organization/town'}}\
            """);
    }

    private static String organization(String id, String level, String above) {
        return """
            {'resourceType':'Organization','id':'%s','active':true,'name':'示例机构','identifier':[{'system':'https://example.org/places','value':'%1$s'}],
             'extension':[{'url':'%sStructureDefinition/network-level','valueCode':'%s'}]%s}\
            """.formatted(
                        id, IG, level, above.isEmpty() ? "" : ",'partOf':{'reference':'Organization/" + above + "'}");
    }

    private static String coded(String system, String code) {
        return "{'coding':[{'system':'%sCodeSystem/%s','code':'%s'}]}".formatted(IG, system, code);
    }

    private static void move(XinglinServer server, String task, String to, String more) {
        send(
                server,
                "POST",
                task + "/$move",
                "{'resourceType':'Parameters','parameter':[{'name':'to','valueCode':'" + to + "'}" + more + "]}");
    }

    private static String put(XinglinServer server, String address, String body) {
        send(server, "PUT", address, body);
        return address;
    }

    private static void send(XinglinServer server, String method, String address, String body) {
        HttpResponse<String> answer = server.send(
                "/fhir/" + address,
                request -> request.header("Content-Type", "application/fhir+json")
                        .method(method, BodyPublishers.ofString(body.replace('\'', '"'))));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    private static int total(XinglinServer server, String search) {
        return get(server, search).path("entry").size();
    }

    private static JsonNode get(XinglinServer server, String address) {
        HttpResponse<String> answer = server.get("/fhir/" + address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each milestone with its time. */
    private static List<String> times(JsonNode task) {
        List<String> times = new ArrayList<>();
        for (JsonNode extension : task.path("extension")) {
            if (extension.path("url").asText().endsWith("/milestone")) {
                String code = "";
                String at = "";
                for (JsonNode part : extension.path("extension")) {
                    code = part.has("valueCode") ? part.path("valueCode").asText() : code;
                    at = part.has("valueInstant")
                            ? Instant.parse(part.path("valueInstant").asText()).toString()
                            : at;
                }
                times.add(code + " " + at);
            }
        }
        return times;
    }
}
