package org.xinglin.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.contract.ContractCounty.ELDERLY;
import static org.xinglin.contract.ContractCounty.GENERAL;
import static org.xinglin.contract.ContractCounty.accepted;
import static org.xinglin.contract.ContractCounty.address;
import static org.xinglin.contract.ContractCounty.call;
import static org.xinglin.contract.ContractCounty.confirm;
import static org.xinglin.contract.ContractCounty.of;
import static org.xinglin.contract.ContractCounty.planOf;
import static org.xinglin.contract.ContractCounty.put;
import static org.xinglin.contract.ContractCounty.read;
import static org.xinglin.contract.ContractCounty.reason;
import static org.xinglin.contract.ContractCounty.refused;
import static org.xinglin.contract.ContractCounty.send;
import static org.xinglin.contract.ContractCounty.start;
import static org.xinglin.contract.ContractCounty.team;
import static org.xinglin.contract.ContractCounty.today;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.xinglin.kernel.Canonical;

/** A contract from its draft to its end, by the operations. */
class SignedContractsIT {

    private static final ContractCounty COUNTY = new ContractCounty();

    @Test
    void aDraftIsConfirmedByTheSameCall() {
        String resident = COUNTY.resident();
        CarePlan draft = planOf(COUNTY.sign(resident, of(ELDERLY)));
        assertThat(draft.getStatus()).isEqualTo(CarePlanStatus.DRAFT);
        assertThat(draft.getInstantiatesCanonical().get(0).getValue()).isEqualTo(ELDERLY + "|1.0.0");
        assertThat(address(planOf(COUNTY.sign(resident, of(ELDERLY))))).isEqualTo(address(draft));

        CarePlan signed = planOf(COUNTY.sign(resident, of(ELDERLY), confirm()));
        assertThat(address(signed)).isEqualTo(address(draft));
        assertThat(signed.getStatus()).isEqualTo(CarePlanStatus.ACTIVE);
        assertThat(signed.getPeriod().getStartElement().getValueAsString()).isEqualTo(today().toString());
        assertThat(signed.getPeriod().getEndElement().getValueAsString())
                .isEqualTo(today().plusYears(1).minusDays(1).toString());
        assertThat(consentOf(signed).getStatus()).isEqualTo(ConsentState.ACTIVE);
        assertThat(read(Patient.class, resident).getGeneralPractitioner()).hasSize(1);

        CarePlan again = planOf(COUNTY.sign(resident, of(ELDERLY), confirm()));
        assertThat(address(again)).isEqualTo(address(signed));
        assertThat(again.getPeriod().equalsDeep(signed.getPeriod())).isTrue();
        refused(
                call(resident + "/$sign-contract", team(COUNTY.other), of(ELDERLY), confirm()),
                409,
                "contract-in-force");
    }

    private static Consent consentOf(CarePlan plan) {
        Extension consent =
                plan.getExtensionByUrl(Canonical.definition("contract")).getExtensionByUrl("consent");
        return read(Consent.class, ((Reference) consent.getValue()).getReference());
    }

    @Test
    void aDraftIsConfirmedByPut() {
        CarePlan draft = planOf(COUNTY.sign(COUNTY.resident(), of(GENERAL)));
        accepted(put(draft.setStatus(CarePlanStatus.ACTIVE)));
    }

    @Test
    void whatCannotBeSignedIsRefused() {
        String resident = COUNTY.resident();
        refused(COUNTY.sign(resident, of("https://example.org/none")), 422, "package-unknown");
        refused(COUNTY.sign(resident, of(ContractCounty.CHILD), confirm()), 422, "package-not-for-resident");
        refused(call(resident + "/$sign-contract", of(GENERAL)), 400, "parameter-invalid");
        refused(call(resident + "/$sign-contract", team("CareTeam/none"), of(GENERAL)), 422, "team-inactive");
        refused(
                COUNTY.sign(resident, of(GENERAL), "{'name':'channel','valueCode':'pigeon'}"),
                400,
                "parameter-invalid");
        refused(COUNTY.sign(resident, of(GENERAL), "{'name':'start','valueDate':'2026-05'}"), 400, "parameter-invalid");
        refused(
                COUNTY.sign(resident, of(GENERAL), "{'name':'start','valueDate':'9999-12-31'}"),
                400,
                "parameter-invalid");
    }

