package org.xinglin.chronic.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.chronic.fhir.ReleasedRules;
import org.xinglin.kernel.Band;

/** Which values are graded, at each limit, and what values of other units are worth. */
class PlausibilityTests {

    private final Plausibility plausibility = ReleasedRules.book().plausibility();

    @ParameterizedTest
    @CsvSource({
        "systolic,49,false",
        "systolic,50,true",
        "systolic,300,true",
        "systolic,301,false",
        "diastolic,19,false",
        "diastolic,20,true",
        "diastolic,200,true",
        "diastolic,201,false",
        "glucose,0.9,false",
        "glucose,1.0,true",
        "glucose,60,true",
        "glucose,60.1,false",
        "hba1c,2.9,false",
        "hba1c,3,true",
        "hba1c,20,true",
        "hba1c,20.1,false",
        "bmi,9.9,false",
        "bmi,10,true",
        "bmi,80,true",
        "bmi,80.1,false",
        "waist,39,false",
        "waist,40,true",
        "waist,200,true",
        "waist,201,false",
        "ldl,100,true"
    })
    void limits(String kind, BigDecimal value, boolean graded) {
        assertThat(plausibility.isGraded(kind, value)).isEqualTo(graded);
    }

    @ParameterizedTest
    @CsvSource({
        "glucose,126,6.9938",
        "glucose,300.6,16.6852",
        "pressure,18.7,140.2616",
        "hba1c,84,9.8363",
        "hba1c,53,7.0004",
        "cholesterol,200,5.1720",
        "triglyceride,150,1.6935"
    })
    void conversions(String kind, BigDecimal value, BigDecimal converted) {
        assertThat(plausibility.conversions().stream()
                        .filter(each -> each.kind().equals(kind))
                        .map(each -> each.convert(value)))
                .singleElement()
                .isEqualTo(converted);
    }

    @Test
    void aConversionHasOneNumber() {
        Rule rule = plausibility.limitsRule();
        assertThatThrownBy(() -> new Plausibility.Conversion("x", "a", "b", null, null, null, rule))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Plausibility.Conversion("x", "a", "b", BigDecimal.ONE, BigDecimal.ONE, null, rule))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** What is not graded is not passed over either. */
    @ParameterizedTest
    @ValueSource(strings = {"systolic", "diastolic", "glucose", "hba1c"})
    void whatIsNotGradedIsAnAlarm(String kind) {
        Band graded = plausibility.limits().stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .grade();

        assertThat(ReleasedRules.policy("norm-2017").alarms().stream()
                        .filter(row -> Boolean.TRUE.equals(row.implausible()))
                        .map(row -> limit(row, kind))
                        .filter(Objects::nonNull))
                .containsExactlyInAnyOrder(
                        new Band(null, graded.atMost(), null, null), new Band(null, null, graded.atLeast(), null));
    }

    private static @Nullable Band limit(AlarmRow row, String kind) {
        PressureLimits any = row.any();
        return switch (kind) {
            case "systolic" -> any == null ? null : any.systolic();
            case "diastolic" -> any == null ? null : any.diastolic();
            case "glucose" -> row.glucose();
            default -> row.hba1c();
        };
    }
}
