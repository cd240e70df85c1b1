package org.xinglin.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.story.Lake.CITY;
import static org.xinglin.story.Lake.HOME;
import static org.xinglin.story.Lake.HOSPITAL;
import static org.xinglin.story.Program.refused;
import static org.xinglin.story.Records.dischargeNote;
import static org.xinglin.story.Records.plan;
import static org.xinglin.story.Records.report;
import static org.xinglin.story.Records.visit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Medical and elderly care (004), step 7: at once to the agreement's hospital, on to the city's, and back to the home. */
class ElderlyLadderIT {

    private final String resident = HOME.his().files(Lake.lives());

    @BeforeAll
    static void theyAreThere() {
        Lake.settles();
    }

    @Test
    void upTheLadderAtOnceAndDownWithAPlan() {
        String first = HOME.his().files(up(HOME, HOSPITAL));
        String bed = HOSPITAL.task(first);
        assertThat(HOSPITAL.desk()
                        .finds("Task?performing-organization=" + HOSPITAL.address()
                                + "&status=requested,received&priority=stat&_sort=authored-on&focus=" + first))
                .hasSize(1);
        assertThat(CITY.desk().sees(resident)).isFalse();
        HOSPITAL.desk().moves(bed, "accepted");
        HOSPITAL.desk().files(visit(resident, first, "EMER", HOSPITAL));
        HOSPITAL.desk().moves(bed, "in-progress");

        // Nobody refers down to the city, nor up to the home.
        refused(HOSPITAL.his().sends(up(HOSPITAL, HOME)), 422, "referral-level");
        String second = HOSPITAL.his().files(up(HOSPITAL, CITY));
        String cityTask = CITY.task(second);
        assertThat(CITY.desk().sees(resident)).isTrue();
        CITY.desk().moves(cityTask, "accepted");
        CITY.desk().files(visit(resident, second, "EMER", CITY));
        CITY.desk().moves(cityTask, "in-progress");
        String opinion = CITY.desk().files(report(resident, second, "11488-4", CITY, "急性脑梗死，已溶栓"));
        JsonNode answered = CITY.desk().moves(cityTask, "completed", output(opinion));
        assertThat(Milestones.by(answered)).endsWith(CITY.address()).startsWith(HOSPITAL.address());
        String told = HOSPITAL.desk().files(report(resident, first, "11488-4", HOSPITAL, "已转三级医院"));
        HOSPITAL.desk().moves(bed, "completed", output(told));
        assertThat(HOME.desk().reads(first).path("status").asText()).isEqualTo("completed");

        // To recover he goes back to the home, with a plan.
        Asked down = Asked.a("referral-down").about(resident).by(CITY).of(HOME).because("I63", "脑梗死恢复期");
        String note = CITY.his().files(dischargeNote(resident, CITY));
        refused(CITY.his().sends(down.carrying(note).json()), 422, "referral-down-carries");
        String back = CITY.his()
                .files(down.carrying(note, CITY.his().files(plan(resident, CITY, "康复计划")))
                        .json());
        String homeTask = HOME.task(back);
        // The home has no bed today, and proposes another day, which the city confirms.
        HOME.desk().moves(homeTask, "accepted");
        HOME.desk()
                .moves(
                        homeTask,
                        "on-hold",
                        "{'name':'reason','valueCodeableConcept':%s}"
                                .formatted(Records.coded("request-reason", "no-bed")),
                        "{'name':'proposed','valueDateTime':'"
                                + Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS) + "'}");
        CITY.desk().moves(homeTask, "accepted");
        String arrival = HOME.desk().files(visit(resident, back, "IMP", HOME));
        HOME.desk().moves(homeTask, "in-progress");
        HOME.desk().moves(homeTask, "completed", output(arrival));
        assertThat(CITY.desk().reads(back).path("status").asText()).isEqualTo("completed");
    }

    private String up(Institution from, Institution to) {
        return Asked.a("referral-up")
                .about(resident)
                .by(from)
                .of(to)
                .because("I63", "疑似脑卒中")
                .atOnce()
                .json();
    }

    private static String output(String record) {
        return "{'name':'output','valueReference':{'reference':'" + record + "'}}";
    }
}
