package org.xinglin.fhirserver.search;

import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import org.springframework.stereotype.Component;

/** Puts the release's search parameters into force before the first request. */
@Component
public final class SearchParameterActivation {

    private final ISearchParamRegistry registry;

    SearchParameterActivation(ISearchParamRegistry registry) {
        this.registry = registry;
    }

    public void activate() {
        // The first refresh after start takes only what the database knows; the second takes what the provider has.
        registry.forceRefresh();
        registry.forceRefresh();
    }
}
