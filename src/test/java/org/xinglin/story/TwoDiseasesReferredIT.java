package org.xinglin.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.story.Program.address;
import static org.xinglin.story.Program.refused;
import static org.xinglin.story.Records.diagnosis;
import static org.xinglin.story.Records.dischargeNote;
import static org.xinglin.story.Records.plan;
import static org.xinglin.story.Records.pressure;
import static org.xinglin.story.Records.report;
import static org.xinglin.story.Records.resident;
import static org.xinglin.story.Records.visit;
import static org.xinglin.story.Ridge.COUNTY;
import static org.xinglin.story.Ridge.HOSPITAL;
import static org.xinglin.story.Ridge.STRANGER;
import static org.xinglin.story.Ridge.TOWNSHIP;
import static org.xinglin.story.Ridge.VILLAGE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two chronic diseases (002), steps 8 to 12: what the server proposed becomes a referral, which is accepted once, clocked,
 * answered and given back with a note and a plan.
 */
class TwoDiseasesReferredIT {

    private final String resident = VILLAGE.his().files(resident("1958-03-12", VILLAGE));
    private final String diagnosis = TOWNSHIP.his().files(diagnosis(resident, "I10", "confirmed"));

    @BeforeAll
    static void theCountyIsThere() {
        Ridge.settles();
    }

    @Test
    void aReferralFindsItsWayAndComesBack() {
        String referral = activated();
        String task = HOSPITAL.task(referral);
        accepted(referral, task);
        String report = seen(referral, task);
        answered(referral, task, report);
        givenBack();
    }

    /** Step 8: the draft becomes an order, upwards, to where it can be done, one at a time. */
    private String activated() {
        VILLAGE.his().files(pressure(resident, VILLAGE, 5, 190, 115));
        Ridge.signs(resident);
        String proposed = "ServiceRequest?status=draft&intent=proposal&category=referral-up&subject=" + resident;
        await("a proposal")
                .untilAsserted(() -> assertThat(TOWNSHIP.desk().finds(proposed)).hasSize(1));
        ObjectNode draft = (ObjectNode) TOWNSHIP.desk().theOne(proposed);
        draft.put("status", "active").put("intent", "order").put("priority", "stat");
        draft.putObject("requester").put("reference", TOWNSHIP.address());

        // The centre that leads keeps no green channel open; the hospital does.
        refused(TOWNSHIP.his().replaces(draft), 422, "capability-missing");
        asked(draft, VILLAGE);
        refused(TOWNSHIP.his().replaces(draft), 422, "referral-level");
        asked(draft, HOSPITAL);
        JsonNode referral = Program.done(TOWNSHIP.his().replaces(draft));
        assertThat(referral.path("extension").toString())
                .contains("entitlement", "{\"url\":\"contracted\",\"valueBoolean\":true}")
                .contains("{\"url\":\"properlyReferred\",\"valueBoolean\":true}");
        Asked again =
                Asked.a("referral-up").about(resident).by(TOWNSHIP).of(HOSPITAL).atOnce();
        String reason = referral.path("reasonCode").isEmpty()
                ? "[{'text':'高血压'}]"
                : referral.path("reasonCode").toString();
        var answer = TOWNSHIP.his().sends(again.with("reasonCode", reason).json());
        refused(answer, 409, "request-open");
        assertThat(answer.body()).contains(address(referral));
        return address(referral);
    }

    private static void asked(ObjectNode request, Institution performer) {
        request.putArray("performer").addObject().put("reference", performer.address());
    }

    /** Step 9: the case before, the record afterwards; one wins; what is not answered in time would be one search. */
    private void accepted(String referral, String task) {
        String waiting = "Task?performing-organization=" + HOSPITAL.address() + "&status=requested,received&focus="
                + referral + "&next-step-due=lt";
        assertThat(HOSPITAL.desk().finds(waiting + Instant.now())).isEmpty();
        assertThat(HOSPITAL.desk().finds(waiting + Instant.now().plus(16, ChronoUnit.MINUTES)))
                .hasSize(1);
        assertThat(HOSPITAL.desk().sees(resident)).isTrue();
        assertThat(HOSPITAL.desk().sees(diagnosis)).isFalse();

        refused(TOWNSHIP.desk().tries(task, "accepted"), 422, "task-move");
        HOSPITAL.desk().moves(task, "accepted");
        var late = HOSPITAL.his().tries(task, "accepted");
        refused(late, 409, "task-moved");
        assertThat(late.body()).contains("accepted");

        assertThat(HOSPITAL.desk().sees(diagnosis)).isTrue();
        assertThat(STRANGER.desk().sees(task)).isFalse();
        assertThat(STRANGER.desk().sees(resident)).isFalse();
        assertThat(TOWNSHIP.desk()
                        .finds("Task?requesting-organization=" + TOWNSHIP.address()
                                + "&status=accepted,in-progress,on-hold&focus=" + referral))
                .hasSize(1);
    }

