package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirStore;

/** The library's own data access, which the HTTP endpoint uses, too. */
@Component
final class DaoFhirStore implements FhirStore {

    private final DaoRegistry daos;
    private final IFhirSystemDao<Bundle, Meta> systemDao;

    DaoFhirStore(DaoRegistry daos, IFhirSystemDao<Bundle, Meta> systemDao) {
        this.daos = daos;
        this.systemDao = systemDao;
    }

    @Override
    public Bundle transact(Bundle transaction) {
        return systemDao.transaction(new SystemRequestDetails(), transaction);
    }

    @Override
    public <T extends Resource> Optional<T> read(Class<T> type, String id) {
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
