package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.jpa.dao.IJpaStorageResourceParser;
import ca.uhn.fhir.jpa.model.entity.ResourceHistoryTable;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Digest.Version;

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

    private static final String LOAD = """
            SELECT version FROM ResourceHistoryTable version JOIN FETCH version.myResourceTable resource
            WHERE resource.myPid.myId IN :numbers
            AND resource.myVersion = version.myResourceVersion AND resource.myDeleted IS NULL""";

    private static final String VERSIONS =
            "SELECT res_id, res_ver FROM hfj_resource WHERE res_id = ANY (?) AND res_deleted_at IS NULL";

    private final EntityManager entityManager;
    private final JdbcTemplate jdbc;
    private final IJpaStorageResourceParser parser;

    CurrentVersions(
            EntityManagerFactory entityManagerFactory, DataSource dataSource, IJpaStorageResourceParser parser) {
        this.jdbc = new JdbcTemplate(dataSource);
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

    /** The current versions of those that are there still, by the numbers under which they are stored. */
    Map<Long, Version> versions(List<Long> numbers) {
        Map<Long, Version> versions = new HashMap<>();
        jdbc.query(
                connection -> {
                    PreparedStatement find = connection.prepareStatement(VERSIONS);
                    find.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
                    return find;
                },
                row -> {
                    versions.put(row.getLong(1), new Version(row.getLong(1), row.getLong(2)));
                });
        return versions;
    }

    /** Those that are there still, by the numbers under which they are stored, in whatever order. */
    <T extends Resource> Map<Version, T> load(Class<T> type, List<Long> numbers) {
        Map<Version, T> loaded = new HashMap<>();
        entityManager
                .createQuery(LOAD, ResourceHistoryTable.class)
                .setParameter("numbers", numbers)
                .getResultStream()
                .forEach(version -> loaded.put(
                        new Version(version.getResourceId().getId(), version.getVersion()),
                        parser.toResource(new SystemRequestDetails(), type, version, null, false)));
        return loaded;
    }
}
