package org.xinglin.chronic.fhir;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Derived;
import org.xinglin.kernel.Canonical;

/** Which changes of requests and their tasks bear upon what is derived about a resident. */
final class ReferralChanges {

    private static final String TASK_CODES = Canonical.codeSystem("task-code");
    private static final Set<TaskStatus> COUNTED = EnumSet.of(TaskStatus.COMPLETED, TaskStatus.REJECTED);

    private ReferralChanges() {}

    /** A task that ends, or whose end is taken back; a referral up that somebody makes, activates, revokes or deletes. */
    static boolean concern(@Nullable Resource before, @Nullable Resource after) {
        return counts(before) != counts(after)
                || Stream.of(before, after).anyMatch(ReferralChanges::isReferralUp)
                        && !(after instanceof ServiceRequest written && Derived.isMarked(written));
    }

    private static boolean counts(@Nullable Resource resource) {
        return resource instanceof Task task
                && COUNTED.contains(task.getStatus())
                && task.getCode().hasCoding(TASK_CODES, "service-request");
    }

    private static boolean isReferralUp(@Nullable Resource resource) {
        return resource instanceof ServiceRequest request
                && request.getCategory().stream()
                        .anyMatch(each -> each.hasCoding(EndedReferrals.CATEGORIES, EndedReferrals.UP));
    }
}
