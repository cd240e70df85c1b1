package org.xinglin.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.fhirserver.RuleReader;
import org.xinglin.referral.fhir.PublishedMachine;

/** What is due at an open home bed, by the published rules. */
class HomeBedRulesTests {

    private static final Instant BEGAN = Instant.parse("2026-01-05T02:00:00Z");
    private static final HomeBedRules RULES =
            RuleReader.read(PublishedMachine.release(), "home-bed-rules", HomeBedRules.class);

    @ParameterizedTest
    @CsvSource({"0, 7", "1, 8", "76, 83", "83, 90", "84, 90", "89, 90", "95, 90"})
    void aVisitEachWeekUntilTheCycleEnds(int seenOnDay, int dueOnDay) {
        assertThat(RULES.due(BEGAN, BEGAN.plus(Duration.ofDays(seenOnDay))))
                .isEqualTo(BEGAN.plus(Duration.ofDays(dueOnDay)));
    }
}
