package org.xinglin.fhirserver.identifier;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.dao.IDao;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import org.hl7.fhir.instance.model.api.IAnyResource;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * No second Observation with the same report number, no second living resident with the same national ID (contract,
 * row "Doubles"). The database holds it, so it holds among simultaneous requests and among nodes.
 */
@Interceptor
final class UniqueIdentifiers implements FhirHook {

    private final UniqueIdentifierRules rules;
    private final IdentifierRegister register;
    private final Outcomes outcomes;

    UniqueIdentifiers(UniqueIdentifierRules rules, IdentifierRegister register, Outcomes outcomes) {
        this.rules = rules;
        this.register = register;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request, TransactionDetails transaction) {
        if (rules.concern(resource.fhirType())) {
            pending(request, transaction)
                    .hold(number(resource), reference(resource), rules.claims((Resource) resource));
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(
            IBaseResource before,
            IBaseResource resource,
            @Nullable RequestDetails request,
            TransactionDetails transaction) {
        if (rules.concern(resource.fhirType())) {
            pending(request, transaction)
                    .holdInstead(number(resource), reference(resource), rules.claims((Resource) resource));
        }
    }

    /** Before storage: the later hook is, for some deletions, called while the transaction is closing already. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, @Nullable RequestDetails request, TransactionDetails transaction) {
        if (rules.concern(resource.fhirType())) {
            pending(request, transaction).letGo(number(resource));
        }
    }

    private PendingClaims pending(@Nullable RequestDetails request, TransactionDetails transaction) {
        return PendingClaims.ofThisTransaction(register, outcomes, request, transaction);
    }

    private static long number(IBaseResource resource) {
        return ((JpaPid) IDao.RESOURCE_PID.get((IAnyResource) resource)).getId();
    }

    private static String reference(IBaseResource resource) {
        return resource.getIdElement().toUnqualifiedVersionless().getValue();
    }
}
