package org.xinglin.chronic.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xinglin.chronic.fhir.ReleasedRules;

/** All rules together: what is in them is found, and what is not is an error. */
class RuleBookTests {

    private final RuleBook book = ReleasedRules.book();

    @Test
    void aPolicySetOrTableThatThereIsNotIsAnError() {
        assertThatThrownBy(() -> book.policy("norm-2099"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("norm-2099");
        assertThatThrownBy(() -> ReleasedRules.by("cv-1999"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cv-1999");
    }

    @Test
    void signsAreWhatSomebodyRecordsAndNotWhatIsMeasured() {
        assertThat(book.signs()).contains("chest-tightness", "unmanageable").doesNotContain("bp-crisis");
    }

    @Test
    void everySourceThatARuleMayNameIsThere() {
        PolicySet norm = book.policy("norm-2017");

        assertThat(book.sources(norm))
                .containsAll(norm.sources())
                .containsAll(book.risk().sources())
                .containsAll(book.labels().sources())
                .containsAll(book.plausibility().sources());
    }
}
