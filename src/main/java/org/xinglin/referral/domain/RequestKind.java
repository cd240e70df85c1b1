package org.xinglin.referral.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of request, as the machine's table has it.
 *
 * @param kind its name
 * @param zh its name for readers of Chinese
 * @param en its name for readers of English
 * @param categories codes of CodeSystem {@code service-request-category} by which a request is of it; none where something
 *     else tells
 * @param task the code of CodeSystem {@code task-code} by which a task without request is of it
 * @param levels how the ranks of requester and performer are related
 * @param capability codes of CodeSystem {@code network-service-category}, one of which the performer offers: under {@code any}
 *     at every priority, else at the priority that the key says
 * @param finishFromAccepted whether what was accepted may be completed at once
 * @param arrival types of records that show that somebody, or something, has come
 * @param course whether the last of so many sessions completes it
 * @param cycle whether it goes on in cycles, each of which is reviewed at its end
 * @param joint whether one of several performers leads, and concludes when the others have ended
 * @param verified whether who asked verifies what was done
 * @param order whether several are asked for at once, each with its own code
 */
public record RequestKind(
        String kind,
        String zh,
        String en,
        List<String> categories,
        @Nullable String task,
        Levels levels,
        Map<String, List<String>> capability,
        boolean finishFromAccepted,
        List<String> arrival,
        boolean course,
        boolean cycle,
        boolean joint,
        boolean verified,
        boolean order) {

    private static final String ANY = "any";

    /** How the ranks of requester and performer are related. */
    public enum Levels {
        PERFORMER_ABOVE_REQUESTER,
        PERFORMER_BELOW_REQUESTER,
        /** The performer is the resident's own organisation, near it, or affiliated with it. */
        NEAR_RESIDENT,
        ANY
    }

    public RequestKind {
        categories = List.copyOf(categories);
        capability = Map.copyOf(capability);
        arrival = List.copyOf(arrival);
    }

    /**
     * Of which services the performer offers one.
     *
     * @param priority a code of FHIR's {@code request-priority}; null is routine
     * @return none where nothing is asked for
     */
    public Set<String> capabilities(@Nullable String priority) {
        Set<String> services = new LinkedHashSet<>(capability.getOrDefault(ANY, List.of()));
        services.addAll(capability.getOrDefault(priority == null ? "routine" : priority, List.of()));
        return services;
    }

    boolean has(Feature feature) {
        return switch (feature) {
            case FINISH_FROM_ACCEPTED -> finishFromAccepted;
            case COURSE -> course;
            case CYCLE -> cycle;
            case VERIFICATION -> verified;
        };
    }
}
