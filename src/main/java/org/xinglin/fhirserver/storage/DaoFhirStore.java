package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.dao.tx.IHapiTransactionService;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xinglin.fhirserver.Digest;
import org.xinglin.fhirserver.Digest.Version;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.search.PageSize;

/** The library's own data access, which the HTTP endpoint uses, too. */
@Component
final class DaoFhirStore implements FhirStore {

    private static final String LANGUAGE = "Accept-Language";

    private final DaoRegistry daos;
    private final IFhirSystemDao<Bundle, Meta> systemDao;

    private final InternalQueries queries;
    private final IHapiTransactionService transactions;
    private final CurrentVersions currentVersions;
    private final DetachedReads detached;

    DaoFhirStore(
            DaoRegistry daos,
            IFhirSystemDao<Bundle, Meta> systemDao,
            InternalQueries queries,
            IHapiTransactionService transactions,
            CurrentVersions currentVersions,
            DetachedReads detached) {
        this.daos = daos;
        this.systemDao = systemDao;
        this.queries = queries;
        this.transactions = transactions;
        this.currentVersions = currentVersions;
        this.detached = detached;
    }

    @Override
    public Bundle transact(Bundle transaction) {
        return transact(transaction, new SystemRequestDetails());
    }

    @Override
    public Bundle transact(Bundle transaction, RequestDetails onBehalfOf) {
        return transact(transaction, request(onBehalfOf));
    }

    private static SystemRequestDetails request(RequestDetails onBehalfOf) {
        SystemRequestDetails request = new SystemRequestDetails();
        String language = onBehalfOf.getHeader(LANGUAGE);
        if (language != null) {
            request.addHeader(LANGUAGE, language);
        }
        return request;
    }

    @Override
    public <T> T inTransaction(RequestDetails onBehalfOf, Supplier<T> work) {
        return Objects.requireNonNull(
                transactions.withRequest(request(onBehalfOf)).execute(work::get));
    }

    /** Within the database transaction that the caller is in, if it is in one. */
    private Bundle transact(Bundle transaction, SystemRequestDetails request) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? systemDao.transactionNested(request, transaction)
                : systemDao.transaction(request, transaction);
    }

    @Override
    public <T extends Resource> List<T> search(Class<T> type, String query) {
        SearchParameterMap search = queries.read(type, query);
        if (search.getCount() != null) {
            return detached.read(() -> first(type, search));
        }
        return inOneSnapshot(() -> {
            List<T> all = new ArrayList<>();
            inPages(numbers(type, search), page -> {
                Map<Long, T> loaded = currentVersions.load(type, page).entrySet().stream()
                        .collect(Collectors.toMap(found -> found.getKey().resource(), Map.Entry::getValue));
                page.stream().map(loaded::get).filter(Objects::nonNull).forEach(all::add);
            });
            return List.copyOf(all);
        });
    }

    private <T extends Resource> List<T> first(Class<T> type, SearchParameterMap search) {
        int count = search.getCount();
        // Not all resources at once: the library refuses that where the number of matches was not asked for.
        return daos
                .getResourceDao(type)
                .search(search.setLoadSynchronousUpTo(count), new SystemRequestDetails())
                .getResources(0, count)
                .stream()
                .map(type::cast)
                .toList();
    }

    @Override
    public <T extends Resource, F> List<F> digest(Class<T> type, String query, Digest<T, F> digest) {
        SearchParameterMap search = queries.read(type, query);
        if (search.getCount() != null || search.getSort() != null) {
            throw new IllegalArgumentException("All matches, in the order of storage: " + query);
        }
        return inOneSnapshot(() -> {
            List<Long> numbers = numbers(type, search);
            Map<Long, Version> versions = currentVersions.versions(numbers);
            Map<Long, F> made = new HashMap<>();
            versions.values()
                    .forEach(version ->
                            digest.remembered(version).ifPresent(known -> made.put(version.resource(), known)));
            inPages(
                    numbers.stream().filter(number -> !made.containsKey(number)).toList(),
                    page -> currentVersions
                            .load(type, page)
                            .forEach((version, resource) ->
                                    made.put(version.resource(), digest.make(version, resource))));
            return numbers.stream().map(made::get).filter(Objects::nonNull).toList();
        });
    }

    /** By one statement, so that no change in between moves a match from a page that is to come to one that was read. */
    private <T extends Resource> List<Long> numbers(Class<T> type, SearchParameterMap search) {
        List<JpaPid> found = daos.getResourceDao(type)
                .searchForIds(search.setLoadSynchronousUpTo(Integer.MAX_VALUE), new SystemRequestDetails(), null);
        return found.stream().map(JpaPid::getId).distinct().toList();
    }

    /** Page by page, and each page is let go of before the next is read. */
    private void inPages(List<Long> numbers, Consumer<List<Long>> use) {
        for (int from = 0; from < numbers.size(); from += PageSize.MAXIMUM) {
            List<Long> page = numbers.subList(from, Math.min(numbers.size(), from + PageSize.MAXIMUM));
            detached.read(() -> {
                use.accept(page);
                return page;
            });
        }
    }

    private <T> T inOneSnapshot(Supplier<T> reading) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? reading.get()
                : Objects.requireNonNull(transactions
                        .withRequest(new SystemRequestDetails())
                        .readOnly()
                        .execute(reading::get));
    }

    @Override
    public <T extends Resource> Optional<T> read(Class<T> type, String id) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return detached.read(() -> currentVersions.read(type, id));
        }
        try {
            return Optional.of(daos.getResourceDao(type).read(new IdType(id), new SystemRequestDetails()));
        } catch (ResourceNotFoundException | ResourceGoneException none) {
            return Optional.empty();
        }
    }

    @Override
    public boolean holdsAny(Class<? extends Resource> type) {
        SearchParameterMap one = SearchParameterMap.newSynchronous().setLoadSynchronousUpTo(1);
        return !daos.getResourceDao(type)
                .search(one, new SystemRequestDetails())
                .isEmpty();
    }
}
