package org.xinglin.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.referral.domain.TaskState.CANCELLED;
import static org.xinglin.referral.domain.TaskState.COMPLETED;
import static org.xinglin.referral.domain.TaskState.ENTERED_IN_ERROR;
import static org.xinglin.referral.domain.TaskState.FAILED;
import static org.xinglin.referral.domain.TaskState.ON_HOLD;
import static org.xinglin.referral.domain.TaskState.REJECTED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.referral.domain.RequestKind.Levels;

/** Levels, categories of reasons, and what tasks say about their request (programmes.md 3.2). */
class RequestRulesTests {

    @ParameterizedTest
    @CsvSource({
        "1, 2, FIT",
        "1, 3, JUMP",
        "2, 3, FIT",
        "3, 4, FIT",
        "3, 5, JUMP",
        "3, 1, UNFIT",
        "2, 2, UNFIT",
        "0, 1, FIT",
        "0, 3, FIT",
        "0, 0, UNFIT",
        "3, 0, UNFIT"
    })
    void upGoesToAHigherRank(int requester, int performer, LevelRule.Verdict verdict) {
        assertThat(LevelRule.judge(Levels.PERFORMER_ABOVE_REQUESTER, requester, performer))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"3, 2, FIT", "3, 1, JUMP", "1, 3, UNFIT", "2, 2, UNFIT", "3, 0, FIT", "0, 0, UNFIT"})
    void downGoesToALowerRank(int requester, int performer, LevelRule.Verdict verdict) {
        assertThat(LevelRule.judge(Levels.PERFORMER_BELOW_REQUESTER, requester, performer))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "I10, I10",
        "I10.x05, I10",
        "i11.900, I11",
        "E11.900x001, E11",
        "I10x00, I10",
        "O24.4, O24",
        "C7A.0, C7A"
    })
    void aCategoryIsTheFirstThreeCharacters(String code, String category) {
        assertThat(ReasonCategory.of(code)).contains(category);
    }

    @ParameterizedTest
    @CsvSource({"38341003", "I1", "57133-1", "高血压", "ABC"})
    void whatIsNoDiagnosisHasNone(String code) {
        assertThat(ReasonCategory.of(code)).isEmpty();
    }

    @Test
    void aRequestFollowsItsTasks() {
        assertThat(Followed.by(List.of(COMPLETED))).contains(Followed.COMPLETED);
        assertThat(Followed.by(List.of(REJECTED, COMPLETED))).contains(Followed.COMPLETED);
        assertThat(Followed.by(List.of(CANCELLED, ENTERED_IN_ERROR))).contains(Followed.REVOKED);
        assertThat(Followed.by(List.of(COMPLETED, ON_HOLD))).isEmpty();
        assertThat(Followed.by(List.of(REJECTED))).isEmpty();
        assertThat(Followed.by(List.of(FAILED, CANCELLED))).isEmpty();
        assertThat(Followed.by(List.of(ENTERED_IN_ERROR))).isEmpty();
        assertThat(Followed.by(List.of())).isEmpty();
    }
}
