package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.dao.tx.IHapiTransactionService;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Digest;
import org.xinglin.fhirserver.Digest.Version;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Found;
import org.xinglin.fhirserver.Query;
import org.xinglin.fhirserver.paging.PageSize;

/** The library's own data access, which the HTTP endpoint uses, too. */
@Component
final class DaoFhirStore implements FhirStore {

    private final DaoRegistry daos;
    private final IFhirSystemDao<Bundle, Meta> systemDao;

    private final InternalQueries queries;
    private final ResidentsRecords residentsRecords;
    private final IHapiTransactionService transactions;
    private final TransactionOperations joined;
    private final CurrentVersions currentVersions;
    private final DetachedReads detached;

    DaoFhirStore(
            DaoRegistry daos,
            IFhirSystemDao<Bundle, Meta> systemDao,
            InternalQueries queries,
            ResidentsRecords residentsRecords,
            IHapiTransactionService transactions,
            PlatformTransactionManager transactionManager,
            CurrentVersions currentVersions,
            DetachedReads detached) {
        this.daos = daos;
        this.systemDao = systemDao;
        this.queries = queries;
        this.residentsRecords = residentsRecords;
        this.transactions = transactions;
        this.joined = new TransactionTemplate(transactionManager);
        this.currentVersions = currentVersions;
        this.detached = detached;
    }

    @Override
    public Bundle transact(Caller caller, Bundle transaction) {
        return isInTransaction()
                ? partOfTransaction(() -> systemDao.transactionNested(caller.newRequest(), transaction))
                : systemDao.transaction(caller.newRequest(), transaction);
    }

    @Override
    public <T> T inTransaction(Caller caller, Supplier<T> work) {
        return isInTransaction()
                ? partOfTransaction(work)
                : Objects.requireNonNull(
                        transactions.withRequest(caller.newRequest()).execute(work::get));
    }

    private static boolean isInTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    /** The library would commit what was refused, if somebody caught the refusal: its rows are written by then. */
    private <T> T partOfTransaction(Supplier<T> work) {
        return Objects.requireNonNull(joined.execute(began -> work.get()));
    }

    @Override
    public <T extends Resource> Found<T> search(Caller caller, Query<T> query) {
        boolean limited = query.limit() > 0;
        Supplier<List<Long>> matches = matches(caller, query);
        return inOneSnapshot(caller, () -> {
            List<Long> found = matches.get();
            boolean more = limited && found.size() > query.limit();
            List<T> items = new ArrayList<>();
            inPages(more ? found.subList(0, query.limit()) : found, page -> {
                Map<Long, T> loaded = currentVersions.load(query.type(), page).entrySet().stream()
                        .collect(Collectors.toMap(each -> each.getKey().resource(), Map.Entry::getValue));
                page.stream().map(loaded::get).filter(Objects::nonNull).forEach(items::add);
            });
            return new Found<>(items, more);
        });
    }

    @Override
    public <T extends Resource, F> List<F> digest(Caller caller, Query<T> query, Digest<T, F> digest) {
        if (query.limit() > 0 || !query.order().isEmpty()) {
            throw new IllegalArgumentException("All matches, in the order of storage: " + query);
        }
        Supplier<List<Long>> matches = matches(caller, query);
        return inOneSnapshot(caller, () -> {
            List<Long> numbers = matches.get();
            Map<Long, Version> versions = currentVersions.versions(numbers);
            Map<Long, F> made = new HashMap<>();
            versions.values()
                    .forEach(version ->
                            digest.remembered(version).ifPresent(known -> made.put(version.resource(), known)));
            inPages(
                    numbers.stream().filter(number -> !made.containsKey(number)).toList(),
                    page -> currentVersions
                            .load(query.type(), page)
                            .forEach((version, resource) ->
                                    made.put(version.resource(), digest.make(version, resource))));
            return numbers.stream().map(made::get).filter(Objects::nonNull).toList();
        });
    }

    /** By one statement, so that no change in between moves a match from a page that is to come to one that was read. */
    private Supplier<List<Long>> matches(Caller caller, Query<?> query) {
        return residentsRecords.search(query).orElseGet(() -> {
            boolean limited = query.limit() > 0;
            SearchParameterMap search = queries.read(query);
            search.setLoadSynchronousUpTo(limited ? query.limit() + 1 : Integer.MAX_VALUE);
            if (limited) {
                // The database then counts each resource once, whatever number of its values matches.
                search.setOffset(0);
            }
            return () -> {
                List<JpaPid> found = daos.getResourceDao(query.type()).searchForIds(search, caller.newRequest(), null);
                return found.stream().map(JpaPid::getId).distinct().toList();
            };
        });
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

    private <T> T inOneSnapshot(Caller caller, Supplier<T> reading) {
        return isInTransaction()
                ? reading.get()
                : Objects.requireNonNull(
                        transactions.withRequest(caller.newRequest()).readOnly().execute(reading::get));
    }

    @Override
    public <T extends Resource> Optional<T> read(Caller caller, Class<T> type, String id) {
        if (isInTransaction()) {
            return detached.read(() -> currentVersions.read(type, id));
        }
        try {
            return Optional.of(daos.getResourceDao(type).read(new IdType(id), caller.newRequest()));
        } catch (ResourceNotFoundException | ResourceGoneException none) {
            return Optional.empty();
        }
    }
}
