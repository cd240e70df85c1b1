package org.xinglin.constitution.fhir;

import org.hl7.fhir.r4.model.Questionnaire;
import org.xinglin.constitution.domain.AnchoredItem;

/** The items of the published elderly form that a measurement can answer. */
public final class ReleasedMeasurements {

    private ReleasedMeasurements() {}

    public static AnchoredItem item(String linkId) {
        return Measurement.of(ReleasedScales.released(Questionnaire.class, "constitution-elderly-33")).stream()
                .map(Measurement::item)
                .filter(item -> item.linkId().equals(linkId))
                .findFirst()
                .orElseThrow();
    }
}
