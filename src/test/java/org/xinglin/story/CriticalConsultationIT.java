package org.xinglin.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.story.Program.refused;
import static org.xinglin.story.Records.coded;
import static org.xinglin.story.Records.organization;
import static org.xinglin.story.Records.pressure;
import static org.xinglin.story.Records.report;
import static org.xinglin.story.Records.service;
import static org.xinglin.story.Records.together;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * TCM for mothers and children (001), step 6: a township has a critical case, and obstetrics, TCM and intensive care of three
 * institutions consult together at once. Each sees the case, and who has taken it over the record; obstetrics leads and concludes.
 */
class CriticalConsultationIT {

    private static final Institution TOWNSHIP = new Institution("cape-town");
    private static final Institution OBSTETRICS = new Institution("cape-mothers");
    private static final Institution TCM = new Institution("cape-tcm");
    private static final Institution INTENSIVE = new Institution("cape-intensive");

    private final String resident =
            TOWNSHIP.his().files(Records.resident("1994-02-03", TOWNSHIP).replace("'male'", "'female'"));
    private final String crisis = TOWNSHIP.his().files(pressure(resident, TOWNSHIP, 5, 178, 116));
    private final String earlier = TOWNSHIP.his().files(pressure(resident, TOWNSHIP, 600, 128, 78));

    @BeforeAll
    static void theyAreThere() {
        Program.PLATFORM.stores(together(
                organization(TOWNSHIP, "示例卫生院", "township", null, "township-centre"),
                organization(OBSTETRICS, "示例妇幼保健院", "county", null, "maternal-child"),
                organization(TCM, "示例中医院", "county", null, "tcm-lead"),
                organization(INTENSIVE, "示例医院重症医学科", "county", null, "county-lead")));
        for (Institution each : new Institution[] {OBSTETRICS, TCM, INTENSIVE}) {
            each.his()
                    .stores(together(
                            service(each, "mdt"),
                            "{'resourceType':'Practitioner','id':'%s-doctor','active':true,'name':[{'text':'示例医生'}]}"
                                    .formatted(each.id()),
                            """
                            {'resourceType':'PractitionerRole','id':'%1$s-doctor','active':true,'organization':{'reference':'Organization/%1$s'},
                             'practitioner':{'reference':'Practitioner/%1$s-doctor'},'specialty':[{'text':'%1$s'}],'code':[%2$s]}\
                            """.formatted(each.id(), coded("practitioner-role", "obstetrician"))));
        }
    }

    /** Row 26: where there is a room for TCM. */
    @Test
    void aRoomForTcmIsFound() {
        TCM.his().stores(together(service(TCM, "tcm-room")));
        assertThat(TOWNSHIP.desk()
                        .finds("HealthcareService?service-category=tcm-room&active=true&organization=" + TCM.address()))
                .hasSize(1);
    }

    @Test
    void threeDisciplinesConsultAndOneConcludes() {
        String request = TOWNSHIP.his()
                .files(Asked.a("mdt")
                        .about(resident)
                        .by(TOWNSHIP)
                        .of(OBSTETRICS, TCM, INTENSIVE)
                        .because("O14.1", "重度子痫前期")
                        .atOnce()
                        .carrying(crisis)
                        .json());

        // One task each, the leader's above the others, and the clock of an emergency.
        JsonNode leader =
                OBSTETRICS.desk().theOne("Task?performing-organization=" + OBSTETRICS.address() + "&focus=" + request);
        String lead = Program.address(leader);
        assertThat(leader.has("partOf")).isFalse();
        assertThat(TOWNSHIP.desk().finds("Task?part-of=" + lead)).hasSize(2);
        assertThat(TOWNSHIP.desk()
                        .finds("Task?requesting-organization=" + TOWNSHIP.address() + "&focus=" + request
                                + "&next-step-due=lt" + Instant.now().plus(16, ChronoUnit.MINUTES)))
                .hasSize(3);

        // Within reach of the case alone; the record once it is taken over.
        assertThat(TCM.desk().sees(crisis)).isTrue();
        assertThat(TCM.desk().sees(earlier)).isFalse();
        String tcm = TCM.task(request);
        TCM.desk().moves(tcm, "accepted");
        assertThat(TCM.desk().sees(earlier)).isTrue();
        OBSTETRICS.desk().moves(lead, "accepted");
        refused(TCM.desk().tries(lead, "completed"), 422, "task-move");

        // Each answers by a report of its own, or is excused.
        String opinion = TCM.desk().files(report(resident, request, "11488-4", TCM, "平肝潜阳，配合针刺"));
        String concluded = OBSTETRICS.desk().files(conclusion(request, OBSTETRICS, TCM));
        var early = OBSTETRICS.desk().tries(lead, "completed", output(concluded));
        refused(early, 422, "task-needs");
        assertThat(early.body()).contains(tcm, INTENSIVE.task(request));
        TCM.desk().moves(tcm, "completed", output(opinion));
        INTENSIVE
                .desk()
                .moves(
                        INTENSIVE.task(request),
                        "rejected",
                        "{'name':'reason','valueCodeableConcept':{'coding':[{'system':'%sCodeSystem/request-reason','code':'no-bed'}],'text':'暂无床位'}}"
                                .formatted(Records.IG));

        // The conclusion is of at least two disciplines.
        String alone = OBSTETRICS.desk().files(conclusion(request, OBSTETRICS));
        refused(OBSTETRICS.desk().tries(lead, "completed", output(alone)), 422, "task-needs");
        JsonNode done = OBSTETRICS.desk().moves(lead, "completed", output(concluded));
        assertThat(Milestones.of(done)).containsExactly("submitted", "accepted", "feedback-returned");
        assertThat(TOWNSHIP.desk().reads(request).path("status").asText()).isEqualTo("completed");
        assertThat(TOWNSHIP.desk().finds("DiagnosticReport?based-on=" + request))
                .extracting(Program::address)
                .contains(opinion, concluded);
    }

    private String conclusion(String request, Institution... disciplines) {
        ObjectNode conclusion =
                (ObjectNode) Program.json(report(resident, request, "11488-4", OBSTETRICS, "降压、解痉，择期终止妊娠"));
        for (Institution each : disciplines) {
            conclusion
                    .withArray("resultsInterpreter")
                    .addObject()
                    .put("reference", "PractitionerRole/" + each.id() + "-doctor");
        }
        return conclusion.toString();
    }

    private static String output(String record) {
        return "{'name':'output','valueReference':{'reference':'" + record + "'}}";
    }
}
