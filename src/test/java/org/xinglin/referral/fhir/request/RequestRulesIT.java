package org.xinglin.referral.fhir.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.Test;
import org.xinglin.kernel.Canonical;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SentRecord;
import org.xinglin.testkit.SharedServer;

/** A request is refused at the write where its parties, or another request, do not allow it (ADR 44). */
class RequestRulesIT {

    private final County county = new County(SharedServer.get());
    private final String resident = county.resident();

    private static void refused(HttpResponse<String> answer, int status, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(County.rules(answer)).contains(rule);
    }

    private static void accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    private ServiceRequest up(String from, String to) {
        return County.request("referral-up", resident, from, to, "I10");
    }

    @Test
    void levelsFitTheReferral() {
        refused(county.post(up(county.hospital, county.village)), 422, "referral-level");
        refused(county.post(up(county.township, county.home)), 422, "referral-level");
        ServiceRequest back = County.request("referral-down", resident, county.village, county.hospital, "I10");
        refused(county.post(back), 422, "referral-level");

        accepted(county.post(up(county.home, county.township)));
        accepted(county.post(up(county.township, county.hospital)));
    }

    @Test
    void passingOverALevelIsToldUnlessItIsAnEmergency() {
        HttpResponse<String> told = SentRecord.by(
                county.server,
                "POST",
                "ServiceRequest",
                SentRecord.json(up(county.village, county.hospital)),
                "Prefer",
                "return=OperationOutcome");
        accepted(told);
        assertThat(Refusal.rules(SentRecord.read(OperationOutcome.class, told))).contains("referral-jump");

        ServiceRequest emergency =
                County.request("referral-up", county.resident(), county.village, county.hospital, "I10");
        emergency.addReasonCode(County.code("request-reason", "emergency").setText("急症"));
        HttpResponse<String> silent = SentRecord.by(
                county.server,
                "POST",
                "ServiceRequest",
                SentRecord.json(emergency),
                "Prefer",
                "return=OperationOutcome");
        accepted(silent);
        assertThat(silent.body()).doesNotContain("referral-jump");
    }

    @Test
    void aTransactionThatMakesTheOrganisationTooIsJudgedByIt() {
        Organization city = new Organization().setName("市医院").setActive(true);
        city.addIdentifier().setSystem("urn:oid:2.16.156.10011.1.5").setValue("PDY" + System.nanoTime());
        city.addExtension(Canonical.definition("network-level"), new CodeType("village"));
        ServiceRequest request = up(county.township, "urn:uuid:0b0d3c4e-5a7b-4f5e-9d61-0f6a8d6f1c44");
        Bundle both = SentRecord.bundle(Bundle.BundleType.TRANSACTION, city, request);
        both.getEntryFirstRep().setFullUrl("urn:uuid:0b0d3c4e-5a7b-4f5e-9d61-0f6a8d6f1c44");

        refused(SentRecord.by(county.server, "POST", "", SentRecord.json(both)), 422, "referral-level");
    }

    @Test
    void whoIsAskedOffersTheService() {
        ServiceRequest ecg = County.request("remote-ecg", resident, county.village, county.hospital, "I49");
        ecg.setCode(
                new CodeableConcept(new Coding().setSystem("http://loinc.org").setCode("11524-6")));

        refused(county.post(ecg), 422, "capability-missing");
        county.offers(county.hospital, "remote-ecg");
        accepted(county.post(ecg));
    }

    @Test
    void anUrgentReferralNeedsAGreenChannelAndIsEntitledByIt() {
        ServiceRequest stat = up(county.township, county.hospital);
        stat.setPriority(ServiceRequest.ServiceRequestPriority.STAT);
        Extension claimed = new Extension(Entitlements.URL);
        claimed.addExtension("contracted", new BooleanType(true));
        claimed.addExtension("properlyReferred", new BooleanType(true));
        stat.addExtension(claimed);

        refused(county.post(stat), 422, "capability-missing");
        county.offers(county.hospital, "chronic-green-channel");
        ServiceRequest stored = county.read(ServiceRequest.class, county.created(stat));

        assertThat(stored.getExtensionsByUrl(Entitlements.URL)).singleElement().satisfies(entitlement -> {
            assertThat(entitlement.getExtensionByUrl("contracted").getValue().primitiveValue())
                    .isEqualTo("false");
            assertThat(entitlement
                            .getExtensionByUrl("properlyReferred")
                            .getValue()
                            .primitiveValue())
                    .isEqualTo("true");
        });
        ServiceRequest routine =
                County.request("referral-up", county.resident(), county.township, county.hospital, "I10");
        routine.setExtension(stat.getExtension());
        assertThat(county.read(ServiceRequest.class, county.created(routine)).getExtension())
                .isEmpty();
    }

