package org.xinglin.acceptance;

import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/** A resource's logical id, where it has one already (FHIR R4, resource.html#id). */
final class ResourceIdCheck implements Check {

    @Override
    public void check(Base value, Resource resource) {
        IdType id = ((Resource) value).getIdElement();
        if (id.hasExtension() || id.hasId()) {
            throw Doubt.ELEMENT_ID.raised();
        }
        if (id.getIdPart() != null && !PrimitiveFormats.isId(id.getIdPart())) {
            throw Doubt.FORMAT.raised();
        }
    }
}
