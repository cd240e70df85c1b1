package org.xinglin.constitution.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.kernel.PartialDate;

/** Who is under an age on which day, and since when an elderly resident is to be assessed. */
class AgeAndDateTests {

    @ParameterizedTest
    @CsvSource({
        "1961-11-04, 2026-11-03T23:59:00+08:00, true",
        "1961-11-03, 2026-11-03T00:00:00+08:00, false",
        "1961-11-02, 2026-11-03, false",
        "1961, 2026-01-01, false",
        "1962, 2026-12-31, true",
        "1961-12, 2026-11, true",
        "1961-11, 2026-11, false",
        "1961-06-15, 2026, false",
    })
    void somebodyIsYoungerOnlyIfNoDayCouldMakeThemOldEnough(String birth, String on, boolean younger) {
        assertThat(PartialDate.of(birth).isYoungerThan(65, PartialDate.of(on))).isEqualTo(younger);
    }

    @Test
    void aDateMayBeKnownToTheYearOrMonth() {
        assertThat(PartialDate.of("1961"))
                .isEqualTo(new PartialDate(LocalDate.of(1961, 1, 1), LocalDate.of(1961, 12, 31)));
        assertThat(PartialDate.of("2024-02"))
                .isEqualTo(new PartialDate(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)));
        assertThat(PartialDate.of("1961").isExact()).isFalse();
        assertThat(PartialDate.of("1961-05-20").isExact()).isTrue();
        assertThat(PartialDate.read("1961-05")).contains(PartialDate.of("1961-05"));
        assertThat(PartialDate.read(null)).isEmpty();
        assertThat(PartialDate.read("1961-02-30")).isEmpty();
        assertThatThrownBy(() -> PartialDate.of("20 May 1961")).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1961-03-17, , 2026-03-17",
        "1961-03-17, 2026-11-03, 2027-01-01",
        "1961-03-17, 2025-12-31, 2026-03-17",
        "1990-03-17, 2026-11-03, 2055-03-17",
        "1940-02-29, , 2005-02-28",
    })
    void anAssessmentIsDueFromThe65thBirthdayAndThenEachYear(LocalDate birth, LocalDate last, LocalDate due) {
        assertThat(new YearlyAssessment(65).due(birth, last)).isEqualTo(due);
    }
}
