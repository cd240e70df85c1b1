package org.xinglin.acceptance;

import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * A reference's form and the type of what it points to (FHIR R4, references.html#literal); whether that exists is the
 * storage's question.
 */
final class ReferenceCheck implements Check {

    private static final String HISTORY = "_history";
    private static final String UUID = "urn:uuid:";

    private final Set<String> targets;

    /** @param targets the resource types that may stand there */
    ReferenceCheck(Set<String> targets) {
        this.targets = Set.copyOf(targets);
    }

    @Override
    public void check(Base value, Resource resource) {
        Reference reference = (Reference) value;
        if (reference.hasType() || (reference.hasReference() && !isFine(reference.getReference()))) {
            throw Doubt.REFERENCE.raised();
        }
    }

    private boolean isFine(String text) {
        if (text.startsWith(UUID)) {
            return PrimitiveFormats.isUuid(text.substring(UUID.length()));
        }
        String[] parts = text.split("/", -1);
        boolean versioned = parts.length == 4 && parts[2].equals(HISTORY) && PrimitiveFormats.isId(parts[3]);
        return (parts.length == 2 || versioned) && targets.contains(parts[0]) && PrimitiveFormats.isId(parts[1]);
    }
}