    /** Steps 10 and 11: what has been done already is told, and he is seen. */
    private String seen(String referral, String task) {
        String result = COUNTY.his().files(Records.recognised(resident, COUNTY, "4548-4"));
        String asked =
                HOSPITAL.his().reads(resident + "/$recognisable?code=4548-4").toString();
        assertThat(asked).contains(result, "\"valueBoolean\":true", "recognition-hba1c");
        String again = Asked.a("lab-order")
                .about(resident)
                .by(HOSPITAL)
                .of(HOSPITAL)
                .because("E11", "2型糖尿病")
                .coded("http://loinc.org", "4548-4", "糖化血红蛋白")
                .json();
        assertThat(HOSPITAL.his().isToldOf(again)).contains("recognisable-result", result);
        assertThat(HOSPITAL.his()
                        .theOne("ServiceRequest?category=lab-order&patient=" + resident)
                        .path("extension")
                        .toString())
                .contains("StructureDefinition/recognisable", result);

        refused(HOSPITAL.desk().tries(task, "in-progress"), 422, "task-needs");
        HOSPITAL.desk().files(visit(resident, referral, "EMER", HOSPITAL));
        HOSPITAL.desk().moves(task, "in-progress");
        assertThat(TOWNSHIP.desk()
                        .finds("Task?requesting-organization=" + TOWNSHIP.address() + "&business-status=arrived&focus="
                                + referral))
                .hasSize(1);
        String wave = HOSPITAL.his().files("""
            {'resourceType':'Media','status':'completed','subject':{'reference':'%s'},'basedOn':[{'reference':'%s'}],
             'createdDateTime':'%s','content':{'contentType':'application/dicom','url':'https://hospital.example.org/ecg/1'}}\
            """.formatted(resident, referral, Records.now()));
        ObjectNode report = (ObjectNode) Program.json(report(resident, referral, "11524-6", HOSPITAL, "窦性心律"));
        report.putArray("media").addObject().putObject("link").put("reference", wave);
        return HOSPITAL.desk().files(report.toString());
    }

    /** Step 11: feedback, the clocks, and the case in one. */
    private void answered(String referral, String task, String report) {
        refused(HOSPITAL.desk().tries(task, "completed"), 422, "task-needs");
        JsonNode done = HOSPITAL.desk()
                .moves(task, "completed", "{'name':'output','valueReference':{'reference':'" + report + "'}}");
        assertThat(Milestones.of(done)).containsExactly("submitted", "accepted", "arrived", "feedback-returned");
        assertThat(Milestones.by(done))
                .containsExactly(TOWNSHIP.address(), HOSPITAL.address(), HOSPITAL.address(), HOSPITAL.address());
        assertThat(TOWNSHIP.desk().reads(referral).path("status").asText()).isEqualTo("completed");
        assertThat(TOWNSHIP.desk()
                        .finds("ServiceRequest?_id=" + referral.substring("ServiceRequest/".length())
                                + "&_revinclude=Task:focus&_revinclude=DiagnosticReport:based-on"))
                .extracting(Program::address)
                .contains(referral, task, report);
    }

    /** Step 12: note and plan, the receiver's plan, a contact within fourteen days. */
    private void givenBack() {
        Asked down = Asked.a("referral-down")
                .about(resident)
                .by(HOSPITAL)
                .of(TOWNSHIP)
                .because("I10", "高血压");
        refused(HOSPITAL.his().sends(down.json()), 422, "referral-down-carries");
        String note = HOSPITAL.his().files(dischargeNote(resident, HOSPITAL));
        String plan = HOSPITAL.his().files(plan(resident, HOSPITAL, "下转后的随访计划"));
        String back = HOSPITAL.his().files(down.carrying(note, plan).json());
        String task = TOWNSHIP.task(back);
        TOWNSHIP.desk().moves(task, "accepted");
        String visit = TOWNSHIP.desk().files(visit(resident, back, "AMB", TOWNSHIP));
        TOWNSHIP.desk().moves(task, "in-progress");
        TOWNSHIP.desk().moves(task, "completed", "{'name':'output','valueReference':{'reference':'" + visit + "'}}");

        String soon = Records.today().plusDays(15).toString();
        await("a contact within two weeks")
                .untilAsserted(() -> assertThat(Ridge.status(VILLAGE.desk(), resident, "nextDue")
                                .orElseThrow())
                        .isLessThan(soon));
        await("the receiver's plan")
                .untilAsserted(() -> assertThat(VILLAGE.desk()
                                .theOne("CarePlan?category=chronic-follow-up&status=active&patient=" + resident)
                                .toString())
                        .contains(TOWNSHIP.address()));
        // What was granted for the case ends thirty days after it: not yet.
        assertThat(HOSPITAL.desk().sees(diagnosis)).isTrue();
    }
}
