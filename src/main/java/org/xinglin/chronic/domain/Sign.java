package org.xinglin.chronic.domain;

import java.time.OffsetDateTime;

/**
 * A critical sign or symptom, as a professional has judged it.
 *
 * @param id of the record that it stands in
 * @param at when it was looked for, in the time of the place
 * @param code such as chest-tightness
 * @param present whether it was there
 */
public record Sign(String id, OffsetDateTime at, String code, boolean present) {}
