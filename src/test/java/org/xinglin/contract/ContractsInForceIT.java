package org.xinglin.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.contract.ContractCounty.GENERAL;
import static org.xinglin.contract.ContractCounty.accepted;
import static org.xinglin.contract.ContractCounty.create;
import static org.xinglin.contract.ContractCounty.post;
import static org.xinglin.contract.ContractCounty.put;
import static org.xinglin.contract.ContractCounty.read;
import static org.xinglin.contract.ContractCounty.refused;
import static org.xinglin.contract.ContractCounty.send;
import static org.xinglin.contract.ContractCounty.today;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.junit.jupiter.api.Test;
import org.xinglin.kernel.Canonical;
import org.xinglin.testkit.Entries;
import org.xinglin.testkit.SharedServer;

/** Plans of contracts by plain FHIR: one in force of a resident on a day, and what a contract must be when it comes into force. */
class ContractsInForceIT {

    private static final ContractCounty COUNTY = new ContractCounty();

    @Test
    void ofSixteenAtOnceOneIsStored() throws Exception {
        String resident = COUNTY.resident();
        Callable<HttpResponse<String>> posting = () -> post(COUNTY.plan(resident, CarePlanStatus.ACTIVE, GENERAL));
        ExecutorService senders = Executors.newFixedThreadPool(16);
        try {
            List<HttpResponse<String>> answers =
                    senders
                            .invokeAll(IntStream.range(0, 16)
                                    .mapToObj(each -> posting)
                                    .toList())
                            .stream()
                            .map(ContractsInForceIT::answer)
                            .toList();

            List<HttpResponse<String>> lost =
                    answers.stream().filter(each -> each.statusCode() != 201).toList();
            assertThat(lost).as(lost.toString()).hasSize(15).allSatisfy(each -> {
                refused(each, 409, "contract-in-force");
                assertThat(each.body()).contains(inForce(resident));
            });
        } finally {
            senders.shutdownNow();
        }
    }

    private static HttpResponse<String> answer(Future<HttpResponse<String>> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String inForce(String resident) {
        return SharedServer.get()
                .client()
                .search()
                .byUrl("CarePlan?patient=" + resident + "&category=family-doctor-package&status=active")
                .returnBundle(org.hl7.fhir.r4.model.Bundle.class)
                .execute()
                .getEntryFirstRep()
                .getResource()
                .getIdElement()
                .getIdPart();
    }

    @Test
    void onHoldCountsAndAnotherTimeOrAnEndedOneDoesNot() {
        String resident = COUNTY.resident();
        String first = create(COUNTY.plan(resident, CarePlanStatus.ACTIVE, GENERAL));
        accepted(send("PATCH", first, "[{'op':'replace','path':'/status','value':'on-hold'}]"));

        refused(post(COUNTY.plan(resident, CarePlanStatus.ACTIVE, GENERAL)), 409, "contract-in-force");
        LocalDate next = today().plusYears(1);
        accepted(post(COUNTY.plan(resident, CarePlanStatus.ACTIVE, next, next.plusYears(2), GENERAL)));
        accepted(post(COUNTY.plan(resident, CarePlanStatus.DRAFT, GENERAL)));
        CarePlan ended = read(CarePlan.class, first).setStatus(CarePlanStatus.REVOKED);
        refused(put(ended), 422, "package-3");
        ended.addExtension(
                Canonical.definition("end-reason"),
                new CodeableConcept(new Coding(Canonical.codeSystem("contract-end-reason"), "moved-away", null)));
        accepted(put(ended));
        accepted(post(COUNTY.plan(resident, CarePlanStatus.ACTIVE, GENERAL)));
        // What has ended does not come back.
        refused(put(ended.copy().setStatus(CarePlanStatus.ACTIVE)), 422, "contract-move");
    }

    @Test
    void oneTransactionEndsAndSignsAndTwoOfOneAreRefused() {
        String resident = COUNTY.resident();
        String first = create(COUNTY.plan(resident, CarePlanStatus.ACTIVE, GENERAL));
        CarePlan ended = read(CarePlan.class, first).setStatus(CarePlanStatus.COMPLETED);

        HttpResponse<String> both = Entries.transaction(
                SharedServer.get(),
                List.of(
                        Entries.post(COUNTY.plan(resident, CarePlanStatus.ACTIVE, GENERAL)),
                        Entries.put(first, ended)));
        assertThat(both.statusCode()).as(both.body()).isEqualTo(200);
        String newcomer = COUNTY.resident();
        HttpResponse<String> twice = Entries.transaction(
                SharedServer.get(),
                List.of(
                        Entries.post(COUNTY.plan(newcomer, CarePlanStatus.ACTIVE, GENERAL)),
                        Entries.post(COUNTY.plan(newcomer, CarePlanStatus.ACTIVE, GENERAL))));
        refused(twice, 409, "contract-in-force");
    }

    /** A null date is no way around the rule. */
    @Test
    void aContractWithoutEndIsInForceToo() {
        String resident = COUNTY.resident();
        CarePlan endless = COUNTY.plan(resident, CarePlanStatus.ACTIVE, GENERAL);
        endless.getPeriod().setEndElement(new DateTimeType("9999-12-31"));
        create(endless);

        refused(
                post(COUNTY.plan(
                        resident, CarePlanStatus.ACTIVE, today().plusYears(20), today().plusYears(21), GENERAL)),
                409,
                "contract-in-force");
    }

    @Test
    void whatWasSignedStays() {
        String resident = COUNTY.resident();
        CarePlan draft = read(CarePlan.class, create(COUNTY.plan(resident, CarePlanStatus.DRAFT, GENERAL)));
        assertThat(draft.getInstantiatesCanonical().get(0).getValue()).isEqualTo(GENERAL + "|1.0.0");
        draft.getCareTeamFirstRep().setReference(COUNTY.other);
        accepted(put(draft));
        accepted(put(read(CarePlan.class, ContractCounty.address(draft)).setStatus(CarePlanStatus.ACTIVE)));

        CarePlan signed = read(CarePlan.class, ContractCounty.address(draft));
        CarePlan elsewhere = signed.copy();
        elsewhere.getCareTeamFirstRep().setReference(COUNTY.team);
        refused(put(elsewhere), 422, "contract-identity");
        CarePlan earlier = signed.copy();
        earlier.getPeriod().setStartElement(new DateTimeType("2020-01-01"));
        refused(put(earlier), 422, "contract-identity");
        CarePlan noContract = signed.copy();
        noContract.getCategory().clear();
        refused(put(noContract), 422, "contract-identity");
        refused(put(signed.copy().setStatus(CarePlanStatus.DRAFT)), 422, "contract-move");
        refused(
                send("PATCH", ContractCounty.address(draft), "[{'op':'replace','path':'/status','value':'draft'}]"),
                422,
                "contract-move");
    }

    @Test
    void validationForesees() {
        String resident = COUNTY.resident();
        create(COUNTY.plan(resident, CarePlanStatus.ACTIVE, GENERAL));
        HttpResponse<String> foreseen = send(
                "POST",
                "CarePlan/$validate",
                org.xinglin.testkit.SentRecord.json(COUNTY.plan(resident, CarePlanStatus.ACTIVE, GENERAL)));

        assertThat(foreseen.body()).contains("contract-in-force");
    }
}
