package org.xinglin.chronic.domain;

import java.time.OffsetDateTime;

/**
 * The label that the scheme gives.
 *
 * @param at the time of the latest fact that it rests on
 */
public record Labelled(LabelScheme.Label label, OffsetDateTime at) {}
