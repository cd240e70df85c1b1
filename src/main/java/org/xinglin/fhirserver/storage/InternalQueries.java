package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Query;

/** Hands the searches of rooms to the library, which passes over what it does not know: here that is an error. */
@Component
final class InternalQueries {

    private static final Set<String> ALWAYS_SORTABLE =
            Set.of(Constants.PARAM_ID, Constants.PARAM_LASTUPDATED, Constants.PARAM_PID);

    private final MatchUrlService addresses;
    private final ISearchParamRegistry parameters;
    private final FhirContext context;

    InternalQueries(MatchUrlService addresses, ISearchParamRegistry parameters, FhirContext context) {
        this.addresses = addresses;
        this.parameters = parameters;
        this.context = context;
    }

    /** @throws IllegalArgumentException if something in it would not be done */
    SearchParameterMap read(Query<?> query) {
        String type = query.type().getSimpleName();
        for (Query.Condition condition : query.conditions()) {
            require(type, condition.parameter(), SearchParamLookupContextEnum.SEARCH);
        }
        return addresses
                .translateMatchUrl(query.address(), context.getResourceDefinition(query.type()))
                .setSort(sort(type, query.order()));
    }

    private void require(String type, String parameter, SearchParamLookupContextEnum use) {
        if (parameters.getActiveSearchParam(type, parameter, use) == null) {
            throw new IllegalArgumentException("No " + use + " of " + type + " by '" + parameter + "'");
        }
    }

    /** The first of several keys first, each with the next behind it. */
    private @Nullable SortSpec sort(String type, List<Query.Key> keys) {
        SortSpec sort = null;
        for (int i = keys.size() - 1; i >= 0; i--) {
            Query.Key key = keys.get(i);
            if (!ALWAYS_SORTABLE.contains(key.parameter())) {
                require(type, key.parameter(), SearchParamLookupContextEnum.SORT);
            }
            sort = new SortSpec(key.parameter(), key.descending() ? SortOrderEnum.DESC : SortOrderEnum.ASC, sort);
        }
        return sort;
    }
}
