package org.xinglin.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicabilityTests {

    private static final String ELDERLY = "%population.where(code = 'elderly').exists()";
    private static final String DISABLED = "%population.where(code='disabled').exists()";
    private static final String MATERNAL = "%population.where(code = 'maternal').empty()";

    @ParameterizedTest
    @CsvSource({"elderly, true", "disabled, true", "maternal, false", "'', false"})
    void eitherOfTwo(String category, boolean holds) {
        assertThat(Applicability.of(ELDERLY + " or " + DISABLED).holds(Set.of(category)))
                .isEqualTo(holds);
    }

    /** FHIRPath: and binds more closely than or. */
    @ParameterizedTest
    @CsvSource({"elderly, true", "disabled, true", "none, false"})
    void andBindsMoreClosely(String category, boolean holds) {
        assertThat(Applicability.of(ELDERLY + " or " + DISABLED + " and " + MATERNAL)
                        .holds(Set.of(category)))
                .isEqualTo(holds);
        assertThat(Applicability.of("(" + ELDERLY + " or " + DISABLED + ") and " + MATERNAL)
                        .holds(Set.of(category, "maternal")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "true",
                "%population.exists()",
                "%population.where(code = 'elderly')",
                "%population.where(code != 'elderly').exists()",
                "%population.where(code = 'elderly').exists() and",
                "(%population.where(code = 'elderly').exists()",
                "%population.where(code = 'elderly').exists() xor %population.where(code = 'b').exists()",
                "%population.where(code = 'elderly').exists() %population.where(code = 'b').exists()",
            })
    void whatIsNotUnderstoodIsAnError(String expression) {
        assertThatThrownBy(() -> Applicability.of(expression)).isInstanceOf(IllegalArgumentException.class);
    }
}
