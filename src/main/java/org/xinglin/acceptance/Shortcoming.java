package org.xinglin.acceptance;

/**
 * An invariant that only warns, and that a resource certainly breaks.
 *
 * @param key of the invariant
 * @param human what the invariant's definition says of it
 */
public record Shortcoming(String key, String human) {}
