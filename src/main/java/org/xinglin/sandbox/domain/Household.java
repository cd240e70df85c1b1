package org.xinglin.sandbox.domain;

import java.util.List;

/** Those who live together, with what is recorded of each. */
public record Household(long number, List<ResidentRecord> members) {}
