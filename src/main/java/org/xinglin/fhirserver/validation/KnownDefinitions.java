package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.FhirContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A fixed set of definitions, found by their canonical URL with or without the version. The library's class finds
 * structures, value sets and code systems alone; this one questionnaires, measures and all others too.
 */
final class KnownDefinitions extends PrePopulatedValidationSupport {

    private final Map<String, MetadataResource> byCanonical = new HashMap<>();
    private final UnaryOperator<CodeSystem> extended;

    KnownDefinitions(FhirContext context, List<? extends Resource> definitions) {
        this(context, definitions, UnaryOperator.identity());
    }

    /** @param extended a code system with the codes that were added to it since */
    KnownDefinitions(FhirContext context, List<? extends Resource> definitions, UnaryOperator<CodeSystem> extended) {
        super(context);
        this.extended = extended;
        for (Resource definition : definitions) {
            addResource(definition);
            if (definition instanceof MetadataResource canonical && canonical.hasUrl()) {
                byCanonical.put(canonical.getUrl(), canonical);
                byCanonical.put(canonical.getUrl() + "|" + canonical.getVersion(), canonical);
            }
        }
    }

    @Override
    public @Nullable IBaseResource fetchCodeSystem(String system) {
        return super.fetchCodeSystem(system) instanceof CodeSystem known ? extended.apply(known) : null;
    }

    @Override
    public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> type, String canonical) {
        MetadataResource known = byCanonical.get(canonical);
        if (type != null && type.isInstance(known)) {
            return type.cast(known instanceof CodeSystem system ? extended.apply(system) : known);
        }
        return super.fetchResource(type, canonical);
    }
}
