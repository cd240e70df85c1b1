package org.xinglin.chronic.domain;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A critical value or sign.
 *
 * @param records that it stands in: one, or the two of a pressure whose halves have records of their own
 * @param at when it was taken, in the time of the place
 */
public record Alarm(AlarmRow row, List<String> records, OffsetDateTime at) {

    public Alarm {
        records = List.copyOf(records);
    }

    /** The record that it is told by. */
    public String reading() {
        return records.get(0);
    }
}
