package org.xinglin.fhirserver.storage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads within a database transaction that leave nothing behind. A session compares all it holds before each query and at
 * the commit, and a listener that reads a hundred records to write eight would pay for all of them each time (ADR 15).
 */
@Component
final class DetachedReads {

    private final EntityManager entityManager;

    DetachedReads(EntityManagerFactory entityManagerFactory) {
        this.entityManager = SharedEntityManagerCreator.createSharedEntityManager(entityManagerFactory);
    }

    /** Reads; a session that held nothing before holds nothing afterwards. One that holds what is to be written is left alone. */
    <T> T read(Supplier<T> reading) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return reading.get();
        }
        Session session = entityManager.unwrap(Session.class);
        boolean empty = session.getStatistics().getEntityCount() == 0;
        try {
            return reading.get();
        } finally {
            if (empty) {
                session.clear();
            }
        }
    }
}
