package org.xinglin.referral.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the states of a request's tasks say about the request. */
public enum Followed {
    COMPLETED,
    REVOKED;

    /**
     * What a request becomes because of its tasks. One whose tasks were all declined or failed stays active: somebody else may
     * be asked.
     *
     * @param tasks the states of its tasks, without those that are parts of others
     * @return nothing where it stays as it is
     */
    public static Optional<Followed> by(Collection<TaskState> tasks) {
        List<TaskState> counted = tasks.stream()
                .filter(state -> state != TaskState.ENTERED_IN_ERROR)
                .toList();
        if (counted.isEmpty() || counted.stream().anyMatch(TaskState::isOpen)) {
            return Optional.empty();
        }
        if (counted.contains(TaskState.COMPLETED)) {
            return Optional.of(COMPLETED);
        }
        return counted.stream().allMatch(state -> state == TaskState.CANCELLED)
                ? Optional.of(REVOKED)
                : Optional.empty();
    }
}
