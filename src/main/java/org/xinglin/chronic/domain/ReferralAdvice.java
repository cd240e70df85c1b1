package org.xinglin.chronic.domain;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * That the rules say to refer somebody, as long as one situation lasts: an episode of alarms, or days in a row on which control
 * is lacking.
 *
 * @param disease that it is about
 * @param key the record by which the situation began: it stays the same as long as that lasts
 * @param since when it began
 * @param urgent whether by an alarm
 * @param from ids of the records that it rests on, the key first
 */
public record ReferralAdvice(
        String disease, String key, OffsetDateTime since, boolean urgent, List<String> from, Rule rule) {

    public ReferralAdvice {
        from = List.copyOf(from);
    }
}
