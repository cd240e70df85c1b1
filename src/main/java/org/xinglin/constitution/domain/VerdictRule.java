package org.xinglin.constitution.domain;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * One line of a determination table. The first line that holds, of those for the constitution's kind, gives its verdict.
 *
 * @param biased whether it is for the biased constitutions, or for the balanced one
 * @param verdict what it says where it holds
 * @param atLeast what the score must reach; null where any will do
 * @param othersBelow what every biased constitution's score must stay below; null where any will do
 * @param othersAtMost what no biased constitution's score may exceed; null where any will do
 */
public record VerdictRule(
        boolean biased,
        Verdict verdict,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal othersBelow,
        @Nullable BigDecimal othersAtMost) {

    boolean holds(Score score, Collection<Score> biasedScores) {
        return (atLeast == null || score.isAtLeast(atLeast))
                && (othersBelow == null || biasedScores.stream().allMatch(other -> other.isBelow(othersBelow)))
                && (othersAtMost == null || biasedScores.stream().allMatch(other -> other.isAtMost(othersAtMost)));
    }
}
