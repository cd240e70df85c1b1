package org.xinglin.chronic.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A plan is for a year, and the next one begins the day after. */
class PlanYearTests {

    private static final PlanYear YEAR = PlanYear.from(LocalDate.parse("2026-03-01"));

    @Test
    void aYearEndsTheDayBeforeItsAnniversary() {
        assertThat(YEAR.to()).isEqualTo("2027-02-28");
        assertThat(PlanYear.from(LocalDate.parse("2028-02-29")).to()).isEqualTo("2029-02-27");
    }

    @Test
    void itHoldsThroughItsLastDay() {
        assertThat(YEAR.at(LocalDate.parse("2027-02-28"))).isEqualTo(YEAR);
        assertThat(YEAR.at(LocalDate.parse("2026-01-01"))).isEqualTo(YEAR);
    }

    @Test
    void afterItTheYearThatHasTheDayFollows() {
        assertThat(YEAR.at(LocalDate.parse("2027-03-01")))
                .isEqualTo(new PlanYear(LocalDate.parse("2027-03-01"), LocalDate.parse("2028-02-29")));
        assertThat(YEAR.at(LocalDate.parse("2030-06-01")).from()).isEqualTo("2030-03-01");
    }
}
