package org.xinglin.sandbox.domain;

/** What counties are like: distributions, each part with its version and source. */
public record CountyModel(
        Names names, Population population, Places places, Health health, ConstitutionAnswers constitution) {}
