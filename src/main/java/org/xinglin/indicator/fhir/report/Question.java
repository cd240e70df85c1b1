package org.xinglin.indicator.fhir.report;

import java.util.Optional;
import org.xinglin.indicator.domain.IndicatorRules.Indicator;
import org.xinglin.indicator.domain.ReportingPeriod;
import org.xinglin.indicator.fhir.fact.Scope;

/**
 * What somebody asks to know.
 *
 * @param organisation whose residents; nothing for all in scope
 * @param subject an address: of the resident who alone is asked about, or of the area that a report is to name
 * @param countsAlone whether who asks sees neither lists nor small counts
 */
record Question(
        Indicator indicator,
        ReportingPeriod period,
        Optional<Place> organisation,
        Scope scope,
        Optional<Division> by,
        ReportKind kind,
        Optional<String> subject,
        boolean countsAlone) {

    /**
     * @param id of the Organization
     * @param number under which it is stored
     */
    record Place(String id, long number) {}
}
