package org.xinglin.fhirserver.search;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.ISearchBuilder;
import ca.uhn.fhir.jpa.search.SynchronousSearchSvcImpl;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/**
 * Runs searches as the library does, but for parts and counts of {@code $everything}: the library passes over the moment since
 * when, does not look for types among what is referred to, and counts the whole store.
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
        Everything asked = Everything.askedBy(request);
        boolean counts = search.getCount() != null && search.getCount() == 0;
        ISearchBuilder all = search.getEverythingMode() != null && (asked.isPart() || counts)
                ? new PartOfEverything(builder, asked, entityManager)
                : builder;
        return super.executeQuery(search, request, uuid, all, most, partition);
    }
}
