package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.dao.tx.IHapiTransactionService;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.search.PageSize;

/** The library's own data access, which the HTTP endpoint uses, too. */
@Component
final class DaoFhirStore implements FhirStore {

    private static final String LANGUAGE = "Accept-Language";

    private final DaoRegistry daos;
    private final IFhirSystemDao<Bundle, Meta> systemDao;

    private final MatchUrlService queries;
    private final FhirContext context;
    private final IHapiTransactionService transactions;
    private final CurrentVersions currentVersions;
    private final PassingReads passing;

    DaoFhirStore(
            DaoRegistry daos,
            IFhirSystemDao<Bundle, Meta> systemDao,
            MatchUrlService queries,
            FhirContext context,
            IHapiTransactionService transactions,
            CurrentVersions currentVersions,
            PassingReads passing) {
        this.daos = daos;
        this.systemDao = systemDao;
        this.queries = queries;
        this.context = context;
        this.transactions = transactions;
        this.currentVersions = currentVersions;
        this.passing = passing;
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
    public <T> T together(RequestDetails onBehalfOf, Supplier<T> work) {
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
        SearchParameterMap search =
                queries.translateMatchUrl(type.getSimpleName() + "?" + query, context.getResourceDefinition(type));
        return passing.read(() -> found(type, search.setLoadSynchronous(true)));
    }

    private <T extends Resource> List<T> found(Class<T> type, SearchParameterMap search) {
        // Not all resources at once: the library refuses that where the number of matches was not asked for.
        return daos
                .getResourceDao(type)
                .search(search, new SystemRequestDetails())
                .getResources(0, PageSize.MAXIMUM)
                .stream()
                .map(type::cast)
                .toList();
    }

    @Override
    public <T extends Resource> Optional<T> read(Class<T> type, String id) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return passing.read(() -> currentVersions.read(type, id));
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
