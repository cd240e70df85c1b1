package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinglin.fhirserver.ForeseenWarnings;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Refusals;

/**
 * Asks whether a record would be stored by storing it, in a database transaction that is taken back: what the write itself would
 * find, this finds (ADR 31). Nothing of it is seen by others, told to listeners or kept.
 */
final class TriedWrite implements WriteAttempt {

    private static final int SERVER_ERROR = 500;

    private final ObjectProvider<DaoRegistry> daos;
    private final ObjectProvider<PlatformTransactionManager> transactions;
    private final ObjectProvider<EntityManager> entityManager;
    private final Refusals refusals;
    private final ForeseenWarnings warnings;

    /** Storage is asked for late: it needs the validators to begin with. */
    TriedWrite(
            ObjectProvider<DaoRegistry> daos,
            ObjectProvider<PlatformTransactionManager> transactions,
            ObjectProvider<EntityManager> entityManager,
            Refusals refusals,
            ForeseenWarnings warnings) {
        this.daos = daos;
        this.transactions = transactions;
        this.entityManager = entityManager;
        this.refusals = refusals;
        this.warnings = warnings;
    }

    @Override
    public Foreseen of(Resource resource, String id, RequestDetails request) {
        TransactionTemplate ownTransaction = new TransactionTemplate(transactions.getObject());
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        try {
            List<Issue> told = ownTransaction.execute(began -> {
                began.setRollbackOnly();
                write(resource, id, request);
                entityManager.getObject().flush();
                // Doubles are looked for at the last moment before a commit.
                TransactionSynchronizationUtils.triggerBeforeCommit(false);
                return warnings.pending(request);
            });
            return Foreseen.stored(Objects.requireNonNull(told));
        } catch (RuntimeException refused) {
            BaseServerResponseException refusal = refusals.refuse(request, refused);
            if (refusal.getStatusCode() >= SERVER_ERROR) {
                throw refusal;
            }
            return Foreseen.refused((OperationOutcome) refusal.getOperationOutcome());
        }
    }

    @SuppressWarnings("unchecked") // a dao is asked for by the type of its resources
    private void write(Resource resource, String id, RequestDetails request) {
        IFhirResourceDao<Resource> dao =
                (IFhirResourceDao<Resource>) daos.getObject().getResourceDao(resource.getClass());
        if (id.isEmpty()) {
            resource.setId((IdType) null);
            dao.create(resource, request);
        } else {
            resource.setId(new IdType(resource.fhirType(), id));
            dao.update(resource, request);
        }
    }
}
