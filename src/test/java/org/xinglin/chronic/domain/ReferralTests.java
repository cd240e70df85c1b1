package org.xinglin.chronic.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a referral asks of who follows the resident up, and when one is advised. */
class ReferralTests {

    private static LocalDate due(Chart chart, String disease) {
        return chart.byTheNorm().dueOf(disease).orElseThrow().day();
    }

    private static Chart controlled() {
        return Chart.ofAMan().withHypertension().pressure("2026-03-01", "128", "78");
    }

    @Test
    void aReferralThatEndedIsFollowedUpWithinTwoWeeks() {
        assertThat(due(controlled(), DiseaseCode.HYPERTENSION)).isAfter(LocalDate.parse("2026-05-01"));
        assertThat(due(controlled().referredUp("2026-03-10", true, "I10"), DiseaseCode.HYPERTENSION))
                .isEqualTo("2026-03-24");
        assertThat(due(controlled().referredUp("2026-03-10", false, "I10"), DiseaseCode.HYPERTENSION))
                .isEqualTo("2026-03-24");
    }

    @Test
    void aReadingAloneIsNoAnswerAndAFollowUpIs() {
        Chart referred = controlled().referredUp("2026-03-10", true, "I10").pressure("2026-03-12", "126", "78");

        assertThat(due(referred, DiseaseCode.HYPERTENSION)).isEqualTo("2026-03-24");
        assertThat(due(referred.followedUp("2026-03-20", "satisfied"), DiseaseCode.HYPERTENSION))
                .isAfter(LocalDate.parse("2026-05-01"));
    }

    @Test
    void aLaterReferralIsFollowedUpAnew() {
        assertThat(due(
                        controlled()
                                .referredUp("2026-03-10", true, "I10")
                                .followedUp("2026-03-20", "satisfied")
                                .referredUp("2026-04-01", true, "I10"),
                        DiseaseCode.HYPERTENSION))
                .isEqualTo("2026-04-15");
    }

    @Test
    void aReferralForOneOfTheTwoDiseasesIsAboutThatOne() {
        Chart both = controlled()
                .withDiabetes()
                .measured(MeasurementKind.FASTING_GLUCOSE, "2026-03-01", "6.0")
                .referredUp("2026-03-10", true, "E11.900");

        assertThat(due(both, DiseaseCode.T2DM)).isEqualTo("2026-03-24");
        assertThat(due(both, DiseaseCode.HYPERTENSION)).isEqualTo("2026-04-01");
        assertThat(due(both.referredUp("2026-03-11", true, "H25.9"), DiseaseCode.HYPERTENSION))
                .as("about neither by its reason")
                .isEqualTo("2026-03-25");
    }

    @Test
    void whoIsSentBackIsFollowedUpAndWhomNobodyTookBackIsNot() {
        assertThat(due(controlled().sentBack("2026-03-10", true, "Organization/t"), DiseaseCode.HYPERTENSION))
                .isEqualTo("2026-03-24");
        assertThat(due(controlled().sentBack("2026-03-10", false, "Organization/t"), DiseaseCode.HYPERTENSION))
                .isAfter(LocalDate.parse("2026-05-01"));
        assertThat(controlled()
                        .sentBack("2026-03-10", true, "Organization/t")
                        .facts()
                        .receiver())
                .hasValue("Organization/t");
    }

    @Test
    void whoeverIsDiagnosedAndWasNeverSeenIsFollowedUpToo() {
        Chart unknown = Chart.ofAMan().withHypertension().referredUp("2026-03-10", false, "I10");

        assertThat(due(unknown, DiseaseCode.HYPERTENSION)).isBeforeOrEqualTo("2026-03-24");
    }

    @Test
    void anAlarmAndLackingControlAreReasonsToRefer() {
        assertThat(controlled().byTheNorm().referrals()).isEmpty();

        ReferralAdvice alarm = controlled()
                .pressure("2026-03-10", "190", "115")
                .byTheNorm()
                .referrals()
                .get(0);
        assertThat(alarm.urgent()).isTrue();
        assertThat(alarm.disease()).isEqualTo(DiseaseCode.HYPERTENSION);
        assertThat(alarm.from()).containsExactly(alarm.key());

        Chart lacking = controlled().pressure("2026-03-10", "150", "95").pressure("2026-03-24", "152", "96");
        ReferralAdvice lasting = lacking.byTheNorm().referrals().get(0);
        assertThat(lasting.urgent()).isFalse();
        assertThat(lasting.since().toLocalDate()).isEqualTo("2026-03-10");

        ReferralAdvice later = lacking.pressure("2026-04-07", "155", "95")
                .byTheNorm()
                .referrals()
                .get(0);
        assertThat(later.key()).as("the same situation goes on").isEqualTo(lasting.key());
    }

    @Test
    void whatIsOverIsNoReasonToRefer() {
        assertThat(controlled()
                        .pressure("2026-03-10", "190", "115")
                        .pressure("2026-03-11", "130", "80")
                        .byTheNorm()
                        .referrals())
                .isEmpty();
    }
}
