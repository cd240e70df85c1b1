package org.xinglin.fhirserver.reach;

import ca.uhn.fhir.jpa.api.model.DeleteConflict;
import ca.uhn.fhir.jpa.api.model.DeleteConflictList;
import ca.uhn.fhir.jpa.delete.DeleteConflictService;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.model.primitive.IdDt;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.springframework.beans.factory.ObjectProvider;
import org.xinglin.fhirserver.CallersReach;

/**
 * What forbids a deletion is looked for beyond the caller's reach, too: a record that somebody else's record refers to must
 * not go.
 */
final class ConflictsBeyondReach extends DeleteConflictService {

    private static final String UNNAMED = "…";

    private final CallersReach caller;
    private final EntityManager entityManager;
    private final ObjectProvider<LesserConflicts> lesser;

    /** @param entityManager that of the transaction which the caller is in */
    ConflictsBeyondReach(CallersReach caller, EntityManager entityManager, ObjectProvider<LesserConflicts> lesser) {
        this.caller = caller;
        this.entityManager = entityManager;
        this.lesser = lesser;
    }

    @Override
    public int validateOkToDelete(
            DeleteConflictList conflicts,
            ResourceTable resource,
            boolean forValidate,
            RequestDetails request,
            TransactionDetails transaction) {
        if (!caller.current().isBounded()) {
            return holding(conflicts, resource, forValidate, request, transaction);
        }
        Session session = entityManager.unwrap(Session.class);
        session.doWork(ReachedSession::leave);
        int repeats = holding(conflicts, resource, forValidate, request, transaction);
        // A failure ends the transaction, and with it the setting.
        session.doWork(ReachedSession::comeBack);
        withoutNames(conflicts);
        return repeats;
    }

    private int holding(
            DeleteConflictList conflicts,
            ResourceTable resource,
            boolean forValidate,
            RequestDetails request,
            TransactionDetails transaction) {
        int repeats = super.validateOkToDelete(conflicts, resource, forValidate, request, transaction);
        if (!conflicts.isEmpty()) {
            lesser.forEach(each -> each.takeOff(conflicts, resource));
        }
        return repeats;
    }

    /** What is out of reach forbids the deletion, and is not named. */
    private void withoutNames(DeleteConflictList conflicts) {
        List<DeleteConflict> unnamed = new ArrayList<>();
        conflicts.removeIf(conflict -> {
            IdDt source = conflict.getSourceId();
            if (isInReach(source)) {
                return false;
            }
            unnamed.add(new DeleteConflict(
                    new IdDt(source.getResourceType(), UNNAMED), conflict.getSourcePath(), conflict.getTargetId()));
            return true;
        });
        unnamed.forEach(conflicts::add);
    }

    private boolean isInReach(IdDt id) {
        return entityManager
                        .createQuery(
                                "SELECT COUNT(r) FROM ResourceTable r WHERE r.myResourceType = :type AND r.myFhirId = :id",
                                Long.class)
                        .setParameter("type", id.getResourceType())
                        .setParameter("id", id.getIdPart())
                        .getSingleResult()
                > 0;
    }
}
