package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.FhirPathExecutionException;
import ca.uhn.fhir.fhirpath.IFhirPath;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The value that stands at a finding's location, for {@code diagnostics}. */
final class FoundValue {

    private final FhirContext context;

    FoundValue(FhirContext context) {
        this.context = context;
    }

    /** The primitive values at a location, joined; null where there is none or the location is no plain path. */
    @Nullable
    String at(Resource resource, String location) {
        IFhirPath fhirPath = context.newFhirPath();
        try {
            List<IBase> values = fhirPath.evaluate(resource, location, IBase.class);
            String found = values.stream()
                    .filter(PrimitiveType.class::isInstance)
                    .map(value -> ((PrimitiveType<?>) value).getValueAsString())
                    .filter(value -> value != null)
                    .collect(Collectors.joining(", "));
            return found.isEmpty() ? null : found;
        } catch (FhirPathExecutionException e) {
            // Locations such as "(line 3)" are not paths; the finding stands without its value.
            return null;
        }
    }
}
