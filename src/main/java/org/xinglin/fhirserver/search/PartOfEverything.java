package org.xinglin.fhirserver.search;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.IResultIterator;
import ca.uhn.fhir.jpa.dao.ISearchBuilder;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.search.SearchRuntimeDetails;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IResource;
import ca.uhn.fhir.model.api.Include;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.paging.PageSize;

/**
 * Finds the numbers of all that {@code $everything} has, in its order, and of these the part that is asked for. Only numbers are
 * gathered; resources are read a page at a time.
 */
final class PartOfEverything implements ISearchBuilder<JpaPid> {

    private static final int AT_A_TIME = 1_000;

    private final ISearchBuilder<JpaPid> whole;
    private final Everything asked;
    private final EntityManager entityManager;

    PartOfEverything(ISearchBuilder<JpaPid> whole, Everything asked, EntityManager entityManager) {
        this.whole = whole;
        this.asked = asked;
        this.entityManager = entityManager;
    }

    @Override
    public IResultIterator<JpaPid> createQuery(
            SearchParameterMap search,
            SearchRuntimeDetails details,
            RequestDetails request,
            RequestPartitionId partition) {
        List<JpaPid> found = find(search, details, request, partition);
        int from = Math.min(search.getOffset() == null ? 0 : search.getOffset(), found.size());
        long most = search.getCount() == null ? PageSize.DEFAULT : search.getCount();
        return new FoundNumbers(found.subList(from, (int) Math.min(found.size(), from + most)));
    }

    @Override
    public Long createCountQuery(
            SearchParameterMap search, String uuid, RequestDetails request, RequestPartitionId partition) {
        return (long) find(search, new SearchRuntimeDetails(request, uuid), request, partition)
                .size();
    }

    private List<JpaPid> find(
            SearchParameterMap search,
            SearchRuntimeDetails details,
            RequestDetails request,
            RequestPartitionId partition) {
        SearchParameterMap all = search.clone();
        all.remove(Constants.PARAM_TYPE);
        all.setIncludes(Collections.singleton(IResource.INCLUDE_ALL.asRecursive()));
        all.setOffset(0);
        all.setCount(PageSize.FARTHEST);
        // The library has bounded it by the page already.
        whole.setMaxResultsToFetch(PageSize.FARTHEST);
        List<JpaPid> found = new ArrayList<>();
        try (IResultIterator<JpaPid> numbers = whole.createQuery(all, details, request, partition)) {
            numbers.forEachRemaining(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!asked.isPart()) {
            return found;
        }
        Set<JpaPid> part = new HashSet<>();
        for (int first = 0; first < found.size(); first += AT_A_TIME) {
            part.addAll(part(found.subList(first, Math.min(found.size(), first + AT_A_TIME))));
        }
        return found.stream().filter(part::contains).toList();
    }

    private List<JpaPid> part(List<JpaPid> numbers) {
        String condition = (asked.since() == null ? "" : " AND r.myUpdated >= :since")
                + (asked.types().isEmpty() ? "" : " AND r.myResourceType IN (:types)");
        TypedQuery<JpaPid> query = entityManager.createQuery(
                "SELECT r.myPid FROM ResourceTable r WHERE r.myPid IN (:numbers)" + condition, JpaPid.class);
        query.setParameter("numbers", numbers);
        if (asked.since() != null) {
            query.setParameter("since", asked.since().getValue());
        }
        if (!asked.types().isEmpty()) {
            query.setParameter("types", asked.types());
        }
        return query.getResultList();
    }

    @Override
    public void setMaxResultsToFetch(Integer most) {
        whole.setMaxResultsToFetch(most);
    }

    @Override
    public void setDeduplicateInDatabase(boolean inDatabase) {
        whole.setDeduplicateInDatabase(inDatabase);
    }

    @Override
    public void setRequireTotal(boolean required) {
        whole.setRequireTotal(required);
    }

    @Override
    public boolean requiresTotal() {
        return whole.requiresTotal();
    }

    @Override
    public void loadResourcesByPid(
            Collection<JpaPid> numbers,
            Collection<JpaPid> included,
            List<IBaseResource> resources,
            boolean history,
            RequestDetails request) {
        whole.loadResourcesByPid(numbers, included, resources, history, request);
    }

    /** What is referred to was found with the rest. */
    @Override
    @Deprecated
    public Set<JpaPid> loadIncludes(
            FhirContext context,
            EntityManager entities,
            Collection<JpaPid> matches,
            Collection<Include> includes,
            boolean reverse,
            DateRangeParam lastUpdated,
            String description,
            RequestDetails request,
            @Nullable Integer most) {
        return new HashSet<>();
    }

    @Override
    public void setFetchSize(int rows) {
        whole.setFetchSize(rows);
    }

    @Override
    public void setPreviouslyAddedResourcePids(List<JpaPid> numbers) {
        whole.setPreviouslyAddedResourcePids(numbers);
    }
}
