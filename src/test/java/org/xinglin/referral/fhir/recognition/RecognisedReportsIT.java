package org.xinglin.referral.fhir.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.HBA1C;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.SERVER;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.json;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.rules;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.send;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.stored;
import static org.xinglin.referral.fhir.recognition.RecognitionRoom.until;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Refusal;

/** How long a report is recognised: as its sender says, and no longer than the rules (contract, row "Recognition"). */
class RecognisedReportsIT {

    private final RecognitionRoom room = new RecognitionRoom();

    @Test
    void aValidityThatIsTooLongIsCutAndTheSenderTold() {
        DiagnosticReport sent = room.report(HBA1C, room.county, "2099-12-31");
        HttpResponse<String> answer = send("POST", "/fhir/DiagnosticReport", sent);

        assertThat(rules(answer)).contains("recognition-cut");
        assertThat(answer.headers().firstValue("X-Xinglin-Warnings")).hasValue("1");
        DiagnosticReport stored = SERVER
                .client()
                .search()
                .byUrl("DiagnosticReport?patient=" + room.resident)
                .returnBundle(Bundle.class)
                .execute()
                .getEntry()
                .stream()
                .map(entry -> (DiagnosticReport) entry.getResource())
                .findFirst()
                .orElseThrow();
        assertThat(until(stored)).isEqualTo("2026-04-30");
        assertThat(json(stored)).doesNotContain("2099");

        sent.setId(stored.getIdElement().toUnqualifiedVersionless());
        assertThat(rules(send(
                        "PUT", "/fhir/DiagnosticReport/" + stored.getIdElement().getIdPart(), sent)))
                .contains("recognition-cut");
        String patch =
                "[{\"op\":\"replace\",\"path\":\"/extension/0/extension/1/valueDate\",\"value\":\"2099-12-31\"}]";
        SERVER.send(
                "/fhir/DiagnosticReport/" + stored.getIdElement().getIdPart(),
                request -> request.header("Content-Type", "application/json-patch+json")
                        .method("PATCH", BodyPublishers.ofString(patch)));
        assertThat(until(stored(
                        DiagnosticReport.class,
                        "DiagnosticReport/" + stored.getIdElement().getIdPart())))
                .isEqualTo("2026-04-30");
    }

    @Test
    void whatIsWithinTheRulesIsLeft() {
        assertThat(rules(send("POST", "/fhir/DiagnosticReport", room.report(HBA1C, room.county, "2026-04-30"))))
                .doesNotContain("recognition-cut");
    }

    @Test
    void aTransactionIsHeldToItAndItsEntryTold() {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        transaction
                .addEntry()
                .setResource(room.report("14771-0", room.county, "2099-12-31"))
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("DiagnosticReport");
        Bundle answer = SERVER.client().transaction().withBundle(transaction).execute();

        assertThat(Refusal.rules((OperationOutcome)
                        answer.getEntryFirstRep().getResponse().getOutcome()))
                .contains("recognition-cut");
        assertThat(until(stored(
                        DiagnosticReport.class,
                        answer.getEntryFirstRep().getResponse().getLocation().replaceAll("/_history.*", ""))))
                .isEqualTo("2026-03-31");
    }
}
