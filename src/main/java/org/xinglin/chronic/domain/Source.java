package org.xinglin.chronic.domain;

/** A document that rules are taken from. */
public record Source(String id, String title, String document) {}
