package org.xinglin.chronic.fhir;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a county may set about the two chronic diseases.
 *
 * @param policySet the county's own, by which plans go, and answers unless a request names another: norm-2017 or
 *     primary-care-2025
 * @param furtherPolicySets by which conclusions and alerts are written, too
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
        @DefaultValue({}) List<String> furtherPolicySets,
        @DefaultValue("cv-2018") String riskTable,
        @DefaultValue("default-demo-v1") String labelScheme,
        @DefaultValue("true") boolean derive,
        @DefaultValue("false") boolean convertKilopascals,
        @DefaultValue("100000") long rememberedReadings) {

    /** By which conclusions are written; the county's own first. */
    List<String> policySets() {
        return Stream.concat(Stream.of(policySet), furtherPolicySets.stream())
                .distinct()
                .toList();
    }
}
