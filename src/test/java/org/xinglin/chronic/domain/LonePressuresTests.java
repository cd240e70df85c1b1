package org.xinglin.chronic.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinglin.chronic.domain.Bounded.Bound;
import org.xinglin.chronic.fhir.ReleasedRules;

/** Pressures that stand in records of their own become readings. */
class LonePressuresTests {

    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-03-01T08:00:00+08:00");

    private static LonePressure systolic(String id, int value) {
        return half(id, true, value, null, MORNING, "nurse");
    }

    private static LonePressure diastolic(String id, int value) {
        return half(id, false, value, null, MORNING, "nurse");
    }

    private static LonePressure half(
            String id, boolean systolic, int value, @Nullable Setting setting, OffsetDateTime at, String performer) {
        return new LonePressure(
                id, performer, at, setting, systolic, new Bounded(BigDecimal.valueOf(value), Bound.EXACT));
    }

    private static LonePressures made(LonePressure... halves) {
        return LonePressures.of(List.of(halves), ReleasedRules.book().plausibility());
    }

    private static Stream<String> said(LonePressures made) {
        return made.readings().stream()
                .map(each -> each.records() + " " + each.setting() + " " + each.systolic() + "/" + each.diastolic());
    }

    @Test
    void twoOfOneMomentAndPerformerAreOneReading() {
        assertThat(said(made(diastolic("d", 94), systolic("s", 152)))).containsExactly("[s, d] OFFICE 152/94");
        assertThat(said(made(
                        systolic("s", 152),
                        half("d", false, 94, null, OffsetDateTime.parse("2026-03-01T00:00:00Z"), "nurse"))))
                .containsExactly("[s, d] OFFICE 152/94");
    }

    @Test
    void ofAnotherMomentOrPerformerTheyStayAlone() {
        assertThat(said(made(systolic("s", 152), half("d", false, 94, null, MORNING.plusMinutes(1), "nurse"))))
                .containsExactly("[s] OFFICE 152/null", "[d] OFFICE null/94");
        assertThat(said(made(systolic("s", 152), half("d", false, 94, null, MORNING, "resident"))))
                .containsExactly("[s] OFFICE 152/null", "[d] OFFICE null/94");
    }

    @Test
    void ofSeveralOfOneMomentTheHighestGoTogether() {
        assertThat(said(made(systolic("a", 150), diastolic("b", 95), systolic("c", 160), diastolic("d", 90))))
                .containsExactly("[c, b] OFFICE 160/95", "[a, d] OFFICE 150/90");
        assertThat(said(made(systolic("a", 150), diastolic("b", 95), systolic("c", 160))))
                .containsExactly("[c, b] OFFICE 160/95", "[a] OFFICE 150/null");
    }

    @Test
    void theSettingThatIsSaidHoldsForBoth() {
        assertThat(said(made(half("s", true, 152, Setting.HOME, MORNING, "nurse"), diastolic("d", 94))))
                .containsExactly("[s, d] HOME 152/94");
        assertThat(said(made(
                        half("s", true, 152, Setting.HOME, MORNING, "nurse"),
                        half("d", false, 94, Setting.AMBULATORY, MORNING, "nurse"))))
                .containsExactlyInAnyOrder("[s] HOME 152/null", "[d] AMBULATORY null/94");
    }

    @Test
    void whatIsSwappedOrNotPlausibleIsNotGraded() {
        LonePressures swapped = made(systolic("s", 94), diastolic("d", 152));

        assertThat(swapped.readings()).isEmpty();
        assertThat(swapped.unjudged()).extracting(Unjudged::id).containsExactly("s", "d");
        assertThat(made(systolic("s", 310), diastolic("d", 94)).readings()).isEmpty();
        assertThat(made(systolic("s", 40)).unjudged()).hasSize(1);
    }
}
