package org.xinglin.fhirserver.reach;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.dao.IDao;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Organization;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.ThisTransaction;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * No organisation stands below itself, by however many steps, nor below more than the contract allows: whoever stands above
 * reaches the residents of all that are below (rule {@code organization-circle}).
 */
@Component
@Interceptor
final class OrganisationMoves implements FhirHook {

    private final OrganisationTree tree;
    private final Outcomes outcomes;

    OrganisationMoves(OrganisationTree tree, Outcomes outcomes) {
        this.tree = tree;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        note(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        note(resource, request);
    }

    private void note(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof Organization organisation && organisation.hasPartOf()) {
            ThisTransaction.the(PendingMoves.class, () -> new PendingMoves(tree, outcomes, request))
                    .add(((JpaPid) IDao.RESOURCE_PID.get(organisation)).getId());
        }
    }
}
