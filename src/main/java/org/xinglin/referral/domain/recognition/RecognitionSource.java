package org.xinglin.referral.domain.recognition;

/**
 * A document that rules are taken from.
 *
 * @param document its number, or where it was published
 */
public record RecognitionSource(String id, String title, String document) {}
