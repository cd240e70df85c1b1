package org.xinglin.fhirserver.sync;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.search.PersistedJpaBundleProviderFactory;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.HistorySearchStyleEnum;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * Histories of many resources are in the order of {@code lastUpdated}, and end at the {@link Horizon}: one for all of a page,
 * or its total would be that of another moment, and what came in between would be beyond a last page that is none. The
 * versions of one resource are in order anyway: each is stamped after the one before.
 */
final class BoundedHistories extends PersistedJpaBundleProviderFactory {

    private final Horizon horizon;

    BoundedHistories(Horizon horizon) {
        this.horizon = horizon;
    }

    @Override
    public IBundleProvider history(
            RequestDetails request,
            @Nullable String type,
            @Nullable JpaPid resource,
            @Nullable Date start,
            @Nullable Date end,
            @Nullable Integer offset,
            @Nullable HistorySearchStyleEnum style,
            RequestPartitionId partition) {
        return super.history(
                request, type, resource, start, resource == null ? bounded(end) : end, offset, style, partition);
    }

    private Date bounded(@Nullable Date end) {
        Date most = horizon.now();
        return end == null || end.after(most) ? most : end;
    }
}
