package org.xinglin.fhirserver;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.InstantType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NullDatesTests {

    private final NullDates dates = new NullDates();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01",
                "0001",
                "0001-01-01T00:00:00Z",
                "0001-01-01T00:00:00+08:05",
                "0001-07-01T12:00:00-12:00",
                "0002-11-30",
                "1753-01-01T00:00:00+08:00",
                "1899-12-30",
                "1899-12-31",
                "1900",
                "1900-01",
                "1900-01-01",
                "1900-01-01T00:00:00+08:05",
                "1900-01-01T00:00:00.000+08:06",
                "1899-12-31T15:54:17Z",
                "1900-01-01T00:00:00Z",
                "1900-01-01T08:00:00+08:00",
                "1970-01-01T00:00:00Z",
                "1970-01-01T08:00:00+08:00",
                "1970-01-01T00:00:00.000+08:00",
                "1969-12-31T16:00:00Z",
                "2099-12-31T23:59:59+08:00",
                "9999",
                "9999-12",
                "9999-12-31",
                "9999-09-09",
                "9999-12-31T00:00:00+08:00",
                "9999-12-31T23:59:59Z",
                "9999-12-31T23:59:59.9999999+14:00",
                "9999-12-31T23:59:60-12:00"
            })
    void whatStandsForNothingKnownIsNull(String written) {
        assertThat(dates.isNull(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970",
                "1970-01-01",
                "1970-01-01T00:00:01Z",
                "1970-01-01T09:30:00+08:00",
                "1899-12-29",
                "1900-02-01",
                "1901-01-01",
                "1958-03-12",
                "2026",
                "2026-11",
                "2026-11-28T08:00:00+08:00",
                "2099-12-30",
                "9998-12-31T23:59:60Z",
                ""
            })
    void whatCanBeInEarnestIsNot(String written) {
        assertThat(dates.isNull(written)).isFalse();
    }

    @Test
    void elementsAreAskedByWhatWasWritten() {
        assertThat(dates.isNull(new DateType("1900-01-01"))).isTrue();
        assertThat(dates.isNull(new DateTimeType("9999-12-31T00:00:00+08:00"))).isTrue();
        assertThat(dates.isNull(new InstantType("1970-01-01T00:00:00Z"))).isTrue();
        assertThat(dates.isNull(new DateType("1970-01-01"))).isFalse();
        assertThat(dates.isNull(new DateTimeType())).isFalse();
        assertThat(dates.isNull((DateType) null)).isFalse();
    }
}
