package org.xinglin.access.signin.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTests {

    /** The key of RFC 6238's appendix B, "12345678901234567890", in Base32. */
    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({
        "59, 287082, 1",
        "1111111109, 081804, 37037036",
        "1111111111, 050471, 37037037",
        "1234567890, 005924, 41152263",
        "2000000000, 279037, 66666666",
        "20000000000, 353130, 666666666"
    })
    void agreesWithTheStandardsTable(long seconds, String code, long step) {
        assertThat(Totp.step(KEY, code, Instant.ofEpochSecond(seconds))).hasValue(step);
    }

    @ParameterizedTest
    @ValueSource(longs = {1111111080, 1111111080 + 29, 1111111080 + 30, 1111111080 + 59, 1111111080 - 30})
    void takesTheCodeOfTheStepBesideThisOne(long seconds) {
        assertThat(Totp.step(KEY, "081804", Instant.ofEpochSecond(seconds))).hasValue(37037036);
    }

    @ParameterizedTest
    @ValueSource(longs = {1111111080 + 60, 1111111080 - 31, 59})
    void takesNoOtherStepsCode(long seconds) {
        assertThat(Totp.step(KEY, "081804", Instant.ofEpochSecond(seconds))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "81804", "0081804", "+81804", "abcdef", "０８１８０４", "07081804"})
    void isExactlySixDigits(String code) {
        assertThat(Totp.step(KEY, code, Instant.ofEpochSecond(1111111109))).isEmpty();
    }

    @Test
    void spacesBetweenTheDigitsAreNobodysFault() {
        assertThat(Totp.step(KEY, " 081 804 ", Instant.ofEpochSecond(1111111109)))
                .isPresent();
    }
}