    @Test
    void aContractIsRenewedOnceAndNotTooEarly() {
        CarePlan early = planOf(COUNTY.sign(COUNTY.resident(), of(ELDERLY), confirm()));
        refused(call(address(early) + "/$renew"), 422, "renewal-too-early");

        CarePlan ending =
                planOf(COUNTY.sign(COUNTY.resident(), of(ELDERLY), start(today().minusMonths(11)), confirm()));
        refused(
                send("POST", address(ending) + "/$renew", "{'resourceType':'Parameters'}", "If-Match", "W/'7'"),
                412,
                "version-conflict");
        CarePlan renewed = planOf(call(address(ending) + "/$renew"));
        assertThat(renewed.getReplacesFirstRep().getReference()).isEqualTo(address(ending));
        assertThat(renewed.getStatus()).isEqualTo(CarePlanStatus.ACTIVE);
        assertThat(renewed.getPeriod().getStartElement().getValueAsString())
                .isEqualTo(today().plusMonths(1).toString());
        assertThat(address(planOf(call(address(ending) + "/$renew")))).isEqualTo(address(renewed));
        assertThat(read(CarePlan.class, address(ending)).getStatus()).isEqualTo(CarePlanStatus.ACTIVE);
        assertThat(read(CarePlan.class, address(ending)).getPeriod().equalsDeep(ending.getPeriod()))
                .as("what was signed stays as it was signed")
                .isTrue();
    }

    @Test
    void anExpiredContractIsRenewedFromToday() {
        CarePlan expired = planOf(COUNTY.sign(COUNTY.resident(), of(ELDERLY), start(today().minusYears(2)), confirm()));
        assertThat(expired.getStatus()).isEqualTo(CarePlanStatus.ACTIVE);

        CarePlan renewed = planOf(call(address(expired) + "/$renew"));
        assertThat(renewed.getPeriod().getStartElement().getValueAsString()).isEqualTo(today().toString());
    }

    @Test
    void anotherTeamGoesOn() {
        String resident = COUNTY.resident();
        CarePlan first = planOf(COUNTY.sign(resident, of(ELDERLY), start(today().minusMonths(2)), confirm()));
        CarePlan next = planOf(call(address(first) + "/$transfer", team(COUNTY.other)));
        assertThat(next.getReplacesFirstRep().getReference()).isEqualTo(address(first));
        assertThat(next.getPeriod().getStartElement().getValueAsString()).isEqualTo(today().toString());
        assertThat(next.getPeriod().getEndElement().getValueAsString())
                .isEqualTo(first.getPeriod().getEndElement().getValueAsString());
        CarePlan passedOn = read(CarePlan.class, address(first));
        assertThat(passedOn.getStatus()).isEqualTo(CarePlanStatus.COMPLETED);
        assertThat(passedOn.getPeriod().getEndElement().getValueAsString())
                .isEqualTo(today().minusDays(1).toString());
        assertThat(address(planOf(call(address(first) + "/$transfer", team(COUNTY.other)))))
                .isEqualTo(address(next));
        refused(
                call(
                        address(next) + "/$transfer",
                        team(COUNTY.team),
                        "{'name':'from','valueDate':'" + today().plusYears(2) + "'}"),
                422,
                "contract-period");

        CarePlan ofToday = planOf(COUNTY.sign(COUNTY.resident(), of(ELDERLY), confirm()));
        CarePlan atOnce = planOf(call(address(ofToday) + "/$transfer", team(COUNTY.other)));
        assertThat(atOnce.getStatus()).isEqualTo(CarePlanStatus.ACTIVE);
    }

