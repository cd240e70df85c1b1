package org.xinglin.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.story.Metro.BUREAU;
import static org.xinglin.story.Metro.CENTRE;
import static org.xinglin.story.Metro.POINT;
import static org.xinglin.story.Metro.SCHOOL;
import static org.xinglin.story.Metro.TECHNIQUES;
import static org.xinglin.story.Program.refused;
import static org.xinglin.story.Records.organization;
import static org.xinglin.story.Records.resident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Prevention by TCM (000), steps 1 to 5: a network of three tiers, who is trained, an assessment with its plan, a course. */
class PreventionIT {

    @BeforeAll
    static void theCityIsThere() {
        Metro.settles();
    }

    /** Step 1. */
    @Test
    void theBureauSeesTheTiersOfItsNetwork() {
        String network = "OrganizationAffiliation?primary-organization=" + BUREAU.address()
                + "&role=zhiweibing-network&active=true&date=ge" + Records.today() + "&date=le" + Records.today()
                + "&_include=OrganizationAffiliation:participating-organization&_count=100";
        List<JsonNode> found = BUREAU.desk().finds(network);
        assertThat(found.stream()
                        .filter(each -> each.path("resourceType").asText().equals("Organization")))
                .hasSize(13);
        for (String tier : List.of("lead", "backbone", "point")) {
            assertThat(BUREAU.desk()
                            .finds("OrganizationAffiliation?primary-organization=" + BUREAU.address()
                                    + "&role=zhiweibing-network&role=" + tier + "&_count=100"))
                    .as(tier)
                    .hasSize(tier.equals("lead") ? 1 : tier.equals("backbone") ? 2 : 10);
        }
        // The city below one of its own points would give that point the city.
        refused(BUREAU.his().sends(organization(BUREAU, "示例市卫生健康委", "city", POINT, "cdc")), 422, "organization-circle");
        assertThat(POINT.desk()
                        .reads("HealthcareService/$find?service=" + Records.IG
                                + "CodeSystem/network-service-category|zhiweibing&affiliated-with=" + BUREAU.address())
                        .at("/entry/0/resource/providedBy/reference")
                        .asText())
                .isEqualTo(CENTRE.address());
    }

    /** Step 2. */
    @Test
    void theSchoolsCertificatesAreSearchedForUntilTheyRunOut() {
        Metro.trained(CENTRE, "示例技师甲", "cupping", "2099-12-31");
        Metro.trained(CENTRE, "示例技师乙", "cupping", "2025-12-31");
        String trained = "Practitioner?qualification=" + TECHNIQUES + "|cupping";
        assertThat(BUREAU.desk().finds(trained)).hasSize(2);
        assertThat(BUREAU.desk()
                        .theOne(trained + "&qualification-until=ge" + Records.today())
                        .toString())
                .contains("示例技师甲", SCHOOL.address());
    }

    /** Steps 3 and 4. */
    @Test
    void aPointAssessesAndTheResidentHasAPlan() {
        String resident = POINT.his().files(resident("1955-03-12", POINT));
        JsonNode stored = Program.done(POINT.his()
                .request(
                        "POST",
                        resident + "/$assess-constitution",
                        "{'resourceType':'Parameters','parameter':[{'name':'questionnaire-response','resource':%s},{'name':'plan','valueBoolean':true}]}"
                                .formatted(answers(
                                        resident, Metro.trained(POINT, "示例技师丙", "moxibustion", "2099-12-31")))));
        assertThat(stored.findValuesAsText("resourceType")).contains("QuestionnaireResponse", "CarePlan");
        JsonNode plan = POINT.desk().theOne("CarePlan?patient=" + resident + "&category=tcm-conditioning");
        assertThat(plan.path("extension").toString()).contains("review-date");
        assertThat(CENTRE.desk().sees(resident)).isFalse();

        // Whoever has no certificate that is in force is told so.
        String other = POINT.his().files(resident("1954-03-12", POINT));
        assertThat(POINT.his().isToldOf(answers(other, Metro.trained(POINT, "示例技师丁", "moxibustion", "2025-12-31"))))
                .contains("assessor-unqualified");
        assertThat(POINT.his()
                        .isToldOf(answers(
                                POINT.his().files(resident("1953-03-12", POINT)),
                                Metro.trained(POINT, "示例技师戊", "moxibustion", "2099-12-31"))))
                .doesNotContain("assessor-unqualified");
    }

    /** Step 5. */
    @Test
    void aCourseOfSixSessionsEndsByItself() {
        String resident = POINT.his().files(resident("1955-03-12", POINT));
        String course = POINT.his()
                .files(Asked.a("tcm-service")
                        .about(resident)
                        .by(POINT)
                        .of(CENTRE)
                        .because("R53", "乏力")
                        .coded(TECHNIQUES, "moxibustion", "艾灸")
                        .with("quantityQuantity", "{'value':6,'unit':'次'}")
                        .json());
        String task = CENTRE.task(course);
        CENTRE.desk().moves(task, "accepted");
        String technician = Metro.trained(CENTRE, "示例技师己", "moxibustion", "2099-12-31");
        String untrained = Metro.trained(CENTRE, "示例技师庚", "tuina", "2099-12-31");
        for (int session = 1; session <= 6; session++) {
            assertThat(CENTRE.desk().reads(task).path("status").asText()).isEqualTo("accepted");
            String told = CENTRE.desk().isToldOf(session(resident, course, session == 1 ? untrained : technician));
            assertThat(told.contains("technique-unqualified")).as(told).isEqualTo(session == 1);
        }
        JsonNode done = CENTRE.desk().reads(task);
        assertThat(done.path("status").asText()).isEqualTo("completed");
        assertThat(done.path("output")).hasSize(6);
        assertThat(POINT.desk().reads(course).path("status").asText()).isEqualTo("completed");
        assertThat(POINT.desk().finds("Procedure?based-on=" + course)).hasSize(6);
    }

    private static String session(String resident, String course, String by) {
        return """
            {'resourceType':'Procedure','status':'completed','subject':{'reference':'%s'},'basedOn':[{'reference':'%s'}],
             'code':{'coding':[{'system':'%s','code':'moxibustion'}],'text':'艾灸'},'performedDateTime':'%s',
             'performer':[{'actor':{'reference':'%s'}}]}\
            """.formatted(resident, course, TECHNIQUES, Records.now(), by);
    }

    /** The form of 33 items, as the guide's example fills it in. */
    private static String answers(String resident, String author) {
        try (InputStream form = Objects.requireNonNull(
                PreventionIT.class.getResourceAsStream("/examples/valid/constitution-response-elderly.json"))) {
            ObjectNode response = (ObjectNode) Program.json(new String(form.readAllBytes(), StandardCharsets.UTF_8));
            response.remove("id");
            response.put("authored", Records.now());
            response.putObject("subject").put("reference", resident);
            response.putObject("author").put("reference", author);
            return response.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
