package org.xinglin.referral.fhir.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.referral.domain.RequestLimits;

/** The limits that are published, by the table of programmes.md 3.2. */
class RequestLimitsTests {

    private static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");

    /** 28 November 2026 is a Saturday. */
    @ParameterizedTest
    @CsvSource({
        "answer-by, referral-up, stat, 2026-11-27T10:00+08:00, 2026-11-27T10:15+08:00",
        "answer-by, referral-up, urgent, 2026-11-27T10:00+08:00, 2026-11-27T12:00+08:00",
        "answer-by, referral-up, asap, 2026-11-27T10:00+08:00, 2026-11-27T12:00+08:00",
        "answer-by, referral-up, routine, 2026-11-26T10:00+08:00, 2026-11-27T10:00+08:00",
        "answer-by, referral-up, routine, 2026-11-27T10:00+08:00, 2026-11-30T10:00+08:00",
        "answer-by, referral-up, routine, 2026-11-28T23:00+08:00, 2026-11-30T23:00+08:00",
        "answer-by, referral-up, routine, 2026-11-26T17:00Z, 2026-11-29T17:00Z",
        "arrive-by, referral-up, routine, 2026-11-27T10:00+08:00, 2026-12-04T10:00+08:00",
        "arrive-by, home-bed, stat, 2026-11-27T10:00+08:00, 2026-11-30T10:00+08:00",
        "finish-by, remote-ecg, stat, 2026-11-27T10:00+08:00, 2026-11-27T10:10+08:00",
        "finish-by, remote-ecg, routine, 2026-11-27T10:00+08:00, 2026-11-27T10:30+08:00",
        "finish-by, mdt, stat, 2026-11-27T10:00+08:00, 2026-11-27T11:00+08:00",
        "finish-by, lab-order, urgent, 2026-11-27T10:00+08:00, 2026-11-28T10:00+08:00"
    })
    void aStepIsDueByKindAndPriority(String step, String kind, String priority, String from, String due) {
        assertThat(published().due(step, kind, priority, instant(from), COUNTY)).contains(instant(due));
    }

    @Test
    void noLimitIsMadeUp() {
        assertThat(published().due("finish-by", "referral-up", "stat", Instant.EPOCH, COUNTY))
                .isEmpty();
    }

    @Test
    void aHolidayIsNoWorkingDayAndATransferredDayIsOne() {
        String published = text().replace("\"holidays\": []", "\"holidays\": [\"2026-11-27\"]")
                .replace("\"transferred\": []", "\"transferred\": [\"2026-11-28\"]");

        assertThat(RequestLimitsReader.read(published)
                        .due("answer-by", "referral-up", "routine", instant("2026-11-26T10:00+08:00"), COUNTY))
                .contains(instant("2026-11-28T10:00+08:00"));
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        String unknown = text().replace("\"step\"", "\"stage\"");

        assertThatThrownBy(() -> RequestLimitsReader.read(unknown)).isInstanceOf(IllegalStateException.class);
    }

    private static RequestLimits published() {
        return RequestLimitsReader.read(text());
    }

    private static String text() {
        try {
            return Files.readString(Path.of("profiles/input/data/referral/request-limits.json"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Instant instant(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
