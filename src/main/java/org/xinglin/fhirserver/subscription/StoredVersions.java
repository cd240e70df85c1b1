package org.xinglin.fhirserver.subscription;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Resources as they were in a version. */
@Component
final class StoredVersions {

    private final DaoRegistry daos;

    StoredVersions(DaoRegistry daos) {
        this.daos = daos;
    }

    Resource read(String type, String id, long version) {
        return (Resource) daos.getResourceDao(type)
                .read(new IdType(type, id, Long.toString(version)), new SystemRequestDetails());
    }
}
