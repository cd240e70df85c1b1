package org.xinglin.referral.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where the task of a request stands: codes of FHIR's {@code task-status} (R4). */
public enum TaskState {
    REQUESTED,
    RECEIVED,
    ACCEPTED,
    REJECTED,
    IN_PROGRESS,
    ON_HOLD,
    COMPLETED,
    CANCELLED,
    FAILED,
    ENTERED_IN_ERROR;

    /** Those from which something may still become of it. */
    public static final Set<TaskState> OPEN =
            Set.copyOf(EnumSet.of(REQUESTED, RECEIVED, ACCEPTED, IN_PROGRESS, ON_HOLD));

    /** The state that a code names; none where it names no state of a request's task, such as {@code draft}. */
    public static Optional<TaskState> of(String code) {
        for (TaskState state : values()) {
            if (state.code().equals(code)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
