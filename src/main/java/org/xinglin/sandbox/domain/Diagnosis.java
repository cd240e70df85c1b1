package org.xinglin.sandbox.domain;

import java.time.LocalDate;

/** A disease that a resident is known to have. */
public record Diagnosis(Disease disease, LocalDate since) {}
