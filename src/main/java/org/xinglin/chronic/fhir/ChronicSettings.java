package org.xinglin.chronic.fhir;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a county may set about the two chronic diseases.
 *
 * @param policySet by which answers go unless a request names another: norm-2017 or primary-care-2025
 * @param riskTable cv-2018 or cv-2010
 * @param labelScheme by which people are labelled: the end of the id of a Library chronic-label-scheme-…
 * @param derive whether conclusions, alerts and plans are written when facts are; else nothing is written until a server
 *     that derives is told of each resident
 * @param convertKilopascals whether pressures in kPa are converted; else they are refused, lest a wrong unit be taken for a
 *     right one
 * @param rememberedReadings of how many readings a server remembers what they say, some 400 bytes each, so as not to read all
 *     of a resident's each time
 */
@ConfigurationProperties("xinglin.chronic")
record ChronicSettings(
        @DefaultValue("norm-2017") String policySet,
        @DefaultValue("cv-2018") String riskTable,
        @DefaultValue("default-demo-v1") String labelScheme,
        @DefaultValue("true") boolean derive,
        @DefaultValue("false") boolean convertKilopascals,
        @DefaultValue("100000") long rememberedReadings) {}
