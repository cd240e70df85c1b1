package org.xinglin.fhirserver.sync;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.dao.IDao;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.entity.ResourceHistoryTable;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import jakarta.persistence.EntityManager;
import java.util.Date;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.xinglin.fhirserver.FhirHook;

/** Puts the transaction's {@link Stamp} in the place of the time at which its request came in. */
@Interceptor
final class StampHook implements FhirHook {

    private final Horizon horizon;
    private final EntityManager entityManager;

    StampHook(Horizon horizon, EntityManager entityManager) {
        this.horizon = horizon;
        this.entityManager = entityManager;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void beforeCreation(TransactionDetails details) {
        Stamp.current(horizon).writeTo(details.getTransactionDate());
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void beforeUpdate(IBaseResource former, IBaseResource updated, TransactionDetails details) {
        Stamp stamp = Stamp.current(horizon);
        Date before = former == null ? null : former.getMeta().getLastUpdated();
        if (before != null) {
            stamp.after(before);
        }
        stamp.writeTo(details.getTransactionDate());
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void beforeDeletion(IBaseResource deleted, TransactionDetails details) {
        Stamp stamp = Stamp.current(horizon);
        Date before = deleted.getMeta().getLastUpdated();
        if (before != null) {
            stamp.after(before);
        }
        stamp.writeTo(details.getTransactionDate());
    }

    /** Deletions the library dates by a time of its own, at the latest moment. */
    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void afterDeletion(IBaseResource deleted) {
        JpaPid number = (JpaPid) IDao.RESOURCE_PID.get(deleted);
        if (number == null) {
            throw new IllegalStateException("The library deletes " + deleted.getIdElement() + " without its number");
        }
        ResourceTable row = entityManager.find(ResourceTable.class, number);
        Date stamp = Stamp.current(horizon).date();
        row.setDeleted(stamp);
        row.setUpdated(stamp);
        ResourceHistoryTable version = row.getCurrentVersionEntity();
        if (version == null) {
            throw new IllegalStateException("The library deletes " + deleted.getIdElement() + " without a version");
        }
        version.setDeleted(stamp);
        version.setUpdated(stamp);
    }
}
