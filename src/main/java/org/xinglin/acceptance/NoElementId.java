package org.xinglin.acceptance;

import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Resource;

/** The element has no id. Ids within a resource are unique (FHIR R4, element.html#id), which nobody here counts. */
final class NoElementId implements Check {

    @Override
    public void check(Base value, Resource resource) {
        if (value instanceof Element element && element.hasId()) {
            throw Doubt.ELEMENT_ID.raised();
        }
    }
}
