package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.svc.IIdHelperService;
import ca.uhn.fhir.jpa.api.svc.ResolveIdentityMode;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.springframework.stereotype.Component;

/** Finds all that a resource points to at once, as the library itself does for the entries of a transaction only. */
@Component
final class TargetLookup {

    /** References that may dangle or were deleted stay unknown: the library asks again and refuses them. */
    private static final ResolveIdentityMode LIVING =
            ResolveIdentityMode.excludeDeleted().noCacheUnlessDeletesDisabled();

    private final IIdHelperService<JpaPid> identities;

    TargetLookup(IIdHelperService<JpaPid> identities) {
        this.identities = identities;
    }

    /** Tells a transaction the storage numbers of what is there. */
    void lookUp(List<IIdType> references, TransactionDetails transaction) {
        if (transaction.isFhirTransaction()) {
            return;
        }
        Set<IIdType> unknown = new LinkedHashSet<>();
        for (IIdType reference : references) {
            if (isAddress(reference) && !transaction.hasResolvedResourceId(reference)) {
                unknown.add(reference.toUnqualifiedVersionless());
            }
        }
        if (unknown.size() > 1) {
            identities
                    .resolveResourceIdentities(RequestPartitionId.allPartitions(), unknown, LIVING)
                    .forEach((id, found) -> transaction.addResolvedResourceId(id, found.getPersistentId()));
        }
    }

    /** {@code Patient/1}, and no condition, no resource beside or within the one that refers. */
    private static boolean isAddress(IIdType reference) {
        return !reference.isAbsolute()
                && !reference.isLocal()
                && reference.hasResourceType()
                && reference.hasIdPart()
                && reference.getValue().indexOf('?') < 0;
    }
}
