package org.xinglin.indicator.fhir;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code xinglin.indicator.*}.
 *
 * @param yearsBefore of how many years before the current one facts are kept
 * @param remembered of how many records of each type it is remembered what they say
 */
@ConfigurationProperties("xinglin.indicator")
public record IndicatorSettings(
        @DefaultValue("2") int yearsBefore,
        @DefaultValue("20000") long remembered) {}
