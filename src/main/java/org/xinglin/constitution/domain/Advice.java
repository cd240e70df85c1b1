package org.xinglin.constitution.domain;

/**
 * One piece of conditioning advice.
 *
 * @param type the constitution that it is for
 * @param category of CodeSystem {@code tcm-advice-category}, such as {@code diet}
 * @param title the category in words
 * @param text the advice
 */
public record Advice(ConstitutionType type, String category, String title, String text) {}
