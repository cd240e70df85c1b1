package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.access.TwoTowns.ALL;
import static org.xinglin.access.TwoTowns.accepted;
import static org.xinglin.access.TwoTowns.reading;
import static org.xinglin.access.TwoTowns.refused;
import static org.xinglin.access.TwoTowns.resident;
import static org.xinglin.access.TwoTowns.untouched;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.testkit.EmbeddedAccess;
import org.xinglin.testkit.GuardedServer;
import org.xinglin.testkit.XinglinServer;

/** Operations, preconditions and searches: none of them tells more of somebody out of reach than a read. */
class SideDoorsIT {

    private static final TwoTowns TOWNS = TwoTowns.get();
    private static final Person everybody = TOWNS.everybody();
    private static final Person near = TOWNS.near();

    private static void sameAsUnknown(String what, HttpResponse<String> beyond, HttpResponse<String> unknown) {
        assertThat(beyond.statusCode()).as(what + beyond.body()).isEqualTo(unknown.statusCode());
        assertThat(neutral(beyond)).as(what).isEqualTo(neutral(unknown));
    }

    private static String neutral(HttpResponse<String> answer) {
        return answer.body()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
                .replaceAll("(\"lastUpdated\":)\"[^\"]*\"", "$1…")
                .replaceAll("\\b(far|gone)\\b", "WHO")
                .replaceAll("\\b(far|gone)-1\\b", "WHO-1");
    }

    @ParameterizedTest
    @CsvSource({
        "If-Match, W/\"1\"",
        "If-Match, W/\"99\"",
        "If-None-Match, W/\"1\"",
        "If-None-Match, *",
        "If-Modified-Since, 'Sat, 29 Oct 2033 19:43:31 GMT'",
        "Prefer, return=minimal",
        "X-Break-Glass, curious",
    })
    void aHeaderDoesNotTellWhoIsThere(String header, String value) {
        Person asking = near.with(header, value);
        sameAsUnknown("GET " + header, asking.get("/Patient/far"), asking.get("/Patient/gone"));
        sameAsUnknown("vread " + header, asking.get("/Patient/far/_history/1"), asking.get("/Patient/gone/_history/1"));
        sameAsUnknown("DELETE " + header, asking.delete("/Patient/far"), asking.delete("/Patient/gone"));
        assertThat(asking.delete("/Patient/far").statusCode()).isBetween(400, 499);
        assertThat(asking.put(resident("far", "near-village")).statusCode())
                .as(header)
                .isIn(403, 404, 412);
        untouched("/Patient/far");
    }

    @ParameterizedTest
    @CsvSource({
        "/Patient/WHO/$everything",
        "/Patient/WHO/$chronic-status?disease=hypertension",
        "/Observation/$lastn?patient=WHO",
        "/Observation?patient=WHO",
        "/Observation?subject=Patient/WHO&_summary=count",
        "/Observation?patient=WHO&_total=accurate&_count=1",
        "/Questionnaire/constitution-gbt46939-2025/$populate?subject=Patient/WHO",
        "/Observation/WHO-1/_history?_count=1",
        "/Patient/WHO/Observation",
        "/Patient/WHO/*",
        "/Patient/WHO/$validate",
    })
    void anOperationOrSearchAboutSomebodyOutOfReachIsOneAboutNobody(String path) {
        HttpResponse<String> beyond = near.get(path.replace("WHO", "far"));
        sameAsUnknown(path, beyond, near.get(path.replace("WHO", "gone")));
        assertThat(beyond.body()).doesNotContain("居民far");
    }

    @Test
    void whatIsOnlyLookedThroughIsNotLookedThroughForAnother() {
        for (String who : List.of("far", "gone")) {
            Observation about = reading("x", who);
            about.setId((String) null);
            Parameters asked = new Parameters();
            asked.addParameter().setName("resource").setResource(about);
            HttpResponse<String> answer = near.post("/Observation/$validate", asked);
            assertThat(answer.body()).as(who).doesNotContain("居民far");
            assertThat(EmbeddedAccess.json(answer).at("/issue/0/severity").asText())
                    .as(answer.body())
                    .isEqualTo("error");
        }
        Patient same = resident("x", "near-village");
        same.setId((String) null);
        same.getIdentifierFirstRep()
                .setValue(XinglinServer.fhirContext()
                        .newJsonParser()
                        .parseResource(
                                Patient.class, everybody.get("/Patient/far").body())
                        .getIdentifierFirstRep()
                        .getValue());
        Parameters twin = new Parameters();
        twin.addParameter().setName("resource").setResource(same);
        assertThat(near.post("/Patient/$validate", twin).body()).doesNotContain("Patient/far", "居民far");
        QuestionnaireResponse form = new QuestionnaireResponse()
                .setQuestionnaire("https://xinglin-fhir.github.io/ig/Questionnaire/constitution-gbt46939-2025")
                .setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED);
        HttpResponse<String>[] answers = answers(form);
        assertThat(answers[0].statusCode()).as(answers[0].body()).isEqualTo(answers[1].statusCode());
        assertThat(answers[0].body()).doesNotContain("居民far");
    }

    @SuppressWarnings("unchecked")
    private static HttpResponse<String>[] answers(QuestionnaireResponse form) {
        HttpResponse<String>[] answers = new HttpResponse[2];
        answers[0] = near.post("/QuestionnaireResponse/$extract", form.setSubject(new Reference("Patient/far")));
        answers[1] = near.post("/QuestionnaireResponse/$extract", form.setSubject(new Reference("Patient/gone")));
        return answers;
    }

    /** What nobody has recognised is told of one's own records. */
    @Test
    void whatIsNotRecognisedElsewhereIsNotToldOf() {
        Observation local = reading("far-local", "far");
        local.setComponent(null).setValue(new org.hl7.fhir.r4.model.Quantity(5));
        local.setCode(new CodeableConcept(new Coding("https://far.example/lab", "FAR-GLU", "血糖")));
        local.setCategory(null);
        accepted(everybody.put(local));
        assertThat(everybody.get("/$not-recognised?_count=500").body()).contains("FAR-GLU");
        assertThat(near.get("/$not-recognised?_count=500").body()).doesNotContain("FAR-GLU", "far-local");
    }

    @Test
    void nothingElseIsOfferedWhereTokensAreGiven() {
        for (String path : List.of(
                "/oauth2/device_authorization",
                "/oauth2/device_verification",
                "/oauth2/par",
                "/connect/register",
                "/oauth2/register",
                "/connect/logout",
                "/login")) {
            HttpResponse<String> answer =
                    EmbeddedAccess.form(GuardedServer.get(), path, Map.of("client_id", "app", "scope", "patient/*.rs"));
            assertThat(answer.statusCode()).as(path).isBetween(400, 499);
        }
        assertThat(GuardedServer.get().get("/actuator/health").body()).doesNotContain("components", "details");
    }

    @Test
    void aTokenOfNobodysScopesReadsNothing() {
        Person nothing = Person.program("near-town", "openid");
        refused(nothing.get("/Observation"), 403, "scope-missing");
        refused(nothing.get("/Organization"), 403, "scope-missing");
        assertThat(Person.program("near-town", ALL).get("/Organization").statusCode())
                .isEqualTo(200);
    }
}
