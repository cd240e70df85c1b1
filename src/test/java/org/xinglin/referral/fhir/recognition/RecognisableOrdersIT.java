package org.xinglin.referral.fhir.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.HBA1C;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.HBA1C_BY_IFCC;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.IG;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.SERVER;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.create;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.recognisable;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.rules;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.send;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.stored;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;

/** Orders that could do without a test of their own (contract, row "Recognition"). */
class RecognisableOrdersIT {

    private final RecognitionRoom room = new RecognitionRoom();

    @Test
    void anOrderNamesWhatCouldHaveBeenUsedAndItsSenderIsTold() {
        String report = create(room.report(HBA1C, room.county, "2026-04-30"));
        ServiceRequest order = room.order(HBA1C_BY_IFCC, room.township);
        order.addExtension(IG + "StructureDefinition/recognisable", new Reference("DiagnosticReport/nowhere"));
        HttpResponse<String> answer = send("POST", "/fhir/ServiceRequest", order);

        assertThat(rules(answer)).contains("recognisable-result");
        ServiceRequest stored = (ServiceRequest) SERVER.client()
                .search()
                .byUrl("ServiceRequest?patient=" + room.resident)
                .returnBundle(Bundle.class)
                .execute()
                .getEntryFirstRep()
                .getResource();
        assertThat(recognisable(stored)).containsExactly(report);

        stored.getExtension().clear();
        SERVER.client().update().resource(stored.setPatientInstruction("空腹")).execute();
        assertThat(recognisable(stored(
                        ServiceRequest.class,
                        "ServiceRequest/" + stored.getIdElement().getIdPart())))
                .as("kept over an update that leaves it out")
                .containsExactly(report);

        SERVER.client()
                .delete()
                .resourceById("DiagnosticReport", report.split("/")[1])
                .execute();
        assertThat(SERVER.get("/fhir/" + report).statusCode()).isEqualTo(410);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(recognisable(stored(
                                ServiceRequest.class,
                                "ServiceRequest/" + stored.getIdElement().getIdPart())))
                        .as("a reference to nothing")
                        .isEmpty());
    }

    @Test
    void withAReasonNobodyIsWarned() {
        create(room.report(HBA1C, room.county, "2026-04-30"));
        ServiceRequest order = room.order(HBA1C, room.township);
        order.addExtension(
                IG + "StructureDefinition/repeat-reason",
                new CodeableConcept(new Coding(IG + "CodeSystem/repeat-reason", "condition-changed", null)));
        HttpResponse<String> answer = send("POST", "/fhir/ServiceRequest", order);

        assertThat(rules(answer)).doesNotContain("recognisable-result");
        assertThat(answer.headers().firstValue("X-Xinglin-Warnings")).isEmpty();
    }

    @Test
    void anotherTestAnExpiredResultAndALowerLevelAreNoReasonToWarn() {
        create(room.report("14771-0", room.county, "2026-03-31"));
        create(room.report(HBA1C, room.township, "2026-04-30"));

        String order = create(room.order(HBA1C, room.county));

        assertThat(recognisable(stored(ServiceRequest.class, order))).isEmpty();
    }
}
