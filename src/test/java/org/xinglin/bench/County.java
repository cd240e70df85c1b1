package org.xinglin.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.xinglin.testkit.SyntheticResident;

/**
 * Synthetic residents and what is recorded of them, alike in every contender, and the requests about them. Who is read of and who
 * is written of are two: otherwise the faster a server writes, the more its reads would have to find.
 */
final class County {

    static final int READINGS_EACH = 20;

    /** Who manages each resident, and records each reading. */
    static final String CLINIC = "bench-clinic";

    private static final int HOT_RESIDENTS = 3;
    private static final String SYSTEM = "https://bench.example.org/readings";
    private static final ObjectMapper JSON = new ObjectMapper();

    final int residents;
    private final Contender server;
    private final List<String> readings = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final String run;

    /** @param run tells this run's identifiers from others' */
    County(Contender server, int residents, String run) {
        this.server = server;
        this.residents = residents;
        this.run = run;
    }

    /** Stores the clinic. */
    void open() throws IOException, InterruptedException {
        accepted(put("/Organization/bench-clinic", """
                {"resourceType":"Organization","id":"bench-clinic","name":"示例乡镇卫生院",
                 "identifier":[{"system":"https://bench.example.org/places","value":"1"}]}"""));
    }

    /** Stores its residents: a transaction for each. */
    void settle() throws IOException, InterruptedException {
        for (int resident = 0; resident < residents; resident++) {
            List<String> entries = new ArrayList<>();
            entries.add(entry("PUT", "Patient/" + id(resident), resident(resident)));
            for (int reading = 0; reading < READINGS_EACH; reading++) {
                entries.add(entry("POST", "Observation", reading(resident)));
            }
            entries.add(entry("POST", "CarePlan", carePlan(resident)));
            JsonNode answer = JSON.readTree(accepted(transaction(entries)));
            for (JsonNode entry : answer.path("entry")) {
                String location = entry.path("response").path("location").asText();
                if (location.startsWith("Observation/")) {
                    readings.add("/" + location.replaceFirst("/_history/.*", ""));
                }
            }
        }
        settleKnown();
    }

    /** The reading that is sent again and again; two senders at once would be in each other's way over it, the first time. */
    private void settleKnown() throws IOException, InterruptedException {
        accepted(conditionalCreate(new Random(0), true));
    }

    /** Those who are written of, without readings yet. */
    void register() throws IOException, InterruptedException {
        List<String> entries = new ArrayList<>();
        for (int resident = residents; resident < 2 * residents; resident++) {
            entries.add(entry("PUT", "Patient/" + id(resident), resident(resident)));
        }
        accepted(transaction(entries));
    }

    private String accepted(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = server.send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(server.name + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    HttpRequest create(Random random) {
        return post("/Observation", reading(writtenOf(random)));
    }

    /** @param known whether the reading is one that was sent before */
    HttpRequest conditionalCreate(Random random, boolean known) {
        String reading = known ? reading(0, "0") : reading(writtenOf(random));
        String number = reading.replaceFirst("(?s).*\"value\":\"([^\"]*)\".*", "$1");
        return HttpRequest.newBuilder(post("/Observation", reading), (name, value) -> true)
                .header("If-None-Exist", "identifier=" + SYSTEM + "%7C" + number)
                .build();
    }

    HttpRequest hundred(Random random) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            entries.add(entry("POST", "Observation", reading(writtenOf(random))));
        }
        return transaction(entries);
    }

    /** A visit: the resident brought up to date, readings, a condition, a request and a plan. */
    HttpRequest visit(Random random) {
        int resident = writtenOf(random);
        String subject = "\"subject\":{\"reference\":\"Patient/" + id(resident) + "\"}";
        return transaction(List.of(
                entry("PUT", "Patient/" + id(resident), resident(resident)),
                entry("POST", "Observation", reading(resident)),
                entry("POST", "Observation", reading(resident)),
                entry("POST", "Encounter", """
                        {"resourceType":"Encounter","status":"finished",
                         "class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},%s}""".formatted(subject)),
                entry("POST", "Condition", """
                        {"resourceType":"Condition","code":{"text":"高血压"},"clinicalStatus":{"coding":[
                         {"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},%s}""".formatted(subject)),
                entry("POST", "ServiceRequest", """
                        {"resourceType":"ServiceRequest","status":"active","intent":"order","code":{"text":"动态血压监测"},
                         "authoredOn":"2026-11-03T08:00:00+08:00","requester":{"reference":"Organization/bench-clinic"},%s}""".formatted(subject)),
                entry("POST", "CarePlan", carePlan(resident))));
    }

    HttpRequest read(Random random) {
        return server.request(readings.get(random.nextInt(readings.size()))).build();
    }

