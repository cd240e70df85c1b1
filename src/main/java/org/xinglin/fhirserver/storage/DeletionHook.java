package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IDao;
import ca.uhn.fhir.jpa.api.model.DeleteConflictList;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.servlet.http.HttpServletResponse;
import org.hl7.fhir.instance.model.api.IAnyResource;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.CallersReach;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.limit.RequestLimits;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * Keeps references to what is being deleted from being stored at the same moment, and deletes with a resident what is about him
 * if the request says so, in the transaction that deletes him (ADR 23).
 */
@Component
@Interceptor
final class DeletionHook implements FhirHook {

    /** Stronger than the lock of a foreign key's check, which so waits. */
    private static final String LOCK = "SELECT res_id FROM public.hfj_resource WHERE res_id = ?1 FOR UPDATE";

    private static final int AT_A_TIME = 20;

    private final EntityManager entityManager;
    private final ObjectProvider<DaoRegistry> daos;
    private final ObjectProvider<CallersReach> caller;
    private final DeletionSettings settings;
    private final RequestLimits limits;
    private final Outcomes outcomes;

    DeletionHook(
            EntityManagerFactory entityManagerFactory,
            ObjectProvider<DaoRegistry> daos,
            ObjectProvider<CallersReach> caller,
            DeletionSettings settings,
            RequestLimits limits,
            Outcomes outcomes) {
        this.entityManager = SharedEntityManagerCreator.createSharedEntityManager(entityManagerFactory);
        this.daos = daos;
        this.caller = caller;
        this.settings = settings;
        this.limits = limits;
        this.outcomes = outcomes;
    }

    /** Before the library looks for what refers to it. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleting(IBaseResource resource, @Nullable RequestDetails request, TransactionDetails transaction) {
        long number = ((JpaPid) IDao.RESOURCE_PID.get((IAnyResource) resource)).getId();
        entityManager.createNativeQuery(LOCK).setParameter(1, number).getResultList();
        if (request != null && CascadeRequest.isOne(request)) {
            takeAlong(number, request, transaction);
        }
    }

    private void takeAlong(long resident, RequestDetails request, TransactionDetails transaction) {
        RecordsOfResident records = new RecordsOfResident(entityManager, resident);
        records.gather(settings.records());
        if (records.found().size() > settings.records()) {
            Issue issue = Issue.error("deletion-too-large").at("Patient").expected("≤ " + settings.records());
            throw refused(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, issue, request);
        }
        requireUnheld(records, request);
        RequestDetails ours =
                Caller.of(request).setsOff(Caller.RESIDENT_DELETION).newRequest();
        DeleteConflictList conflicts = new DeleteConflictList();
        records.found().forEach(conflicts::setResourceIdMarkedForDeletion);
        DetachedEntities entities = new DetachedEntities(entityManager);
        long began = System.nanoTime();
        int deleted = 0;
        for (IdType record : records.found()) {
            daos.getObject().getResourceDao(record.getResourceType()).delete(record, conflicts, ours, transaction);
            if (++deleted % AT_A_TIME == 0) {
                entities.pass();
                requireTime(began, request);
            }
        }
        entities.pass();
        requireUnheld(records, request);
    }

    /** The deletions are the server's own, whose time nobody else looks at. */
    private void requireTime(long began, RequestDetails request) {
        if (System.nanoTime() - began > limits.requestTime().toNanos()) {
            Issue issue = Issue.error("request-timeout")
                    .expected("≤ " + limits.requestTime().toSeconds() + " s");
            throw refused(HttpServletResponse.SC_SERVICE_UNAVAILABLE, issue, request);
        }
    }

    /** What is about somebody else, too, goes with nobody: its sender amends it first. */
    private void requireUnheld(RecordsOfResident records, RequestDetails request) {
        records.holder().ifPresent(holder -> {
            boolean named = caller.stream().allMatch(each -> !each.current().isBounded());
            String source = named ? holder.source() : holder.source().split("/")[0] + "/…";
            Issue issue = Issue.error("still-referenced").at(holder.path()).found(source + " → " + holder.target());
            throw refused(HttpServletResponse.SC_CONFLICT, issue, request);
        });
    }

    /** A refusal that does not become another if it is tried again. */
    private UnclassifiedServerFailureException refused(int status, Issue issue, RequestDetails request) {
        return new UnclassifiedServerFailureException(
                status, "Not deleted", outcomes.outcome(Language.of(request), issue));
    }
}