    @Test
    void aContractEndsWithItsReason() {
        String resident = COUNTY.resident();
        CarePlan signed = planOf(COUNTY.sign(resident, of(ELDERLY), start(today().minusMonths(2)), confirm()));
        refused(call(address(signed) + "/$end"), 400, "parameter-invalid");
        refused(call(address(signed) + "/$end", reason("bored")), 400, "parameter-invalid");
        refused(
                call(
                        address(signed) + "/$end",
                        reason("moved-away"),
                        "{'name':'on','valueDate':'" + today().minusYears(1) + "'}"),
                422,
                "contract-period");

        CarePlan ended = planOf(call(address(signed) + "/$end", reason("moved-away")));
        assertThat(ended.getStatus()).isEqualTo(CarePlanStatus.REVOKED);
        assertThat(endReason(ended)).isEqualTo("moved-away");
        assertThat(ended.getPeriod().getEndElement().getValueAsString()).isEqualTo(today().toString());
        assertThat(consentOf(ended).getStatus()).isEqualTo(ConsentState.INACTIVE);
        CarePlan endedAgain = planOf(call(address(signed) + "/$end", reason("moved-away")));
        assertThat(address(endedAgain)).isEqualTo(address(ended));
        assertThat(endedAgain.getPeriod().equalsDeep(ended.getPeriod())).isTrue();
        refused(call(address(signed) + "/$end", reason("other")), 422, "contract-move");
        assertThat(address(planOf(COUNTY.sign(resident, of(ELDERLY), confirm()))))
                .isNotEqualTo(address(signed));
    }

    @Test
    void aDayToComeEndsItThen() {
        String resident = COUNTY.resident();
        CarePlan signed = planOf(COUNTY.sign(resident, of(ELDERLY), confirm()));
        LocalDate day = today().plusMonths(1);
        CarePlan ending = planOf(
                call(address(signed) + "/$end", reason("moved-away"), "{'name':'on','valueDate':'" + day + "'}"));

        assertThat(ending.getStatus()).isEqualTo(CarePlanStatus.ACTIVE);
        refused(COUNTY.sign(resident, of(GENERAL), confirm()), 409, "contract-in-force");
        accepted(COUNTY.sign(resident, of(GENERAL), start(day.plusDays(1)), confirm()));
    }

    private static String endReason(CarePlan plan) {
        return ((CodeableConcept) plan.getExtensionByUrl(Canonical.definition("end-reason"))
                        .getValue())
                .getCodingFirstRep()
                .getCode();
    }

    @Test
    void deathAndMergedRecordsEndContracts() {
        String dead = COUNTY.resident();
        String died = address(planOf(COUNTY.sign(dead, of(ELDERLY), start(today().minusMonths(2)), confirm())));
        String draft = address(planOf(COUNTY.sign(dead, of(GENERAL))));
        Patient deceased = read(Patient.class, dead);
        deceased.setDeceased(new DateTimeType(today().minusDays(3).toString()));
        accepted(put(deceased));
        String replaced = COUNTY.resident();
        String merged = address(planOf(COUNTY.sign(replaced, of(ELDERLY), confirm())));
        String survivor = COUNTY.resident();
        String kept = address(planOf(COUNTY.sign(survivor, of(ELDERLY), confirm())));
        Patient duplicate = read(Patient.class, replaced);
        duplicate
                .setActive(false)
                .addLink()
                .setType(Patient.LinkType.REPLACEDBY)
                .setOther(new Reference(survivor));
        accepted(put(duplicate));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(Stream.of(died, draft, merged).map(each -> read(CarePlan.class, each)))
                    .allSatisfy(plan -> assertThat(plan.getStatus()).isEqualTo(CarePlanStatus.REVOKED));
        });
        assertThat(endReason(read(CarePlan.class, died))).isEqualTo("died");
        assertThat(read(CarePlan.class, died).getPeriod().getEndElement().getValueAsString())
                .isEqualTo(today().minusDays(3).toString());
        assertThat(endReason(read(CarePlan.class, merged))).isEqualTo("merged");
        assertThat(read(CarePlan.class, kept).getStatus()).isEqualTo(CarePlanStatus.ACTIVE);
        refused(COUNTY.sign(dead, of(GENERAL), confirm()), 422, "contract-resident");
    }
}
