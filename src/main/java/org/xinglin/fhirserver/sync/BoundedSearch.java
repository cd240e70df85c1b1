package org.xinglin.fhirserver.sync;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;

/** Searches by {@code _lastUpdated}, or in its order, end at the {@link Horizon}. */
@Component
@Interceptor
final class BoundedSearch implements FhirHook {

    /** Nothing was changed then. The library refuses a range that ends before it begins. */
    private static final Date NEVER = Date.from(Instant.EPOCH);

    private final Horizon horizon;

    BoundedSearch(Horizon horizon) {
        this.horizon = horizon;
    }

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void bound(SearchParameterMap search) {
        DateRangeParam asked = search.getLastUpdated();
        boolean asks = asked != null && !asked.isEmpty();
        if (!asks && !sorts(search.getSort())) {
            return;
        }
        DateRangeParam range = asks ? asked : new DateRangeParam();
        if (isAllBut(range)) {
            return;
        }
        Date most = horizon.now();
        Date lower = range.getLowerBoundAsInstant();
        Date upper = range.getUpperBoundAsInstant();
        if (lower != null && lower.after(most)) {
            range.setRangeFromDatesInclusive(NEVER, NEVER);
        } else if (upper == null || upper.after(most)) {
            range.setUpperBoundInclusive(most);
        }
        search.setLastUpdated(range);
    }

    private static boolean sorts(@Nullable SortSpec sort) {
        for (SortSpec each = sort; each != null; each = each.getChain()) {
            if (Constants.PARAM_LASTUPDATED.equals(each.getParamName())) {
                return true;
            }
        }
        return false;
    }

    /** Two ranges in one, of which one has no upper bound; nobody goes on from the newest of what is not of one instant. */
    private static boolean isAllBut(DateRangeParam range) {
        DateParam lower = range.getLowerBound();
        return lower != null && lower.getPrefix() == ParamPrefixEnum.NOT_EQUAL;
    }
}
