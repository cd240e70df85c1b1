package org.xinglin.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.contract.ContractCounty.CHILD;
import static org.xinglin.contract.ContractCounty.ELDERLY;
import static org.xinglin.contract.ContractCounty.GENERAL;
import static org.xinglin.contract.ContractCounty.accepted;
import static org.xinglin.contract.ContractCounty.create;
import static org.xinglin.contract.ContractCounty.post;
import static org.xinglin.contract.ContractCounty.put;
import static org.xinglin.contract.ContractCounty.read;
import static org.xinglin.contract.ContractCounty.refused;
import static org.xinglin.contract.ContractCounty.rules;
import static org.xinglin.contract.ContractCounty.today;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** What a contract must be by its resident, its packages and its team, when it is drafted and when it comes into force. */
class TermsOfContractsIT {

    private static final ContractCounty COUNTY = new ContractCounty();

    @Test
    void aPackageIsForTheResident() {
        String grown = COUNTY.resident();
        refused(post(COUNTY.plan(grown, CarePlanStatus.ACTIVE, CHILD)), 422, "package-not-for-resident");
        refused(post(COUNTY.plan(grown, CarePlanStatus.ACTIVE, ELDERLY + "|0.0.1")), 422, "package-unknown");
        accepted(post(COUNTY.plan(grown, CarePlanStatus.ACTIVE, ELDERLY, GENERAL)));
        String child = COUNTY.resident(today().minusYears(3).toString());
        refused(post(COUNTY.plan(child, CarePlanStatus.ACTIVE, ELDERLY)), 422, "package-not-for-resident");
        accepted(post(COUNTY.plan(child, CarePlanStatus.ACTIVE, CHILD)));
    }

    /** Whoever drafts is told at once; on the 65th birthday to come somebody is of the elderly. */
    @Test
    void aDraftIsForTheResidentToo() {
        String grown = COUNTY.resident();
        refused(post(COUNTY.plan(grown, CarePlanStatus.DRAFT, CHILD)), 422, "package-not-for-resident");
        refused(post(COUNTY.plan(grown, CarePlanStatus.DRAFT, ELDERLY + "|0.0.1")), 422, "package-unknown");
        refused(COUNTY.sign(grown, ContractCounty.of(CHILD)), 422, "package-not-for-resident");
        CarePlan draft = read(CarePlan.class, create(COUNTY.plan(grown, CarePlanStatus.DRAFT, GENERAL)));
        draft.getInstantiatesCanonical().get(0).setValue(CHILD);
        refused(put(draft), 422, "package-not-for-resident");

        String soon = COUNTY.resident(today().minusYears(65).plusDays(20).toString());
        refused(post(COUNTY.plan(soon, CarePlanStatus.DRAFT, ELDERLY)), 422, "package-not-for-resident");
        LocalDate birthday = today().plusDays(20);
        accepted(post(COUNTY.plan(
                soon, CarePlanStatus.DRAFT, birthday, birthday.plusYears(1).minusDays(1), ELDERLY)));
    }

    @Test
    void aTeamThatIsNotActiveSignsNothing() {
        CareTeam proposed =
                ContractCounty.team(COUNTY.township, "family-doctor").setStatus(CareTeamStatus.INACTIVE);
        CarePlan plan = COUNTY.plan(COUNTY.resident(), CarePlanStatus.ACTIVE, GENERAL);
        plan.getCareTeamFirstRep().setReference(create(proposed));

        refused(post(plan), 422, "team-inactive");
        accepted(post(plan.setStatus(CarePlanStatus.DRAFT)));
    }

    @Test
    void senderIsToldOfConsentTeamAndLength() {
        CarePlan plan = COUNTY.plan(COUNTY.resident(), CarePlanStatus.ACTIVE, GENERAL);
        HttpResponse<String> withoutConsent = post(plan);
        accepted(withoutConsent);
        assertThat(rules(withoutConsent))
                .contains("contract-without-consent")
                .doesNotContain("team-without-tcm-doctor");

        CarePlan long2 = COUNTY.plan(COUNTY.resident(), CarePlanStatus.ACTIVE, today(), today().plusYears(3), GENERAL);
        long2.getCareTeam().clear();
        long2.addCareTeam(new Reference(create(ContractCounty.team(COUNTY.township, "family-doctor"))));
        HttpResponse<String> told = post(long2);
        accepted(told);
        assertThat(rules(told)).contains("team-without-tcm-doctor", "contract-length");
    }
}
