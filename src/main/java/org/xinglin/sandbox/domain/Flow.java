package org.xinglin.sandbox.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request between institutions that has come some way, for those who want to see each of its states.
 *
 * @param number from 1, within the county
 * @param category a code of CodeSystem {@code service-request-category}
 * @param priority {@code routine}, {@code urgent} or {@code stat}
 * @param to the institutions that are asked, the leader first
 * @param icd10 of its reason: another in each, so that none is open twice
 * @param moves in their order
 */
public record Flow(
        int number,
        Resident resident,
        String category,
        String priority,
        String from,
        List<String> to,
        String icd10,
        String words,
        List<Move> moves) {

    /**
     * A step of a task.
     *
     * @param round in which it is made: all of one round are made together, and each task moves once in it
     * @param by which of those who are asked
     * @param state a code of the state that it leads to
     * @param reason a code of CodeSystem {@code request-reason}, where the step needs one
     * @param evidence what it needs: nothing, somebody's arrival, or a report
     */
    public record Move(
            int round, int by, String state, @Nullable String reason, Evidence evidence) {}

    /** What stands behind a step. */
    public enum Evidence {
        NOTHING,
        ARRIVAL,
        REPORT
    }
}
