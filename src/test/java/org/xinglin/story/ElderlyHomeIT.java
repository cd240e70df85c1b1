package org.xinglin.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.story.Lake.CENTRE;
import static org.xinglin.story.Lake.HOME;
import static org.xinglin.story.Lake.HOSPITAL;
import static org.xinglin.story.Program.refused;
import static org.xinglin.story.Records.affiliation;
import static org.xinglin.story.Records.coded;
import static org.xinglin.story.Records.pressure;
import static org.xinglin.story.Records.report;
import static org.xinglin.story.Records.together;
import static org.xinglin.story.Records.visit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Medical and elderly care (004), steps 1 to 6: a home, what it lacks, who lives there, and a bed at home. */
class ElderlyHomeIT {

    private final String resident = HOME.his().files(Lake.lives());

    @BeforeAll
    static void theyAreThere() {
        Lake.settles();
    }

    /** Steps 1 and 2. */
    @Test
    void aHomeLacksAClinicUntilAnAgreementIsInForce() {
        String gaps = "Organization/$gaps?rule=no-clinic-no-agreement&below=" + CENTRE.address();
        String agreement = affiliation(HOME, HOSPITAL, "elderly-care-agreement");
        HOME.his()
                .stores(together(agreement.replace("'start':'2024-01-01'", "'start':'2024-01-01','end':'2025-12-31'")));
        assertThat(CENTRE.desk().finds(gaps)).extracting(Program::address).contains(HOME.address());
        assertThat(CENTRE.desk().finds("Organization/$gaps?rule=beds-without-clinic&below=" + CENTRE.address()))
                .extracting(Program::address)
                .containsExactly(HOME.address());

        HOME.his().stores(together(agreement));
        assertThat(CENTRE.desk().finds(gaps)).extracting(Program::address).doesNotContain(HOME.address());
        refused(HOME.his().sends(agreement.replace("'id':'", "'id':'second-")), 409, "affiliation-in-force");
        // With whom, and by what it goes at once.
        JsonNode asked = HOME.desk()
                .reads(
                        "HealthcareService/$find?service=https://xinglin-fhir.github.io/ig/CodeSystem/network-service-category|elderly-green-channel&affiliated-with="
                                + HOME.address());
        assertThat(asked.at("/entry/0/resource/providedBy/reference").asText()).isEqualTo(HOSPITAL.address());
        assertThat(CENTRE.desk().finds("Organization?insurance-designation=ltci&_id=" + HOME.id()))
                .hasSize(1);
        assertThat(CENTRE.desk().finds("Organization?insurance-designation=basic&_id=" + HOME.id()))
                .isEmpty();
        assertThat(CENTRE.desk().finds("Organization?licence-until=le2027-12-31&_id=" + HOME.id()))
                .hasSize(1);
    }

    /** Day care and health centre in one: found where the centre is, by what it does. */
    @Test
    void theDayCareIsPartOfTheCentre() {
        assertThat(HOME.desk().finds("Organization?type=day-care&partof=" + CENTRE.address()))
                .extracting(Program::address)
                .containsExactly(Lake.DAY_CARE.address());
        assertThat(HOME.desk()
                        .finds("HealthcareService?service-category=nursing&organization=" + Lake.DAY_CARE.address()))
                .hasSize(1);
    }

