package org.xinglin.indicator.fhir.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.kernel.Canonical;

/** Which urgent requests were answered in time, and the resident seen in time, by the milestones of their tasks. */
final class UrgentRequests {

    private static final String MILESTONE = Canonical.definition("milestone");

    private final FhirStore store;
    private final Duration answer;
    private final Duration arrival;

    /**
     * @param answer within which a request is answered
     * @param arrival within which the resident arrives after that
     */
    UrgentRequests(FhirStore store, Duration answer, Duration arrival) {
        this.store = store;
        this.answer = answer;
        this.arrival = arrival;
    }

    /** Addresses of the requests of a resident of which a task was in time. */
    Set<String> inTime(Caller caller, String patientId) {
        List<Task> tasks =
                store.search(caller, Query.of(Task.class).about(patientId)).items();
        return tasks.stream()
                .filter(task -> isInTime(milestones(task)))
                .map(task -> task.getFocus().getReference())
                .collect(Collectors.toSet());
    }

    private boolean isInTime(Map<String, Instant> milestones) {
        return within(milestones.get("submitted"), milestones.get("accepted"), answer)
                && within(milestones.get("accepted"), milestones.get("arrived"), arrival);
    }

    private static boolean within(@Nullable Instant from, @Nullable Instant to, Duration limit) {
        return from != null && to != null && !to.isAfter(from.plus(limit));
    }

    /** When each step was taken for the first time. */
    private static Map<String, Instant> milestones(Task task) {
        Map<String, Instant> first = new HashMap<>();
        task.getExtensionsByUrl(MILESTONE)
                .forEach(each -> part(each, "code")
                        .ifPresent(code -> part(each, "instant")
                                .filter(InstantType.class::isInstance)
                                .map(at -> ((InstantType) at).getValue())
                                .ifPresent(at -> first.merge(
                                        code.primitiveValue(),
                                        at.toInstant(),
                                        (one, other) -> one.isBefore(other) ? one : other))));
        return first;
    }

    private static Optional<Type> part(Extension milestone, String name) {
        return Optional.ofNullable(milestone.getExtensionByUrl(name)).map(Extension::getValue);
    }
}
