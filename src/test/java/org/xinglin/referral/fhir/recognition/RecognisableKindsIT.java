package org.xinglin.referral.fhir.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.HBA1C;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.IG;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.SERVER;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.coded;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.create;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.part;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.recognisable;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.rules;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.send;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.stored;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.until;

import java.net.http.HttpResponse;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.localcode.Laboratory;

/** Recognition by other ways: imaging, a sender's own codes, changes of one element by FHIRPath. */
class RecognisableKindsIT {

    private static final String CHEST = "30745-4";

    private final RecognitionRoom room = new RecognitionRoom();

    @Test
    void anImagingOrderIsTold() {
        String report = create(room.report(CHEST, room.county, "2026-05-20"));
        ServiceRequest order = room.order(CHEST, room.township);
        order.getCategoryFirstRep().getCodingFirstRep().setCode("imaging-order");

        HttpResponse<String> answer = send("POST", "/fhir/ServiceRequest", order);

        assertThat(rules(answer)).contains("recognisable-result");
        ServiceRequest stored = (ServiceRequest) SERVER.client()
                .search()
                .byUrl("ServiceRequest?category=imaging-order&patient=" + room.resident)
                .returnBundle(Bundle.class)
                .execute()
                .getEntryFirstRep()
                .getResource();
        assertThat(recognisable(stored)).containsExactly(report);
    }

    /** The laboratory's own code means what its map says, in the order, in the report, and in the question. */
    @Test
    void aSendersOwnCodeIsUnderstood() {
        Laboratory laboratory = new Laboratory(SERVER);
        laboratory.store(laboratory.map("GHB", HBA1C));
        DiagnosticReport own = room.report(HBA1C, room.county, "2026-04-30");
        own.setCode(new CodeableConcept(new Coding(laboratory.system(), "GHB", "糖化")));
        String report = create(own);

        assertThat(part(room.asked("code=" + HBA1C + "&at=2026-03-20").get(0), "report"))
                .isEqualTo(report);
        assertThat(part(
                        room.asked("code=" + coded(laboratory.system() + "|GHB") + "&at=2026-03-20")
                                .get(0),
                        "recognised"))
                .isEqualTo("true");
        ServiceRequest order = room.order(HBA1C, room.township);
        order.setCode(new CodeableConcept(new Coding(laboratory.system(), "GHB", "糖化")));
        assertThat(recognisable(stored(ServiceRequest.class, create(order)))).containsExactly(report);
    }

    @Test
    void aChangeByFhirPathKeepsAndCutsAsAnyOther() {
        String report = create(room.report(HBA1C, room.county, "2026-03-20"));
        String order = create(room.order(HBA1C, room.township));
        assertThat(recognisable(stored(ServiceRequest.class, order))).containsExactly(report);

        patched(order, "replace", "ServiceRequest.code.coding[0].code", new CodeType("14771-0"));
        assertThat(recognisable(stored(ServiceRequest.class, order))).isEmpty();
        patched(order, "replace", "ServiceRequest.code.coding[0].code", new CodeType(HBA1C));
        assertThat(recognisable(stored(ServiceRequest.class, order))).containsExactly(report);

        patched(
                report,
                "replace",
                "DiagnosticReport.extension.where(url = '" + IG
                        + "StructureDefinition/mutual-recognition').extension.where(url = 'validUntil').value",
                new DateType("2099-12-31"));
        assertThat(until(stored(DiagnosticReport.class, report))).isLessThan("2026-06-01");
    }

    private static void patched(String address, String type, String path, Type value) {
        Parameters patch = new Parameters();
        ParametersParameterComponent operation = patch.addParameter().setName("operation");
        operation.addPart().setName("type").setValue(new CodeType(type));
        operation.addPart().setName("path").setValue(new StringType(path));
        operation.addPart().setName("value").setValue(value);
        HttpResponse<String> answer = send("PATCH", "/fhir/" + address, patch);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