    HttpRequest latest(Random random, boolean hot) {
        return server.request("/Observation?patient=Patient/" + id(hot ? random.nextInt(HOT_RESIDENTS) : readOf(random))
                        + "&code=http://loinc.org%7C85354-9&_sort=-date&_count=1")
                .build();
    }

    HttpRequest carePlans(Random random) {
        return server.request("/CarePlan?patient=Patient/" + id(readOf(random))
                        + "&category=https://xinglin-fhir.github.io/ig/CodeSystem/care-plan-category%7Cchronic-follow-up"
                        + "&status=active")
                .build();
    }

    HttpRequest byNumber(Random random) {
        return server.request("/Patient?identifier=" + SyntheticResident.NATIONAL_ID + "%7C" + number(readOf(random)))
                .build();
    }

    HttpRequest everyonesReadings(Random random) {
        String since = "2026-%02d-01".formatted(1 + random.nextInt(11));
        return server.request("/Observation?code=http://loinc.org%7C85354-9&date=ge" + since + "&_sort=-date&_count=20")
                .build();
    }

    HttpRequest everything(Random random) {
        return server.request("/Patient/" + id(readOf(random)) + "/$everything?_count=100")
                .build();
    }

    /** A blood pressure in kilopascal and without a subject: no profile allows it. */
    HttpRequest wrong() {
        return post("/Observation", reading(0).replace("mm[Hg]", "kPa").replaceFirst("\"subject\":\\{[^}]*},", ""));
    }

    /** Who wants to know each blood pressure; {@code requested}, or {@code off}. */
    HttpRequest subscription(String endpoint, String status) {
        return put("/Subscription/bench", """
                {"resourceType":"Subscription","id":"bench","status":"%s","reason":"bench","criteria":"Observation?code=85354-9",
                 "channel":{"type":"rest-hook","endpoint":"%s","payload":"application/fhir+json"}}""".formatted(status, endpoint));
    }

    private int readOf(Random random) {
        return random.nextInt(residents);
    }

    private int writtenOf(Random random) {
        return residents + random.nextInt(residents);
    }

    private static String id(int resident) {
        return "bench-" + resident;
    }

    private static String resident(int number) {
        boolean male = number % 2 == 0;
        return """
                {"resourceType":"Patient","id":"%s","name":[{"text":"示例居民%d"}],"gender":"%s","birthDate":"1958-03-12",
                 "managingOrganization":{"reference":"Organization/bench-clinic"},"identifier":[{"system":"%s","value":"%s"}]}""".formatted(
                        id(number), number, male ? "male" : "female", SyntheticResident.NATIONAL_ID, number(number));
    }

    private static String number(int resident) {
        return SyntheticResident.idNumber(2_000_000 + resident, "19580312", resident % 2 == 0);
    }

    private String reading(int resident) {
        return reading(resident, run + "-" + next.incrementAndGet());
    }

    private static String reading(int resident, String number) {
        int order = number.hashCode() & 0xffff;
        return """
                {"resourceType":"Observation","identifier":[{"system":"%s","value":"%s"}],"status":"final",
                 "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],
                 "code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}],"text":"血压"},
                 "subject":{"reference":"Patient/%s"},"effectiveDateTime":"2026-%02d-%02dT08:%02d:00+08:00",
                 "performer":[{"reference":"Organization/bench-clinic"}],
                 "component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},
                   "valueQuantity":{"value":%d,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},
                  {"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},
                   "valueQuantity":{"value":%d,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}""".formatted(
                        SYSTEM,
                        number,
                        id(resident),
                        1 + order % 11,
                        1 + order % 28,
                        order % 60,
                        110 + order % 70,
                        60 + order % 40);
    }

    private static String carePlan(int resident) {
        return """
                {"resourceType":"CarePlan","status":"active","intent":"plan","title":"高血压随访计划",
                 "category":[{"coding":[{"system":"https://xinglin-fhir.github.io/ig/CodeSystem/care-plan-category","code":"chronic-follow-up"}]}],
                 "subject":{"reference":"Patient/%s"},"period":{"start":"2026-11-01","end":"2027-10-31"}}""".formatted(id(resident));
    }

    private static String entry(String method, String url, String resource) {
        return "{\"resource\":" + resource + ",\"request\":{\"method\":\"" + method + "\",\"url\":\"" + url + "\"}}";
    }

    private HttpRequest transaction(List<String> entries) {
        return post(
                "",
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[" + String.join(",", entries) + "]}");
    }

    private HttpRequest post(String path, String body) {
        return server.request(path)
                .header("Content-Type", "application/fhir+json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest put(String path, String body) {
        return server.request(path)
                .header("Content-Type", "application/fhir+json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
