package org.xinglin.chronic.domain;

import java.time.OffsetDateTime;

/**
 * Whether somebody smokes, as it was recorded.
 *
 * @param id of the record that it stands in
 * @param at when it was asked, in the time of the place
 */
public record Habit(String id, OffsetDateTime at, boolean smokes) {}
