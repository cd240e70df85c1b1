package org.xinglin.fhirserver.reach;

import ca.uhn.fhir.i18n.HapiLocalizer;
import ca.uhn.fhir.jpa.config.HapiFhirHibernateJpaDialect;
import java.sql.SQLException;
import org.hibernate.HibernateException;
import org.hibernate.TransactionException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;

/**
 * A transaction that the database refuses at its end because of another one is a conflict, as it is if it is refused earlier: it
 * may be done again. Hibernate reads the database's reason for statements, not for the end of a transaction.
 */
class ConflictsAtCommit extends HapiFhirHibernateJpaDialect {

    /** PostgreSQL, appendix A: class 40, "transaction rollback", which has {@code serialization_failure} and deadlocks. */
    private static final String TRANSACTION_ROLLBACK = "40";

    ConflictsAtCommit(HapiLocalizer localizer) {
        super(localizer);
    }

    @Override
    protected DataAccessException convertHibernateAccessException(HibernateException exception) {
        if (exception instanceof TransactionException
                && exception.getCause() instanceof SQLException refused
                && refused.getSQLState() != null
                && refused.getSQLState().startsWith(TRANSACTION_ROLLBACK)) {
            return new CannotAcquireLockException(refused.getMessage(), exception);
        }
        return super.convertHibernateAccessException(exception);
    }
}
