package org.xinglin.fhirserver.addedcode;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.conformance.ReleaseStore;

/** Puts the codes of supplements into force with the write that stores them, and out of force with the one that withdraws them. */
@Component
@Interceptor
final class SupplementHook implements FhirHook {

    private final Supplements supplements;
    private final AddedCodeTable table;

    SupplementHook(Supplements supplements, AddedCodeTable table) {
        this.supplements = supplements;
        this.table = table;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        keep(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        keep(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof CodeSystem system) {
            table.keep(system.getIdElement().getIdPart(), List.of());
        }
    }

    /** Any code system gives the table a new number: what nodes remember of codes is asked for anew. */
    private void keep(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof CodeSystem system && !Caller.of(request).is(ReleaseStore.LOADING)) {
            table.keep(system.getIdElement().getIdPart(), supplements.of(system));
        }
    }
}
