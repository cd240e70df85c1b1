package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.jpa.dao.IJpaStorageResourceParser;
import ca.uhn.fhir.jpa.model.entity.ResourceHistoryTable;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.stereotype.Component;

/**
 * Reads resources by one statement, within the database transaction that the caller is in. The library's own read takes
 * three, and where there is none it throws, and so dooms the transaction that it takes part in.
 */
@Component
final class CurrentVersions {

    private static final String FIND = """
            SELECT version FROM ResourceHistoryTable version JOIN FETCH version.myResourceTable resource
            WHERE resource.myResourceType = :type AND resource.myFhirId = :id
            AND resource.myVersion = version.myResourceVersion AND resource.myDeleted IS NULL""";

    private final EntityManager entityManager;
    private final IJpaStorageResourceParser parser;

    CurrentVersions(EntityManagerFactory entityManagerFactory, IJpaStorageResourceParser parser) {
        this.entityManager = SharedEntityManagerCreator.createSharedEntityManager(entityManagerFactory);
        this.parser = parser;
    }

    <T extends Resource> Optional<T> read(Class<T> type, String id) {
        return entityManager
                .createQuery(FIND, ResourceHistoryTable.class)
                .setParameter("type", type.getSimpleName())
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(version -> parser.toResource(new SystemRequestDetails(), type, version, null, false));
    }
}
