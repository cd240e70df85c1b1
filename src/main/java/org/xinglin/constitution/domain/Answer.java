package org.xinglin.constitution.domain;

/**
 * An answer as it was sent, which may be wrong.
 *
 * @param linkId the item that it is to
 * @param given what was sent, such as "3"
 */
public record Answer(String linkId, String given) {}
