package org.xinglin.constitution.domain;

import java.time.Period;

/**
 * After how long to assess again where the instrument does not say. Of this project, no national rule was found.
 *
 * @param biased where a biased constitution is positive
 * @param balanced where none is
 */
public record ReviewIntervals(Period biased, Period balanced) {}
