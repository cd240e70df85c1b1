package org.xinglin.fhirserver.sync;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.search.PersistedJpaBundleProviderFactory;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.HistorySearchStyleEnum;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.paging.HistoryCursor;

/**
 * Histories of many resources are in the order of {@code lastUpdated}, and end at the {@link Horizon}: one for all of a page,
 * or its total would be that of another moment, and what came in between would be beyond a last page that is none. The
 * versions of one resource are in order anyway: each is stamped after the one before. Later pages end where the first did.
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
        HistoryCursor page = HistoryCursor.keptIn(request).orElseGet(() -> first(resource, end));
        page.keepIn(request);
        Integer passed = page.passed() == 0 ? offset : Integer.valueOf(Math.toIntExact(page.passed()));
        return super.history(request, type, resource, start, Date.from(page.end()), passed, style, partition);
    }

    private HistoryCursor first(@Nullable JpaPid resource, @Nullable Date end) {
        Date most = resource == null ? horizon.now() : horizon.newest(resource.getId());
        return new HistoryCursor((end == null || end.after(most) ? most : end).toInstant(), 0);
    }
}
