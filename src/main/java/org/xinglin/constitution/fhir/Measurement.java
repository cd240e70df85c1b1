package org.xinglin.constitution.fhir;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.jspecify.annotations.Nullable;
import org.xinglin.constitution.domain.AnchoredItem;
import org.xinglin.kernel.Band;
import org.xinglin.kernel.Canonical;

/**
 * The Observation from which an item can be filled.
 *
 * @param code of the Observation
 * @param unit that its value must be in (UCUM)
 */
record Measurement(AnchoredItem item, Coding code, String unit) {

    private static final String MEASURED_BY = Canonical.definition("measured-by");
    private static final String MEASURED_BAND = Canonical.definition("measured-band");

    static List<Measurement> of(Questionnaire form) {
        return form.getItem().stream()
                .filter(item -> item.hasExtension(MEASURED_BY))
                .map(Measurement::of)
                .toList();
    }

    private static Measurement of(QuestionnaireItemComponent item) {
        Extension measured = item.getExtensionByUrl(MEASURED_BY);
        Map<Integer, Band> bands = new HashMap<>();
        for (QuestionnaireItemAnswerOptionComponent option : item.getAnswerOption()) {
            Optional.ofNullable(option.getExtensionByUrl(MEASURED_BAND))
                    .ifPresent(band ->
                            bands.put(Integer.valueOf(option.getValueCoding().getCode()), band(band)));
        }
        Extension decimals = measured.getExtensionByUrl("decimals");
        return new Measurement(
                new AnchoredItem(
                        item.getLinkId(),
                        decimals == null
                                ? null
                                : Integer.valueOf(decimals.getValue().primitiveValue()),
                        bands),
                (Coding) measured.getExtensionByUrl("code").getValue(),
                measured.getExtensionByUrl("unit").getValue().primitiveValue());
    }

    private static Band band(Extension band) {
        return new Band(bound(band, "atLeast"), bound(band, "above"), bound(band, "below"), bound(band, "atMost"));
    }

    private static @Nullable BigDecimal bound(Extension band, String part) {
        Extension bound = band.getExtensionByUrl(part);
        return bound == null ? null : ((DecimalType) bound.getValue()).getValue();
    }
}
