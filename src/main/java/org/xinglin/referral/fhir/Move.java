package org.xinglin.referral.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.xinglin.referral.domain.TaskState;

/**
 * What somebody wants of a task: the parameters of {@code $move}.
 *
 * @param to the state that it is to be in
 * @param reason why
 * @param businessStatus a code of CodeSystem {@code request-business-status}; null for the move's own
 * @param output results
 * @param proposed the date that the performer proposes instead
 * @param at when it was, where it is reported late
 */
public record Move(
        TaskState to,
        @Nullable CodeableConcept reason,
        @Nullable String businessStatus,
        List<Reference> output,
        @Nullable DateTimeType proposed,
        @Nullable DateTimeType at) {

    public Move {
        output = List.copyOf(output);
    }

    /** A move that says nothing but where to. */
    public static Move to(TaskState state) {
        return new Move(state, null, null, List.of(), null, null);
    }

    public Move because(CodeableConcept why) {
        return new Move(to, why, businessStatus, output, proposed, at);
    }

    public Move with(List<Reference> results) {
        return new Move(to, reason, businessStatus, results, proposed, at);
    }
}
