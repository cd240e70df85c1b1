package org.xinglin.acceptance;

import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;

/**
 * What a canonical reference names (FHIR R4, references.html#canonical): anything, as long as nobody knows it, and else a
 * resource of one of the types that may stand there. Its form is the primitive's question.
 */
final class CanonicalCheck implements Check {

    private final Set<String> targets;
    private final Definitions definitions;

    /** @param targets the resource types that may be named there */
    CanonicalCheck(Set<String> targets, Definitions definitions) {
        this.targets = Set.copyOf(targets);
        this.definitions = definitions;
    }

    @Override
    public void check(Base value, Resource resource) {
        String canonical = value.primitiveValue();
        if (canonical == null) {
            return;
        }
        org.hl7.fhir.r5.model.Resource named = definitions.named(canonical);
        if (named != null && !targets.contains(named.fhirType())) {
            throw Doubt.REFERENCE.raised();
        }
    }
}
