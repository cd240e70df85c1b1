package org.xinglin.indicator.domain;

/** What a population of a Measure is made of: the expression that its definition names. */
@FunctionalInterface
public interface Criterion {

    Finding of(Resident resident, ReportingPeriod period, IndicatorRules rules);
}
