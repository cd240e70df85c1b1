package org.xinglin.sandbox.domain;

import java.time.LocalDate;

/**
 * A year of follow-up for a disease.
 *
 * @param to its last day
 * @param author an institution's id
 * @param over whether the year has passed
 */
public record FollowUpPlan(Disease disease, LocalDate from, LocalDate to, String author, boolean over) {}
