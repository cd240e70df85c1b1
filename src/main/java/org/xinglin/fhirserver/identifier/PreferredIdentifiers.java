package org.xinglin.fhirserver.identifier;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Property;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;

/** Stores and searches every identifier under its system's preferred name, whatever alias the sender knows it by. */
@Interceptor(order = HookOrder.IDENTIFIERS)
final class PreferredIdentifiers implements FhirHook {

    private final IdentifierAliases aliases;
    private final PreferredSearchTokens searchTokens;

    PreferredIdentifiers(IdentifierAliases aliases, PreferredSearchTokens searchTokens) {
        this.aliases = aliases;
        this.searchTokens = searchTokens;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(IBaseResource resource) {
        normalise((Base) resource);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(IBaseResource stored, IBaseResource resource) {
        normalise((Base) resource);
    }

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void searched(SearchParameterMap search) {
        searchTokens.normalise(search);
    }

    private void normalise(Base element) {
        if (element instanceof Identifier identifier && identifier.hasSystem()) {
            String preferred = aliases.preferred(identifier.getSystem());
            if (!preferred.equals(identifier.getSystem())) {
                identifier.setSystem(preferred);
            }
        }
        for (Property child : element.children()) {
            child.getValues().forEach(this::normalise);
        }
    }
}
