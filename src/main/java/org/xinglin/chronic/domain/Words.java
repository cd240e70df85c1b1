package org.xinglin.chronic.domain;

/** A text in both languages. */
public record Words(String zh, String en) {}
