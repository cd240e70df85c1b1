package org.xinglin.referral.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How long each step of a request may take (Library {@code request-limits}).
 *
 * @param limits of which the one that says most about a request counts; among equals the first
 */
public record RequestLimits(WorkingDays workingDays, List<Limit> limits) {

    /** The priority of a request that says none (R4, ServiceRequest.priority). */
    public static final String USUAL = "routine";

    /**
     * A limit of a step: a time, or so many working days.
     *
     * @param step such as {@code answer-by}
     * @param kinds of requests that it is for; none for all
     * @param priorities that it is for; none for all
     * @param within nothing where it is counted in working days
     */
    public record Limit(
            String step, Set<String> kinds, Set<String> priorities, Optional<Duration> within, int workingDays) {

        /** @throws IllegalArgumentException if it says no time, or two, or one that is none */
        public Limit {
            boolean timed = within.isPresent();
            if (timed == workingDays > 0
                    || timed && (within.get().isNegative() || within.get().isZero())) {
                throw new IllegalArgumentException("A limit is a time or a number of working days: " + step);
            }
            kinds = Set.copyOf(kinds);
            priorities = Set.copyOf(priorities);
        }

        private boolean isFor(String theStep, String kind, String priority) {
            return step.equals(theStep)
                    && (kinds.isEmpty() || kinds.contains(kind))
                    && (priorities.isEmpty() || priorities.contains(priority));
        }

        /** What is said of a kind goes before what is said of a priority. */
        private int saysMore() {
            return (kinds.isEmpty() ? 0 : 2) + (priorities.isEmpty() ? 0 : 1);
        }
    }

    public RequestLimits {
        limits = List.copyOf(limits);
    }

    /**
     * By when a step is to be done that begins now.
     *
     * @param priority of the request, in R4's codes
     * @param zone of the county, in which working days are counted
     * @return nothing where no limit is set
     */
    public Optional<Instant> due(String step, String kind, String priority, Instant from, ZoneId zone) {
        return limits.stream()
                .filter(limit -> limit.isFor(step, kind, priority))
                .max(Comparator.comparingInt(Limit::saysMore).thenComparing(limit -> -limits.indexOf(limit)))
                .map(limit -> limit.within()
                        .map(from::plus)
                        .orElseGet(() -> workingDays
                                .after(from.atZone(zone), limit.workingDays())
                                .toInstant()));
    }
}
