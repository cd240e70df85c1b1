package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinglin.chronic.domain.PolicySet;
import org.xinglin.chronic.domain.RuleBook;
import org.xinglin.fhirserver.RefusedStart;

/** By which policy sets a server concludes. */
class ConcludedPoliciesTests {

    @Test
    void theCountysOwnComesFirst() {
        RuleBook rules =
                ReleasedRules.by(settings("primary-care-2025", "norm-2017").policySets(), "cv-2018");

        assertThat(rules.own().id()).isEqualTo("primary-care-2025");
        assertThat(rules.concluded()).extracting(PolicySet::id).containsExactly("primary-care-2025", "norm-2017");
    }

    @Test
    void oneThatNobodyAsksForIsPublishedAllTheSame() {
        RuleBook rules = ReleasedRules.by(settings("norm-2017").policySets(), "cv-2018");

        assertThat(rules.concluded()).extracting(PolicySet::id).containsExactly("norm-2017");
        assertThat(rules.policy("primary-care-2025").id()).isEqualTo("primary-care-2025");
    }

    @Test
    void oneThatIsNamedTwiceIsConcludedOnce() {
        assertThat(settings("norm-2017", "norm-2017").policySets()).containsExactly("norm-2017");
    }

    @Test
    void aServerThatWouldConcludeByNothingOrAlarmNobodyDoesNotStart() {
        assertThatThrownBy(() -> ReleasedRules.by(List.of("norm-2071"), "cv-2018"))
                .isInstanceOf(RefusedStart.class)
                .hasMessage("There is no policy set norm-2071.");
        assertThatThrownBy(() -> ReleasedRules.by(List.of("primary-care-2025"), "cv-2018"))
                .isInstanceOf(RefusedStart.class)
                .hasMessage("No critical value would raise an alert: primary-care-2025 has no alarms.");
    }

    private static ChronicSettings settings(String own, String... further) {
        return new ChronicSettings(own, List.of(further), "cv-2018", "default-demo-v1", true, false, 1);
    }
}