    @Test
    void downCarriesNoteAndPlan() {
        ServiceRequest down = County.request("referral-down", resident, county.hospital, county.township, "I10");

        refused(county.post(down), 422, "referral-down-carries");
        down.addSupportingInfo(new Reference(note()));
        refused(county.post(down), 422, "referral-down-carries");
        down.addSupportingInfo(new Reference(plan()));
        accepted(county.post(down));
        ServiceRequest emergency = County.request("referral-down", resident, county.hospital, county.township, "J18");
        emergency.addReasonCode(
                County.code("request-reason", "emergency-return").setText("紧急转回"));
        accepted(county.post(emergency));
    }

    private String note() {
        DocumentReference note = new DocumentReference();
        note.setStatus(DocumentReferenceStatus.CURRENT);
        note.getType().setText("出院小结");
        note.setSubject(new Reference(resident));
        note.addContent()
                .setAttachment(
                        new Attachment().setContentType("application/pdf").setTitle("出院小结"));
        return county.created(note);
    }

    private String plan() {
        CarePlan plan = new CarePlan();
        plan.setStatus(CarePlan.CarePlanStatus.ACTIVE).setIntent(CarePlan.CarePlanIntent.PLAN);
        plan.setSubject(new Reference(resident)).setTitle("随访计划");
        return county.created(plan);
    }

    @Test
    void aHomeBedIsPerformedFromNear() {
        county.offers(county.hospital, "home-bed");
        county.offers(county.township, "home-bed");
        String elsewhere = county.organization("township", county.hospital);
        county.offers(elsewhere, "home-bed");

        refused(
                county.post(County.request("home-bed", resident, county.village, county.hospital, "I69")),
                422,
                "referral-level");
        refused(
                county.post(County.request("home-bed", resident, county.village, elsewhere, "I69")),
                422,
                "referral-level");
        accepted(county.post(County.request("home-bed", resident, county.village, county.township, "I69")));
    }

    @Test
    void theSameIsOpenOnce() {
        String first = county.created(up(county.township, county.hospital));
        ServiceRequest again = up(county.township, county.hospital);
        again.getReasonCodeFirstRep().getCodingFirstRep().setCode("I10.x05");

        HttpResponse<String> answer = county.post(again);
        refused(answer, 409, "request-open");
        assertThat(answer.body()).contains(first);
        again.getReasonCodeFirstRep().getCodingFirstRep().setCode("E11.9");
        accepted(county.post(again));
        accepted(county.post(up(county.township, county.hospital).setStatus(ServiceRequestStatus.DRAFT)));
        ServiceRequest both = up(county.township, county.hospital);
        both.getReasonCodeFirstRep().getCodingFirstRep().setCode("N18");
        both.addReasonCode(new CodeableConcept(
                        new Coding().setSystem("http://hl7.org/fhir/sid/icd-10").setCode("E11.2"))
                .setText("糖尿病"));
        refused(county.post(both), 409, "request-open");
        ServiceRequest revoked = county.read(ServiceRequest.class, first).setStatus(ServiceRequestStatus.REVOKED);
        accepted(county.put(revoked));
        accepted(county.post(up(county.township, county.hospital)));
    }

    @Test
    void ordersOfDifferentCodesAreOpenAtOnce() {
        county.offers(county.hospital, "lab");
        ServiceRequest order = County.request("lab-order", resident, county.village, county.hospital, "E11");
        order.setCode(
                new CodeableConcept(new Coding().setSystem("http://loinc.org").setCode("4548-4")));

        accepted(county.post(order));
        refused(county.post(order), 409, "request-open");
        order.getCode().getCodingFirstRep().setCode("2345-7");
        accepted(county.post(order));
    }

    @Test
    void ofManyAtTheSameMomentOneIsStored() {
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 12)
                .mapToObj(
                        each -> CompletableFuture.supplyAsync(() -> county.post(up(county.township, county.hospital))))
                .toList();
        List<Integer> answers = sent.stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .sorted()
                .toList();

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(11);
    }

    @Test
    void validateSaysSoBeforehand() {
        HttpResponse<String> answer = SentRecord.by(
                county.server,
                "POST",
                "ServiceRequest/$validate",
                SentRecord.json(up(county.hospital, county.village)));
        assertThat(County.rules(answer)).contains("referral-level");
        county.created(up(county.township, county.hospital));
        HttpResponse<String> open = SentRecord.by(
                county.server,
                "POST",
                "ServiceRequest/$validate",
                SentRecord.json(up(county.township, county.hospital)));
        assertThat(County.rules(open)).contains("request-open");
    }
}
