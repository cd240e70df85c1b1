package org.xinglin.referral.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The machine of request tasks, as Library {@code request-machine} publishes it: one table of moves, and what differs by kind.
 * What no row has is not legal.
 *
 * @param title for readers
 * @param sources what it was made after
 * @param statement in words
 * @param status how far it was verified
 */
public record RequestMachine(
        String id,
        String version,
        Map<String, String> title,
        List<Map<String, String>> sources,
        Map<String, String> statement,
        String status,
        List<MoveRow> moves,
        List<RequestKind> kinds) {

    /** The kind of what is asked for in no category of ours. */
    private static final String OTHER = "other";

    public RequestMachine {
        moves = List.copyOf(moves);
        kinds = List.copyOf(kinds);
    }

    /** @throws IllegalStateException if there is no such kind */
    public RequestKind kind(String name) {
        return kinds.stream()
                .filter(each -> each.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No kind " + name + " of request"));
    }

    /** The kind of a request by its categories, codes of {@code service-request-category}; the first of the table that fits. */
    public RequestKind kindOf(Collection<String> categories) {
        return kinds.stream()
                .filter(each -> each.categories().stream().anyMatch(categories::contains))
                .findFirst()
                .orElseGet(() -> kind(OTHER));
    }

    /** Whether requests with one of these categories get a task by themselves. */
    public boolean handles(Collection<String> categories) {
        return kinds.stream().anyMatch(each -> each.categories().stream().anyMatch(categories::contains));
    }

    /**
     * The rows of a move; more than one where several may make it on different terms.
     *
     * @param from null where the task is new
     */
    public List<MoveRow> rows(RequestKind kind, @Nullable TaskState from, TaskState to) {
        return moves.stream().filter(row -> row.leads(from, to, kind)).toList();
    }

    /**
     * Whether a task that stays open in a state goes a step on there, as into its next cycle, by taking a business status.
     *
     * @param businessStatus null where it takes none
     */
    public boolean renews(RequestKind kind, TaskState state, @Nullable String businessStatus) {
        return state.isOpen()
                && businessStatus != null
                && rows(kind, state, state).stream()
                        .anyMatch(row -> row.businessStatus().contains(businessStatus));
    }

    /** What is legal from a state, in the order of the table. */
    public List<MoveRow> legal(RequestKind kind, @Nullable TaskState from) {
        return moves.stream().filter(row -> row.leadsFrom(from, kind)).toList();
    }

    /** What is legal from a state for somebody. */
    public List<MoveRow> legal(RequestKind kind, @Nullable TaskState from, Set<Party> parties) {
        return legal(kind, from).stream().filter(row -> row.isBy(parties)).toList();
    }
}
