package org.xinglin.chronic.domain;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * How a disease is controlled.
 *
 * @param code the class of the latest day that something is known of
 * @param at the time of the latest fact of that day
 * @param from ids of the Observations that it rests on; none where a follow-up alone says it
 * @param contacts ids of the follow-ups that it rests on
 * @param inARow on how many days up to the latest one the class was this one
 * @param since the time of the first of these days
 * @param begunBy the id of a record of that day
 */
public record Control(
        String code,
        OffsetDateTime at,
        List<String> from,
        List<String> contacts,
        List<Rule> rules,
        int inARow,
        OffsetDateTime since,
        String begunBy) {

    public Control {
        from = List.copyOf(from);
        contacts = List.copyOf(contacts);
        rules = List.copyOf(rules);
    }
}
