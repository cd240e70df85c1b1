package org.xinglin.fhirserver.search;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.ISearchBuilder;
import ca.uhn.fhir.jpa.search.SynchronousSearchSvcImpl;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.xinglin.fhirserver.paging.PageSize;

/**
 * Runs searches as the library does, but for parts and counts of {@code $everything}: the library passes over the moment since
 * when, does not look for types among what is referred to, and counts the whole store; and for {@code $lastn}, for which it would
 * ask another kind of server.
 */
final class EverythingSearch extends SynchronousSearchSvcImpl {

    private final EntityManager entityManager;

    EverythingSearch(EntityManagerFactory entityManagers) {
        this.entityManager = SharedEntityManagerCreator.createSharedEntityManager(entityManagers);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public IBundleProvider executeQuery(
            SearchParameterMap search,
            @Nullable RequestDetails request,
            String uuid,
            ISearchBuilder builder,
            @Nullable Integer most,
            RequestPartitionId partition) {
        if (search.isLastN()) {
            return lastOfEach(search, request, uuid, builder, partition);
        }
        Everything asked = Everything.askedBy(request);
        boolean counts = search.getCount() != null && search.getCount() == 0;
        ISearchBuilder all = search.getEverythingMode() != null && (asked.isPart() || counts)
                ? new PartOfEverything(builder, asked, entityManager)
                : builder;
        return super.executeQuery(search, request, uuid, all, most, partition);
    }

    /** All that is found, the latest first and of one time the one that was stored last; {@link LastOfEach} chooses from it. */
    @SuppressWarnings("rawtypes")
    private IBundleProvider lastOfEach(
            SearchParameterMap search,
            @Nullable RequestDetails request,
            String uuid,
            ISearchBuilder builder,
            RequestPartitionId partition) {
        SearchParameterMap all = search.clone();
        all.setLastN(false);
        all.setCount(null);
        all.setOffset(null);
        all.setLoadSynchronousUpTo(null);
        all.setSort(new SortSpec("date", SortOrderEnum.DESC, new SortSpec(Constants.PARAM_PID, SortOrderEnum.DESC)));
        int most = search.getLastNMax() == null ? 1 : search.getLastNMax();
        IBundleProvider found = new LastOfEach(most, search.containsKey("status"))
                .during(() -> super.executeQuery(all, request, uuid, builder, null, partition));
        if (found.size() == null || found.size() > PageSize.MAXIMUM) {
            throw new InvalidRequestException("> " + PageSize.MAXIMUM);
        }
        return found;
    }
}
