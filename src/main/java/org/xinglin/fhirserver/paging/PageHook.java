package org.xinglin.fhirserver.paging;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.SearchTotalModeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.FhirHook;

/**
 * Begins the page of a client's search, and says how it goes on. The first page is made like the later ones, with an offset:
 * without one the library takes what is included for matches, and a full page of matches would come without any of what they
 * refer to, although {@code _count} counts matches alone (R4, search.html#count).
 */
@Interceptor
final class PageHook implements FhirHook {

    private final CursorSeal seal;
    private final int defaultCount;

    PageHook(CursorSeal seal, int defaultCount) {
        this.seal = seal;
        this.defaultCount = defaultCount;
    }

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void begin(SearchParameterMap search, @Nullable RequestDetails request) {
        if (request == null || request.getRestOperationType() != RestOperationTypeEnum.SEARCH_TYPE) {
            CurrentPage.end();
            return;
        }
        boolean countedOff = search.getOffset() != null && search.getOffset() > 0;
        if (search.getOffset() == null) {
            search.setOffset(0);
        }
        if (search.getCount() == null) {
            search.setCount(defaultCount);
        }
        if (countedOff) {
            CurrentPage.end();
        } else {
            boolean counted =
                    search.getSearchTotalMode() != null && search.getSearchTotalMode() != SearchTotalModeEnum.NONE;
            CurrentPage.begin(request, CursorHook.of(request).orElse(null), search.getCount(), counted);
        }
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void link(RequestDetails request, IBaseResource response) {
        CurrentPage page = CurrentPage.of(request).orElse(null);
        CurrentPage.end();
        boolean goesOn = CursorHook.of(request).isPresent();
        if (response instanceof Bundle bundle
                && page != null
                && page.isInOrder()
                && !request.getParameters().containsKey(Constants.PARAM_OFFSET)) {
            link(bundle, page, new AskedSearch(request), goesOn);
        } else if (goesOn
                && request.getRestOperationType() == RestOperationTypeEnum.SEARCH_TYPE
                && response instanceof Bundle bundle
                && bundle.hasEntry()) {
            throw new IllegalStateException("A page did not begin after its cursor");
        }
    }

    private void link(Bundle bundle, CurrentPage page, AskedSearch search, boolean goesOn) {
        search.linkTo(bundle);
        if (goesOn && bundle.hasTotal() && !page.isCounted()) {
            bundle.setTotal(Math.toIntExact(page.passed() + bundle.getTotal()));
        }
        page.end(search.name())
                .ifPresent(
                        end -> bundle.addLink().setRelation(Bundle.LINK_NEXT).setUrl(search.address(seal.write(end))));
    }
}
