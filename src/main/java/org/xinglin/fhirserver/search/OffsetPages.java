package org.xinglin.fhirserver.search;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.FhirHook;

/**
 * Makes the first page of a client's search a page like the later ones, whose addresses have an offset. Without one the
 * library takes what is included for matches: a full page of matches would come without any of what they refer to,
 * although {@code _count} counts matches alone (R4, search.html#count).
 */
@Interceptor
final class OffsetPages implements FhirHook {

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void begin(SearchParameterMap search, @Nullable RequestDetails request) {
        if (request == null || request.getRestOperationType() != RestOperationTypeEnum.SEARCH_TYPE) {
            return;
        }
        if (search.getOffset() == null) {
            search.setOffset(0);
        }
        if (search.getCount() == null) {
            search.setCount(PageSize.DEFAULT);
        }
    }
}