    /** Steps 3, 4 and 6. */
    @Test
    void whoLivesThereIsFoundAssessedAndWatched() {
        assertThat(CENTRE.desk().finds("Patient?residence=" + HOME.address()))
                .extracting(Program::address)
                .contains(resident);
        assertThat(HOSPITAL.desk().sees(resident)).isFalse();

        refused(HOME.his().sends(ability(28, 12, 22, 11, 73, "intact")), 422, "ability-5");
        HOME.his().files(ability(28, 12, 22, 11, 73, "mild"));
        String plan = HOME.his().files("""
            {'resourceType':'CarePlan','status':'active','intent':'plan','category':[%s],'subject':{'reference':'%s'},
             'period':{'start':'2026-11-01'},'activity':[{'detail':{'status':'scheduled','code':%s,'description':'每年一次健康体检',
             'performer':[{'reference':'%s'}]}}]}\
            """.formatted(
                        coded("care-plan-category", "elderly-care"),
                        resident,
                        coded("elderly-care-service", "health-exam"),
                        CENTRE.address()));
        assertThat(CENTRE.desk().sees(plan)).isTrue();

        // The home's own device reads what is dangerous, and whoever manages him has the work.
        HOME.his().files(pressure(resident, HOME, 5, 188, 114));
        await("the work")
                .untilAsserted(() -> assertThat(CENTRE.desk()
                                .theOne("Task?code=critical-alert&patient=" + resident)
                                .at("/owner/reference")
                                .asText())
                        .isEqualTo(HOME.address()));
    }

    /** Step 5. */
    @Test
    void aHomeBedIsOpenedVisitedAndClosed() {
        Asked bed = Asked.a("home-bed")
                .about(resident)
                .by(HOME)
                .because("I69.4", "脑卒中后遗症，行动不便")
                .with("occurrencePeriod", "{'start':'2026-12-01','end':'2027-02-10'}");
        refused(HOME.his().sends(bed.of(HOSPITAL).json()), 422, "referral-level");
        String request = HOME.his().files(bed.of(CENTRE).json());
        String task = CENTRE.task(request);
        CENTRE.desk().moves(task, "received");
        JsonNode accepted = CENTRE.desk().moves(task, "accepted");
        assertThat(CENTRE.desk()
                        .finds("Task?performing-organization=" + CENTRE.address() + "&status=accepted&focus=" + request
                                + "&next-step-due=lt" + Instant.now().plus(73, ChronoUnit.HOURS)))
                .extracting(Program::address)
                .containsExactly(Program.address(accepted));

        // Who comes assesses him: then the bed is open.
        CENTRE.desk().files(visit(resident, request, "HH", CENTRE));
        CENTRE.desk().moves(task, "in-progress");
        CENTRE.desk().files(visit(resident, request, "HH", CENTRE));
        CENTRE.desk().files(visit(resident, request, "HH", CENTRE));
        assertThat(HOME.desk().finds("Encounter?based-on=" + request)).hasSize(3);
        assertThat(HOME.desk()
                        .finds("Task?requesting-organization=" + HOME.address() + "&status=in-progress&focus="
                                + request))
                .hasSize(1);

        refused(CENTRE.desk().tries(task, "completed"), 422, "task-needs");
        String summary = CENTRE.desk().files(report(resident, request, "11488-4", CENTRE, "病情稳定，撤床"));
        JsonNode closed = CENTRE.desk()
                .moves(task, "completed", "{'name':'output','valueReference':{'reference':'" + summary + "'}}");
        assertThat(Milestones.of(closed))
                .containsExactly("submitted", "reviewing", "accepted", "arrived", "feedback-returned");
        assertThat(HOME.desk().reads(request).path("status").asText()).isEqualTo("completed");
    }

    /** Four parts, their sum, and the level that it means (GB/T 42195). */
    private String ability(int selfCare, int mobility, int mental, int sensation, int total, String level) {
        return """
            {'resourceType':'Observation','status':'final','code':%s,'subject':{'reference':'%s'},'effectiveDateTime':'%s',
             'performer':[{'reference':'%s'}],'valueCodeableConcept':%s,'component':[%s,%s,%s,%s,%s]}\
            """.formatted(
                        coded("elderly-assessment", "ability"),
                        resident,
                        Records.now(),
                        HOME.address(),
                        coded("elderly-ability-level", level),
                        item("self-care", selfCare),
                        item("mobility", mobility),
                        item("mental-status", mental),
                        item("sensation-participation", sensation),
                        item("total", total));
    }

    private static String item(String code, int value) {
        return "{'code':%s,'valueInteger':%d}".formatted(coded("elderly-ability-item", code), value);
    }
}
