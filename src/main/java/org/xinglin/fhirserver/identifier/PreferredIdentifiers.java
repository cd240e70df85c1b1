package org.xinglin.fhirserver.identifier;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;

/** Stores and searches every identifier under its system's preferred name, whatever alias the sender knows it by. */
@Component
@Interceptor(order = HookOrder.IDENTIFIERS)
final class PreferredIdentifiers implements FhirHook {

    private final IdentifierSpelling spelling;
    private final PreferredSearchTokens searchTokens;

    PreferredIdentifiers(IdentifierSpelling spelling, PreferredSearchTokens searchTokens) {
        this.spelling = spelling;
        this.searchTokens = searchTokens;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(IBaseResource resource) {
        spelling.apply((Base) resource);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(IBaseResource stored, IBaseResource resource) {
        spelling.apply((Base) resource);
    }

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void searched(SearchParameterMap search) {
        searchTokens.normalise(search);
    }
}
