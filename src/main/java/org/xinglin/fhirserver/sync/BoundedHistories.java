package org.xinglin.fhirserver.sync;

import ca.uhn.fhir.jpa.dao.HistoryBuilder;
import ca.uhn.fhir.jpa.dao.HistoryBuilderFactory;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.rest.api.server.storage.IResourcePersistentId;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Histories of many resources are in the order of {@code lastUpdated}, and end at the {@link Horizon}. The versions of one
 * are in order anyway: each is stamped after the one before.
 */
final class BoundedHistories extends HistoryBuilderFactory {

    private final Horizon horizon;

    BoundedHistories(Horizon horizon) {
        this.horizon = horizon;
    }

    @Override
    public HistoryBuilder newHistoryBuilder(
            @Nullable String type, @Nullable JpaPid resource, @Nullable Date start, @Nullable Date end) {
        return super.newHistoryBuilder(type, resource, start, resource == null ? bounded(end) : end);
    }

    @Override
    public HistoryBuilder newHistoryBuilder(
            String type, List<IResourcePersistentId<?>> resources, @Nullable Date start, Date end) {
        return super.newHistoryBuilder(type, resources, start, bounded(end));
    }

    private Date bounded(@Nullable Date end) {
        Date most = horizon.now();
        return end == null || end.after(most) ? most : end;
    }
}
