package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import ca.uhn.fhir.util.UrlUtil;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.search.PageSize;

/**
 * Reads the searches of rooms. The library's own reading of a query leaves out what it does not know, {@code _sort} and
 * empty values among it; here everything in a query counts, or is an error.
 */
@Component
final class InternalQueries {

    private static final Set<String> FILTERS = Set.of(
            Constants.PARAM_ID,
            Constants.PARAM_LASTUPDATED,
            Constants.PARAM_TAG,
            Constants.PARAM_SECURITY,
            Constants.PARAM_PROFILE,
            Constants.PARAM_SOURCE,
            Constants.PARAM_HAS);
    private static final Set<String> ALWAYS_SORTABLE =
            Set.of(Constants.PARAM_ID, Constants.PARAM_LASTUPDATED, Constants.PARAM_PID);

    private final MatchUrlService queries;
    private final ISearchParamRegistry parameters;
    private final FhirContext context;

    InternalQueries(MatchUrlService queries, ISearchParamRegistry parameters, FhirContext context) {
        this.queries = queries;
        this.parameters = parameters;
        this.context = context;
    }

    /** @throws IllegalArgumentException if something in it would not be done */
    SearchParameterMap read(Class<? extends Resource> type, String query) {
        String name = type.getSimpleName();
        Map<String, String[]> given = UrlUtil.parseQueryString(query);
        given.forEach((parameter, values) -> check(query, parameter, values));
        SearchParameterMap search = queries.translateMatchUrl(name + "?" + query, context.getResourceDefinition(type));
        String[] sort = given.get(Constants.PARAM_SORT);
        if (sort != null) {
            search.setSort(sort(name, query, only(query, sort)));
        }
        Integer count = search.getCount();
        if (count != null && (count < 1 || count > PageSize.MAXIMUM)) {
            throw new IllegalArgumentException("_count from 1 to " + PageSize.MAXIMUM + ": " + query);
        }
        return search;
    }

    private static void check(String query, String parameter, String[] values) {
        for (String value : values) {
            if (value.isBlank()) {
                throw new IllegalArgumentException("Nothing is asked of " + parameter + ": " + query);
            }
        }
        String plain = parameter.split("[:.]", 2)[0];
        if (plain.startsWith("_")
                && !FILTERS.contains(plain)
                && !plain.equals(Constants.PARAM_SORT)
                && !plain.equals(Constants.PARAM_COUNT)) {
            throw new IllegalArgumentException(parameter + " is not done here: " + query);
        }
        if (plain.equals(Constants.PARAM_COUNT)) {
            only(query, values);
        }
    }

    private static String only(String query, String[] values) {
        if (values.length != 1) {
            throw new IllegalArgumentException("Said twice: " + query);
        }
        return values[0];
    }

    /** The first of several keys first, each with the next behind it. */
    private @Nullable SortSpec sort(String type, String query, String keys) {
        SortSpec sort = null;
        String[] each = keys.split(",", -1);
        for (int i = each.length - 1; i >= 0; i--) {
            boolean descending = each[i].startsWith("-");
            String key = descending ? each[i].substring(1) : each[i];
            if (!ALWAYS_SORTABLE.contains(key)
                    && parameters.getActiveSearchParam(type, key, SearchParamLookupContextEnum.SORT) == null) {
                throw new IllegalArgumentException("No sorting of " + type + " by '" + key + "': " + query);
            }
            sort = new SortSpec(key, descending ? SortOrderEnum.DESC : SortOrderEnum.ASC, sort);
        }
        return sort;
    }
}
