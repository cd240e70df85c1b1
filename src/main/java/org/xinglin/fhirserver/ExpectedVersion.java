package org.xinglin.fhirserver;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/** Which version a client says that it changes: If-Match, or {@code entry.request.ifMatch} (FHIR R4, http.html#concurrency). */
public interface ExpectedVersion {

    /**
     * Whether the write at hand names the version that it changes. For the hooks before storage.
     *
     * @param stored the version that is stored
     * @throws ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException if it names another
     */
    boolean isNamed(IBaseResource stored, @Nullable RequestDetails request, TransactionDetails transaction);
}
