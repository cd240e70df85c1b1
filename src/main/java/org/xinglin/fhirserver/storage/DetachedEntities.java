package org.xinglin.fhirserver.storage;

import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/**
 * Lets go of what a long transaction has written: Hibernate looks through all that it knows before each query, so work on many
 * resources would grow with the square of their number, and keep them all in memory.
 */
final class DetachedEntities {

    private final EntityManager entityManager;
    private final Set<Object> staying = Collections.newSetFromMap(new IdentityHashMap<>());

    /** What is known now stays. */
    DetachedEntities(EntityManager entityManager) {
        this.entityManager = entityManager;
        for (Map.Entry<Object, EntityEntry> known : known()) {
            staying.add(known.getKey());
        }
    }

    /** Writes what has been changed since, and forgets it. */
    void pass() {
        entityManager.flush();
        for (Map.Entry<Object, EntityEntry> known : known()) {
            if (!staying.contains(known.getKey())) {
                entityManager.detach(known.getKey());
            }
        }
    }

    private Map.Entry<Object, EntityEntry>[] known() {
        return entityManager
                .unwrap(SharedSessionContractImplementor.class)
                .getPersistenceContextInternal()
                .reentrantSafeEntityEntries();
    }
}
