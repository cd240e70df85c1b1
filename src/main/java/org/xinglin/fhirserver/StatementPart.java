package org.xinglin.fhirserver;

import org.hl7.fhir.r4.model.CapabilityStatement;

/** What a room adds to the answer of {@code /metadata}. */
@FunctionalInterface
public interface StatementPart {

    /** @param statement of this server; the address that it was asked under is {@code implementation.url} */
    void addTo(CapabilityStatement statement);
}
