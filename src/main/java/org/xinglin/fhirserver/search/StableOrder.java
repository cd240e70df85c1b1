package org.xinglin.fhirserver.search;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;

/**
 * Breaks ties by the order in which resources were stored: among matches that sort alike, and among all of them when
 * no order is asked for, the database would otherwise choose anew for each page, and show some twice and others never.
 */
@Component
@Interceptor
final class StableOrder implements FhirHook {

    /** Who asks what is near wants the nearest first (R4, location.html#positional). */
    private static final String NEAR = "near";

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void breakTies(SearchParameterMap search) {
        if (search.getEverythingMode() != null) {
            return;
        }
        SortSpec last = search.getSort();
        if (last == null) {
            SortSpec stored = new SortSpec(Constants.PARAM_PID);
            search.setSort(search.containsKey(NEAR) ? new SortSpec(NEAR, SortOrderEnum.ASC, stored) : stored);
            return;
        }
        while (last.getChain() != null) {
            last = last.getChain();
        }
        last.setChain(new SortSpec(Constants.PARAM_PID));
    }
}
