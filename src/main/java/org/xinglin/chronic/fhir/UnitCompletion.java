package org.xinglin.chronic.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.chronic.domain.Plausibility.Conversion;
import org.xinglin.fhirserver.RecordCompletion;
import org.xinglin.kernel.Canonical;

/**
 * Converts what senders measure in other units, by the published factors, and keeps beside it what they sent: glucose in
 * mg/dL, and where the county has said so, pressure in kPa.
 */
final class UnitCompletion implements RecordCompletion {

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String ORIGINAL = Canonical.definition("original-quantity");
    private static final String GLUCOSE = "glucose";
    private static final String PRESSURE = "pressure";

    private final ReadingCodes codes;
    private final List<Conversion> conversions;

    /** @param kilopascals whether pressures in kPa are converted; else they are refused */
    UnitCompletion(ReadingCodes codes, List<Conversion> conversions, boolean kilopascals) {
        this.codes = codes;
        this.conversions = conversions.stream()
                .filter(conversion -> kilopascals || !conversion.kind().equals(PRESSURE))
                .toList();
    }

    @Override
    public void complete(Resource record) {
        if (!(record instanceof Observation observation)) {
            return;
        }
        if (isGlucose(observation)) {
            if (observation.getValue() instanceof Quantity value) {
                convert(GLUCOSE, value, observation);
            }
        } else if (has(observation, codes.pressure().loinc())) {
            for (ObservationComponentComponent component : observation.getComponent()) {
                if (component.getValue() instanceof Quantity value) {
                    convert(PRESSURE, value, component);
                }
            }
        }
    }

    private boolean isGlucose(Observation observation) {
        return codes.measured().stream()
                .anyMatch(measured -> GLUCOSE.equals(measured.limits()) && has(observation, measured.loinc()));
    }

    private static boolean has(Observation observation, List<String> loinc) {
        return observation.getCode().getCoding().stream()
                .anyMatch(coding -> ReadingCodes.LOINC.equals(coding.getSystem()) && loinc.contains(coding.getCode()));
    }

    private void convert(String kind, Quantity value, Base beside) {
        if (!value.hasValue() || !UCUM.equals(value.getSystem())) {
            return;
        }
        for (Conversion conversion : conversions) {
            if (conversion.kind().equals(kind) && conversion.from().equals(value.getCode())) {
                keep(beside, ConvertedUnitCheck.justNow(new Extension(ORIGINAL, value.copy())));
                value.setValue(conversion.convert(value.getValue()).stripTrailingZeros());
                value.setUnit(conversion.to().replace("mm[Hg]", "mmHg"));
                value.setCode(conversion.to());
                return;
            }
        }
    }

    private static void keep(Base beside, Extension original) {
        if (beside instanceof DomainResource resource) {
            resource.getExtension().removeIf(each -> ORIGINAL.equals(each.getUrl()));
            resource.addExtension(original);
        } else if (beside instanceof Element element) {
            element.getExtension().removeIf(each -> ORIGINAL.equals(each.getUrl()));
            element.addExtension(original);
        }
    }
}
