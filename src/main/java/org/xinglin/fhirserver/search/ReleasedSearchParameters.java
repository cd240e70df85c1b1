package org.xinglin.fhirserver.search;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.jpa.searchparam.registry.ISearchParamProvider;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.SearchParameter;
import org.xinglin.fhirserver.conformance.ReleasedConformance;

/** Hands HAPI the release's search parameters, and no others: what is indexed cannot be changed through the API. */
final class ReleasedSearchParameters implements ISearchParamProvider {

    private final Map<String, SearchParameter> byId;

    ReleasedSearchParameters(ReleasedConformance released) {
        byId = released.all(SearchParameter.class).stream()
                .collect(Collectors.toMap(parameter -> parameter.getIdElement().getIdPart(), parameter -> parameter));
    }

    @Override
    public IBundleProvider search(SearchParameterMap ignored) {
        return new SimpleBundleProvider(List.copyOf(byId.values()));
    }

    @Override
    public IBaseResource read(IIdType id) {
        SearchParameter parameter = byId.get(id.getIdPart());
        if (parameter == null) {
            throw new ResourceNotFoundException(id);
        }
        return parameter;
    }
}
