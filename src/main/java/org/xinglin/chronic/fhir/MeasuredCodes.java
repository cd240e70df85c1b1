package org.xinglin.chronic.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.xinglin.chronic.domain.MeasurementKind;

/**
 * By which codes readings of a kind are recognised.
 *
 * @param unit UCUM, in which the value has to be
 * @param limits the kind whose plausible limits hold
 * @param conversion the kind whose conversions hold
 */
record MeasuredCodes(MeasurementKind kind, CodeFamily codes, String unit, String limits, String conversion) {

    boolean isMeantBy(CodeableConcept code) {
        return codes.has(code);
    }
}
