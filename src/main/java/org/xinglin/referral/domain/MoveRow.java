package org.xinglin.referral.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the machine: a move that is legal.
 *
 * @param from the states from which; none where the task is new
 * @param by who may make it
 * @param needs what it needs
 * @param reasons the codes of which its reason has one; none where any reason does
 * @param businessStatus which business statuses it may leave, the first where none is given; none where it changes none
 * @param limit which limit begins with it; null where the one that runs goes on
 * @param only which kinds alone have it; null for all
 * @param within how long it may be made, from when the task began to be in the state, or from its request where it is open: an
 *     ISO 8601 duration; null for ever
 */
public record MoveRow(
        Set<TaskState> from,
        TaskState to,
        Set<Party> by,
        Set<Need> needs,
        List<String> reasons,
        List<String> businessStatus,
        @Nullable String limit,
        @Nullable Feature only,
        @Nullable String within) {

    public MoveRow {
        from = Set.copyOf(from);
        by = Set.copyOf(by);
        needs = needs == null ? Set.of() : Set.copyOf(needs);
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
        businessStatus = businessStatus == null ? List.of() : List.copyOf(businessStatus);
    }

    boolean leads(@Nullable TaskState now, TaskState next, RequestKind kind) {
        return to == next && leadsFrom(now, kind);
    }

    boolean leadsFrom(@Nullable TaskState now, RequestKind kind) {
        return (now == null ? from.isEmpty() : from.contains(now)) && (only == null || kind.has(only));
    }

    public Optional<Duration> term() {
        return Optional.ofNullable(within).map(Duration::parse);
    }

    public boolean isBy(Set<Party> parties) {
        return by.stream().anyMatch(parties::contains);
    }
}
