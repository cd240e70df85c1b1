package org.xinglin.chronic.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The readings of one visit become one pressure; visits on days of their own are evidence. */
class VisitsTests {

    private static Visit visit(Chart chart) {
        return chart.byTheNorm().grade().orElseThrow().visit();
    }

    @Test
    void theLastTwoOfThreeCount() {
        Visit visit = visit(Chart.ofAMan()
                .pressure("2026-03-01T08:00:00", "170", "100")
                .pressure("2026-03-01T08:01:00", "150", "90")
                .pressure("2026-03-01T08:02:00", "145", "87"));

        assertThat(visit.systolic()).isEqualByComparingTo("147.5");
        assertThat(visit.diastolic()).isEqualByComparingTo("88.5");
        assertThat(visit.readings()).hasSize(2);
    }

    @Test
    void readingsLessThanAMinuteApartAreTheSameReading() {
        Visit visit = visit(Chart.ofAMan()
                .pressure("2026-03-01T08:00:00", "170", "100")
                .pressure("2026-03-01T08:00:59", "150", "90"));

        assertThat(visit.systolic()).isEqualByComparingTo("150");
        assertThat(visit.readings()).hasSize(1);
    }

    @Test
    void halfAnHourLaterIsTheSameVisitAndAMinuteMoreIsAnother() {
        assertThat(visit(Chart.ofAMan()
                                .pressure("2026-03-01T08:00:00", "170", "100")
                                .pressure("2026-03-01T08:30:00", "150", "90"))
                        .systolic())
                .isEqualByComparingTo("160");
        assertThat(visit(Chart.ofAMan()
                                .pressure("2026-03-01T08:00:00", "170", "100")
                                .pressure("2026-03-01T08:31:00", "150", "90"))
                        .systolic())
                .isEqualByComparingTo("150");
    }

    @Test
    void threeElevatedVisitsOnThreeDaysWithinFourWeeksAreEvidence() {
        Chart chart = Chart.ofAMan()
                .pressure("2026-03-01", "140", "80")
                .pressure("2026-03-10", "120", "90")
                .pressure("2026-03-29", "141", "91");

        assertThat(chart.byTheNorm().evidence()).hasSize(3);
    }

    @Test
    void aDayLaterOrTwiceOnOneDayTheyAreNot() {
        assertThat(Chart.ofAMan()
                        .pressure("2026-03-01", "140", "80")
                        .pressure("2026-03-10", "120", "90")
                        .pressure("2026-03-30", "141", "91")
                        .byTheNorm()
                        .evidence())
                .isEmpty();
        assertThat(Chart.ofAMan()
                        .pressure("2026-03-01", "140", "80")
                        .pressure("2026-03-01T12:00:00", "150", "90")
                        .pressure("2026-03-10", "141", "91")
                        .byTheNorm()
                        .evidence())
                .isEmpty();
        assertThat(Chart.ofAMan()
                        .pressure("2026-03-01", "139", "89")
                        .pressure("2026-03-05", "140", "80")
                        .pressure("2026-03-10", "141", "91")
                        .byTheNorm()
                        .evidence())
                .isEmpty();
    }

    @Test
    void whoIsDiagnosedNeedsNoEvidence() {
        assertThat(Chart.ofAMan()
                        .withHypertension()
                        .pressure("2026-03-01", "140", "80")
                        .pressure("2026-03-10", "120", "90")
                        .pressure("2026-03-29", "141", "91")
                        .byTheNorm()
                        .evidence())
                .isEmpty();
    }

    @Test
    void aSecondVisitOfADayDoesNotSpoilTheEvidence() {
        assertThat(Chart.ofAMan()
                        .pressure("2026-03-01", "140", "80")
                        .pressure("2026-03-01T12:00:00", "150", "90")
                        .pressure("2026-03-10", "141", "91")
                        .pressure("2026-03-20", "141", "91")
                        .byTheNorm()
                        .evidence())
                .hasSize(3);
    }
}
