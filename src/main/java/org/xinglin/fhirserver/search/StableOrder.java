package org.xinglin.fhirserver.search;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.Constants;
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

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void breakTies(SearchParameterMap search) {
        if (search.getEverythingMode() != null) {
            return;
        }
        SortSpec last = search.getSort();
        if (last == null) {
            search.setSort(new SortSpec(Constants.PARAM_PID));
            return;
        }
        while (last.getChain() != null) {
            last = last.getChain();
        }
        last.setChain(new SortSpec(Constants.PARAM_PID));
    }
}
