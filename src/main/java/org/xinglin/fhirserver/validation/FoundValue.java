package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.FhirPathExecutionException;
import ca.uhn.fhir.fhirpath.IFhirPath;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The value that stands at a finding's location, for {@code diagnostics}. */
final class FoundValue {

    private final FhirContext context;

    FoundValue(FhirContext context) {
        this.context = context;
    }

    /** The values at a location, joined; null where there is none or the location is no plain path. */
    @Nullable
    String at(Resource resource, String location) {
        IFhirPath fhirPath = context.newFhirPath();
        try {
            List<IBase> values = fhirPath.evaluate(resource, location, IBase.class);
            String found = values.stream().flatMap(FoundValue::shown).collect(Collectors.joining(", "));
            return found.isEmpty() ? null : found;
        } catch (FhirPathExecutionException e) {
            // Locations such as "(line 3)" are not paths; the finding stands without its value.
            return null;
        }
    }

    /** A value in short: {@code system#code}, number and unit, a reference. */
    private static Stream<String> shown(IBase value) {
        if (value instanceof PrimitiveType<?> primitive) {
            return Stream.ofNullable(primitive.getValueAsString());
        }
        if (value instanceof CodeableConcept concept) {
            return concept.getCoding().stream().flatMap(FoundValue::shown);
        }
        if (value instanceof Coding coding) {
            return joined("#", coding.getSystem(), coding.getCode());
        }
        if (value instanceof Quantity quantity) {
            String number = quantity.hasValue() ? quantity.getValue().toPlainString() : null;
            return joined(" ", number, quantity.hasCode() ? quantity.getCode() : quantity.getUnit());
        }
        if (value instanceof Period period) {
            return joined(
                    " / ",
                    period.getStartElement().getValueAsString(),
                    period.getEndElement().getValueAsString());
        }
        return value instanceof Reference reference ? Stream.ofNullable(reference.getReference()) : Stream.empty();
    }

    private static Stream<String> joined(String between, @Nullable String... parts) {
        String joined = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
        return joined.isEmpty() ? Stream.empty() : Stream.of(joined);
    }
}
