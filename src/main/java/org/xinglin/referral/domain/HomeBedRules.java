package org.xinglin.referral.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a home bed asks for from its opening to its end, as Library {@code home-bed-rules} publishes it.
 *
 * @param title for readers
 * @param sources what it was made after
 * @param assessment what there is before it is opened
 * @param summary what there is when it is closed
 */
public record HomeBedRules(
        String id,
        String version,
        Map<String, String> title,
        List<Map<String, String>> sources,
        Papers assessment,
        Visits visits,
        Cycle cycle,
        Papers summary) {

    /**
     * Records that are expected.
     *
     * @param types one of which is
     * @param rule in words, with its sources and status
     */
    public record Papers(List<String> types, Map<String, Object> rule) {

        public Papers {
            types = List.copyOf(types);
        }
    }

    /**
     * How often somebody comes.
     *
     * @param classes of encounters that are visits
     */
    public record Visits(List<String> classes, int everyDays, Map<String, Object> rule) {

        public Visits {
            classes = List.copyOf(classes);
        }
    }

    /** How long it is open until it is reviewed. */
    public record Cycle(int days, Map<String, Object> rule) {}

    /**
     * By when the next thing is to be done: the next visit, or the review at the end of the cycle if that comes before.
     *
     * @param began when the cycle began
     * @param seen when somebody was there last, the beginning counted
     */
    public Instant due(Instant began, Instant seen) {
        Instant visit = seen.plus(Duration.ofDays(visits.everyDays()));
        Instant end = began.plus(Duration.ofDays(cycle.days()));
        return visit.isBefore(end) ? visit : end;
    }
}
