package org.xinglin.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.story.Records.diagnosis;
import static org.xinglin.story.Records.report;
import static org.xinglin.story.Records.resident;
import static org.xinglin.story.Ridge.HOSPITAL;
import static org.xinglin.story.Ridge.TOWNSHIP;
import static org.xinglin.story.Ridge.VILLAGE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two chronic diseases (002), consultations and ECGs from afar, and the end of step 12: what was granted for a case
 * outlives it by thirty days.
 */
class FromAfarIT {

    private final String resident = VILLAGE.his().files(resident("1958-03-12", VILLAGE));
    private final String diagnosis = TOWNSHIP.his().files(diagnosis(resident, "I10", "confirmed"));

    @BeforeAll
    static void theCountyIsThere() {
        Ridge.settles();
    }

    /** The waveform comes with the request, the report within half an hour; nobody has to come. */
    @Test
    void anEcgIsReadFromAfar() {
        String wave = TOWNSHIP.his().files("""
            {'resourceType':'Media','status':'completed','subject':{'reference':'%s'},'createdDateTime':'%s',
             'content':{'contentType':'application/dicom','url':'https://town.example.org/ecg/1'}}\
            """.formatted(resident, Records.now()));
        Asked ecg = Asked.a("remote-ecg")
                .about(resident)
                .by(TOWNSHIP)
                .because("R07", "胸痛")
                .coded("http://loinc.org", "11524-6", "心电图");
        Program.refused(TOWNSHIP.his().sends(ecg.of(VILLAGE).json()), 422, "capability-missing");
        String request = TOWNSHIP.his().files(ecg.of(HOSPITAL).carrying(wave).json());
        String task = HOSPITAL.task(request);
        assertThat(HOSPITAL.desk().sees(wave)).isTrue();
        HOSPITAL.desk().moves(task, "accepted");
        assertThat(HOSPITAL.desk()
                        .finds("Task?performing-organization=" + HOSPITAL.address() + "&focus=" + request
                                + "&next-step-due=lt" + Instant.now().plus(31, ChronoUnit.MINUTES)))
                .hasSize(1);
        String read = HOSPITAL.desk().files(report(resident, request, "11524-6", HOSPITAL, "窦性心律"));
        HOSPITAL.desk().moves(task, "completed", "{'name':'output','valueReference':{'reference':'" + read + "'}}");
        assertThat(TOWNSHIP.desk()
                        .theOne("DiagnosticReport?based-on=" + request)
                        .path("conclusion")
                        .asText())
                .isEqualTo("窦性心律");
        assertThat(TOWNSHIP.desk().reads(request).path("status").asText()).isEqualTo("completed");
    }

    @Test
    void whatEndedTwentyNineDaysAgoIsStillSeen() {
        endedDaysAgo(29);
        assertThat(HOSPITAL.desk().sees(diagnosis)).isTrue();
    }

    @Test
    void ofWhatEndedThirtyOneDaysAgoNothingIs() {
        endedDaysAgo(31);
        assertThat(HOSPITAL.desk().sees(diagnosis)).isFalse();
    }

    /** A consultation from afar, which the hospital reports late. */
    private void endedDaysAgo(int days) {
        String request = TOWNSHIP.his()
                .files(Asked.a("remote-consultation")
                        .about(resident)
                        .by(TOWNSHIP)
                        .of(HOSPITAL)
                        .because("I10", "高血压")
                        .json());
        ObjectNode task = (ObjectNode) HOSPITAL.desk().moves(HOSPITAL.task(request), "accepted");
        assertThat(HOSPITAL.desk().sees(diagnosis)).isTrue();
        String opinion = HOSPITAL.desk().files(report(resident, request, "11488-4", HOSPITAL, "建议调整用药"));
        task.put("status", "completed").remove("businessStatus");
        task.putArray("output")
                .add(Program.json("{'type':{'text':'意见'},'valueReference':{'reference':'" + opinion + "'}}"));
        Instant end = Instant.now().minus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        task.putObject("executionPeriod").put("end", end.toString());
        Program.done(HOSPITAL.desk().replaces(task));
        assertThat(TOWNSHIP.desk()
                        .theOne("DiagnosticReport?based-on=" + request)
                        .path("conclusion")
                        .asText())
                .contains("用药");
    }
}
