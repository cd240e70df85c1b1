package org.xinglin.fhirserver.reach;

import ca.uhn.fhir.i18n.HapiLocalizer;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.xinglin.fhirserver.CallersReach;
import org.xinglin.fhirserver.Reach;

/**
 * Begins each database transaction within the reach of its caller. A transaction that cannot be constrained does not begin.
 */
public final class ReachedTransactions extends ConflictsAtCommit {

    private final transient CallersReach caller;

    ReachedTransactions(HapiLocalizer localizer, CallersReach caller) {
        super(localizer);
        this.caller = caller;
    }

    @Override
    public @Nullable Object beginTransaction(EntityManager entityManager, TransactionDefinition definition)
            throws SQLException {
        Object begun = super.beginTransaction(entityManager, definition);
        Reach reach = caller.current();
        if (reach.isBounded()) {
            entityManager.unwrap(Session.class).doWork(connection -> ReachedSession.enter(connection, reach));
        }
        return begun;
    }
}
