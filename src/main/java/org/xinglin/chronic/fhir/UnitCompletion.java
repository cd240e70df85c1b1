package org.xinglin.chronic.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.chronic.domain.Plausibility.Conversion;
import org.xinglin.fhirserver.RecordCompletion;
import org.xinglin.kernel.Canonical;

/**
 * Converts what senders measure in other units, by the published factors, and keeps beside it what they sent: glucose and lipids in
 * mg/dL, HbA1c in mmol/mol, and where the county has said so, pressure in kPa.
 */
final class UnitCompletion implements RecordCompletion {

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String ORIGINAL = Canonical.definition("original-quantity");
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
        CodeableConcept code = observation.getCode();
        codes.measured().stream()
                .filter(measured -> measured.isMeantBy(code))
                .forEach(measured -> convert(measured.conversion(), observation.getValue(), observation));
        if (codes.pressure().panel().has(code)) {
            observation.getComponent().forEach(component -> convert(PRESSURE, component.getValue(), component));
        } else if (codes.pressure().lone().has(code)) {
            convert(PRESSURE, observation.getValue(), observation);
        }
    }

    private void convert(String kind, Base sent, Base beside) {
        if (sent instanceof Quantity value && value.hasValue() && UCUM.equals(value.getSystem())) {
            conversions.stream()
                    .filter(conversion -> conversion.kind().equals(kind) && conversion.isFrom(value.getCode()))
                    .findFirst()
                    .ifPresent(conversion -> convert(conversion, value, beside));
        }
    }

    private static void convert(Conversion conversion, Quantity value, Base beside) {
        keep(beside, ConvertedUnitCheck.justNow(new Extension(ORIGINAL, value.copy())));
        value.setValue(conversion.convert(value.getValue()).stripTrailingZeros());
        value.setUnit(conversion.to().replace("mm[Hg]", "mmHg"));
        value.setCode(conversion.to());
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
