package org.xinglin.referral.fhir.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.HBA1C;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.HBA1C_BY_IFCC;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.SERVER;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.coded;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.create;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.json;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.part;

import java.net.http.HttpResponse;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Reading;

/** Which results stand for a test, asked before it is ordered (contract, row "Recognition"). */
class RecognisableIT {

    private final RecognitionRoom room = new RecognitionRoom();

    @Test
    void aDoctorAsksBeforeHeOrders() {
        String report = create(room.report(HBA1C, room.county, "2026-04-30"));

        ParametersParameterComponent found =
                room.asked("code=" + HBA1C_BY_IFCC + "&at=2026-04-30").get(0);
        assertThat(part(found, "report")).isEqualTo(report);
        assertThat(part(found, "recognised")).isEqualTo("true");
        assertThat(part(found, "until")).isEqualTo("2026-04-30");
        assertThat(part(found, "rule")).isEqualTo("recognition-hba1c");
        assertThat(part(found, "source")).contains("recognition-rules");
        assertThat(part(
                        room.asked("code=" + coded("http://loinc.org|" + HBA1C) + "&at=2026-05-01")
                                .get(0),
                        "recognised"))
                .as("expired, and listed")
                .isEqualTo("false");
        assertThat(room.asked("code=14771-0&at=2026-03-20")).as("another test").isEmpty();
        assertThat(SERVER.get("/fhir/" + room.resident + "/$recognisable").statusCode())
                .isEqualTo(400);
        assertThat(SERVER.get("/fhir/Patient/nobody/$recognisable?code=4548-4").statusCode())
                .isEqualTo(404);
    }

    @Test
    void itIsAskedByPostAsWell() {
        create(room.report(HBA1C, room.county, "2026-04-30"));
        Parameters question = new Parameters();
        question.addParameter("code", "http://loinc.org|" + HBA1C);
        question.addParameter().setName("at").setValue(new DateTimeType("2026-03-20"));
        HttpResponse<String> answer = SERVER.post("/fhir/" + room.resident + "/$recognisable", json(question));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"valueBoolean\":true");
    }

    @Test
    void aHigherLevelDoesNotRecogniseALowerOne() {
        create(room.report(HBA1C, room.township, "2026-04-30"));

        assertThat(part(
                        room.asked("code=4548-4&at=2026-03-20&organization=" + room.county)
                                .get(0),
                        "recognised"))
                .isEqualTo("false");
        assertThat(part(
                        room.asked("code=4548-4&at=2026-03-20&organization=" + room.township)
                                .get(0),
                        "recognised"))
                .isEqualTo("true");
        assertThat(SERVER.get("/fhir/" + room.resident + "/$recognisable?code=4548-4&organization=nowhere")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aReportCountsThatHasTheTestAmongItsResults() {
        String result = create(Reading.aResult(HBA1C, "6.5", "%")
                .of(room.resident)
                .at("2026-03-01T08:00:00+08:00")
                .build());
        DiagnosticReport panel = room.report("24323-8", room.county, "2026-04-15");
        String report = create(panel.addResult(new Reference(result)));

        assertThat(part(room.asked("code=4548-4&at=2026-03-20").get(0), "report"))
                .isEqualTo(report);
    }
}
