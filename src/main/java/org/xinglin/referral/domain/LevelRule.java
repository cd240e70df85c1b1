package org.xinglin.referral.domain;

import org.xinglin.referral.domain.RequestKind.Levels;

/** Whether the level of who performs a request stands to that of who asks as its kind wants it. */
public final class LevelRule {

    /** From here on a level lies between the two, which is passed over. */
    private static final int JUMP = 2;

    /** What is to be said of two levels. */
    public enum Verdict {
        FIT,
        /** They fit, and a level between them is passed over. */
        JUMP,
        UNFIT
    }

    private LevelRule() {}

    /**
     * Judges two levels by their ranks.
     *
     * @param requester 0 for one without level, such as an elderly home: it stands below every level, and passes over none
     * @param performer 0 as well
     */
    public static Verdict judge(Levels levels, int requester, int performer) {
        int up = performer - requester;
        return switch (levels) {
            case PERFORMER_ABOVE_REQUESTER -> up > 0 ? jump(requester, up) : Verdict.UNFIT;
            case PERFORMER_BELOW_REQUESTER -> up < 0 ? jump(performer, -up) : Verdict.UNFIT;
            case NEAR_RESIDENT, ANY -> Verdict.FIT;
        };
    }

    private static Verdict jump(int lower, int distance) {
        return lower > 0 && distance >= JUMP ? Verdict.JUMP : Verdict.FIT;
    }
}
