package org.xinglin.fhirserver.validation;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.refusal.EntryPlace;

/** The records that were sent with one that is refused: a transaction's sender mends all of them at once. */
final class EntriesBeside {

    private EntriesBeside() {}

    /** Those that would be stored for certain, whatever their conditions find. */
    static List<Resource> of(Resource refused) {
        return EntryPlace.transactionOf(refused).stream()
                .flatMap(transaction -> transaction.getEntry().stream())
                .filter(EntriesBeside::isWritten)
                .map(BundleEntryComponent::getResource)
                .filter(resource -> resource != refused)
                .toList();
    }

    private static boolean isWritten(BundleEntryComponent entry) {
        HTTPVerb method = entry.getRequest().getMethod();
        return entry.hasResource()
                && (method == HTTPVerb.PUT
                        || method == HTTPVerb.POST && !entry.getRequest().hasIfNoneExist());
    }
}
