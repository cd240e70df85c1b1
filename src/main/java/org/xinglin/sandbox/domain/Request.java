package org.xinglin.sandbox.domain;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What one institution asks of another.
 *
 * @param from the id of the institution that asks
 * @param to the id of the one that is asked
 * @param reason the disease that it is about, if it is about one
 * @param because the index, among the resident's readings, of the one that gave rise to it
 */
public record Request(
        Kind kind,
        State state,
        LocalDateTime authored,
        String from,
        String to,
        @Nullable Disease reason,
        @Nullable Integer because) {

    /** What is asked for. */
    public enum Kind {
        REFERRAL_UP,
        REFERRAL_DOWN,
        LAB_ORDER,
        REMOTE_ECG,
        HOME_BED,
        TCM_SERVICE
    }

    /** How far it has come. */
    public enum State {
        DRAFT,
        ACTIVE,
        ON_HOLD,
        REVOKED,
        COMPLETED,
        ENTERED_IN_ERROR;

        boolean isOpen() {
            return this == DRAFT || this == ACTIVE || this == ON_HOLD;
        }
    }

    /** Whether both are under way, and ask the same of the same institution for the same reason. */
    boolean isOpenAs(Request other) {
        return state == State.ACTIVE
                && other.state == State.ACTIVE
                && kind == other.kind
                && to.equals(other.to)
                && reason == other.reason;
    }

    Request in(State other) {
        return new Request(kind, other, authored, from, to, reason, because);
    }
}
