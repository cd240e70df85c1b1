package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.ExpectedVersion;

/** Versions that clients name: of a single write in its headers, which {@link PreconditionHook} has held by now, or in an entry. */
@Component
final class NamedVersions implements ExpectedVersion {

    @Override
    public boolean isNamed(IBaseResource stored, @Nullable RequestDetails request, TransactionDetails transaction) {
        Optional<EntryWrites> entries = EntryWrites.of(transaction);
        return entries.isPresent()
                ? entries.get().nameVersion(stored)
                : request != null && request.getUserData().containsKey(Constants.HEADER_IF_MATCH);
    }
}
