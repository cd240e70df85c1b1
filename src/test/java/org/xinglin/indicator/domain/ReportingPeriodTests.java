package org.xinglin.indicator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingPeriodTests {

    @ParameterizedTest
    @CsvSource({
        "2025-01-01,2025-12-31,2025",
        "2024-01-01,2024-03-31,2024-Q1",
        "2025-04-01,2025-06-30,2025-Q2",
        "2025-07-01,2025-09-30,2025-Q3",
        "2025-10-01,2025-12-31,2025-Q4",
        "2025-01-02,2025-12-31,",
        "2025-01-01,2025-12-30,",
        "2025-01-01,2026-12-31,",
        "2025-12-31,2025-01-01,",
        "2025-02-01,2025-04-30,"
    })
    void yearsAndQuartersAlone(LocalDate start, LocalDate end, String label) {
        assertThat(ReportingPeriod.of(start, end).map(ReportingPeriod::label).orElse(null))
                .isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01,2024-Q4,2025-01-10",
        "2025-03-31,2024-Q4,2025-01-10",
        "2025-04-01,2025-Q1,2025-04-10",
        "2025-12-31,2025-Q3,2025-10-10"
    })
    void theQuarterThatIsOver(LocalDate day, String label, LocalDate last) {
        ReportingPeriod quarter = ReportingCalendar.lastOver(day);
        assertThat(quarter.label()).isEqualTo(label);
        assertThat(quarter.end().plusDays(10)).isEqualTo(last);
    }
}
