package org.xinglin.testkit;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/** A new resource, created as any client would. */
public final class Posted {

    private Posted() {}

    /** @return its address, without version */
    public static IdType by(IGenericClient client, Resource resource) {
        return (IdType) client.create().resource(resource).execute().getId().toUnqualifiedVersionless();
    }
}
