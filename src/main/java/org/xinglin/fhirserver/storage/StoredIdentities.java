package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.svc.ResolveIdentityMode;
import ca.uhn.fhir.jpa.dao.index.IdHelperService;
import ca.uhn.fhir.jpa.model.cross.IResourceLookup;
import ca.uhn.fhir.jpa.model.cross.JpaResourceLookup;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.entity.PartitionablePartitionId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.engine.spi.SessionImplementor;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/**
 * Finds the rows that references and addresses name, by one plain statement for all of them. The library builds a
 * criteria query each time, which Hibernate translates anew: for two references a fifth of what a write costs the JVM.
 */
final class StoredIdentities extends IdHelperService {

    private static final String FIND_ONE = """
            SELECT res_id, res_type, fhir_id, res_deleted_at FROM hfj_resource WHERE res_type = ? AND fhir_id = ?""";

    private static final String FIND = """
            SELECT res_id, res_type, fhir_id, res_deleted_at
            FROM (SELECT DISTINCT * FROM unnest(?::text[], ?::text[])) AS wanted (type, id)
            JOIN hfj_resource ON res_type = wanted.type AND fhir_id = wanted.id""";

    private static final PartitionablePartitionId UNPARTITIONED = PartitionablePartitionId.with(null, null);

    private final JpaStorageSettings settings;
    private final EntityManager entityManager;

    StoredIdentities(JpaStorageSettings settings, EntityManagerFactory entityManagerFactory) {
        this.settings = settings;
        this.entityManager = SharedEntityManagerCreator.createSharedEntityManager(entityManagerFactory);
    }

    @Override
    public Map<IIdType, IResourceLookup<JpaPid>> resolveResourceIdentities(
            RequestPartitionId partition, Collection<IIdType> ids, ResolveIdentityMode mode) {
        if (!isPlain(ids, mode)) {
            return super.resolveResourceIdentities(partition, ids, mode);
        }
        List<JpaResourceLookup> found = find(ids);
        Map<IIdType, IResourceLookup<JpaPid>> identities = new HashMap<>();
        for (JpaResourceLookup each : found) {
            if (each.getDeleted() == null || mode.isIncludeDeleted()) {
                IdType id = new IdType(each.getResourceType(), each.getFhirId());
                each.getPersistentId().setAssociatedResourceId(id);
                identities.put(id, each);
            }
        }
        return identities;
    }

    /**
     * Whether the rows alone answer. The library's memory, its error for what was deleted, and what the transaction has
     * not written yet are the library's.
     */
    private boolean isPlain(Collection<IIdType> ids, ResolveIdentityMode mode) {
        return !mode.isUseCache(settings.isDeleteEnabled())
                && !mode.isFailOnDeleted()
                && !ids.isEmpty()
                && ids.stream().allMatch(id -> id.hasResourceType() && id.hasIdPart())
                && !entityManager
                        .unwrap(SessionImplementor.class)
                        .getActionQueue()
                        .areInsertionsOrDeletionsQueued();
    }

    private List<JpaResourceLookup> find(Collection<IIdType> ids) {
        return entityManager.unwrap(SessionImplementor.class).doReturningWork(connection -> {
            try (PreparedStatement statement = ids.size() == 1 ? one(connection, ids) : all(connection, ids);
                    ResultSet rows = statement.executeQuery()) {
                List<JpaResourceLookup> found = new ArrayList<>(ids.size());
                while (rows.next()) {
                    found.add(new JpaResourceLookup(
                            rows.getString(2),
                            rows.getString(3),
                            JpaPid.fromId(rows.getLong(1)),
                            rows.getTimestamp(4),
                            UNPARTITIONED));
                }
                return found;
            }
        });
    }

    private static PreparedStatement one(Connection connection, Collection<IIdType> ids) throws SQLException {
        IIdType id = ids.iterator().next();
        PreparedStatement statement = connection.prepareStatement(FIND_ONE);
        statement.setString(1, id.getResourceType());
        statement.setString(2, id.getIdPart());
        return statement;
    }

    private static PreparedStatement all(Connection connection, Collection<IIdType> ids) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(FIND);
        statement.setArray(
                1,
                connection.createArrayOf(
                        "text", ids.stream().map(IIdType::getResourceType).toArray()));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "text", ids.stream().map(IIdType::getIdPart).toArray()));
        return statement;
    }
}
