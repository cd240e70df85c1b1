package org.xinglin.access.scope;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SMART's words, of both versions, and what two of them have in common. */
class SmartScopeTests {

    @ParameterizedTest
    @CsvSource({
        "system/Observation.read, system/Observation.rs",
        "user/*.write, user/*.cud",
        "patient/Patient.*, patient/Patient.cruds",
        "system/*.rs, system/*.rs",
        "system/Observation.r?category=vital-signs&code=a|b, system/Observation.r?category=vital-signs&code=a|b"
    })
    void bothVersionsAreUnderstood(String written, String meant) {
        assertThat(SmartScope.of(written).orElseThrow().text()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "system/Observation", "system/Observation.", "system/Observation.sr", "system/Observation.rr",
                        "admin/*.rs",
                "system/observation.rs", "system/Observation.read?code=x", "system/Observation.rs?", "openid", "",
                "system/*.rsx", " system/*.rs", "system/Obs*.rs"
            })
    void whatIsNoneIsNone(String text) {
        assertThat(SmartScope.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "system/*.cruds, system/Observation.rs, system/Observation.rs",
        "system/Observation.cru, system/Observation.rs, system/Observation.r",
        "system/Observation.rs?category=a, system/*.rs, system/Observation.rs?category=a",
        "system/Observation.rs?category=a, system/Observation.rs?code=b, system/Observation.rs?category=a&code=b",
        "system/Observation.rs?category=a, system/Observation.rs?category=a, system/Observation.rs?category=a",
        "system/Observation.rs?category=a, system/Observation.rs?category=b, system/Observation.rs?category=a&category=b"
    })
    void whatTwoHaveInCommonIsNeverMoreThanEither(String one, String other, String both) {
        assertThat(SmartScope.of(one).orElseThrow().and(SmartScope.of(other).orElseThrow()))
                .map(SmartScope::text)
                .hasValue(both);
    }

    @ParameterizedTest
    @CsvSource({
        "system/Observation.rs, user/Observation.rs",
        "system/Observation.rs, system/Patient.rs",
        "system/Observation.cu, system/Observation.rs"
    })
    void whatHasNothingInCommonIsNothing(String one, String other) {
        assertThat(SmartScope.of(one).orElseThrow().and(SmartScope.of(other).orElseThrow()))
                .isEmpty();
    }

    @Test
    void boundsAreThreeParametersWithOneValueOrSeveral() {
        for (String bound : new String[] {
            "category=a",
            "category=a&_security=b",
            "category=a,b&code=http://loinc.org|85354-9,x",
            "category=a&category=b"
        }) {
            assertThat(SmartScope.of("user/Observation.rs?" + bound)
                            .orElseThrow()
                            .isServed())
                    .as(bound)
                    .isTrue();
        }
        for (String bound : new String[] {
            "patient=1",
            "category=",
            "category",
            "category:in=x",
            "category=a,",
            "category=,a",
            "category=a|",
            "category=|a",
            "category=a|b|c",
            "category=a%7Cb",
            "category=a\\,b",
            "",
            "code=a&x=1",
            "code=a&",
            "&code=a"
        }) {
            SmartScope.of("user/Observation.rs?" + bound)
                    .ifPresent(scope -> assertThat(scope.isServed()).as(bound).isFalse());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"system/*.rs?category=a", "system/Observation.cruds?category=a", "system/Observation.c?code=a"})
    void aBoundIsOfReadingOneType(String text) {
        assertThat(SmartScope.of(text).orElseThrow().isServed()).isFalse();
    }
}
