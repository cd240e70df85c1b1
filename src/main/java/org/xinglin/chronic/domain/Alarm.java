package org.xinglin.chronic.domain;

import java.time.OffsetDateTime;

/**
 * A reading that was critical.
 *
 * @param reading the id of the record that it stands in
 * @param at when it was taken, in the time of the place
 */
public record Alarm(AlarmRow row, String reading, OffsetDateTime at) {}
