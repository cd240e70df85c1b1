package org.xinglin.derivation;

import java.util.Collection;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;

/** Transactions of resources whose ids are known beforehand. */
public final class Transactions {

    private Transactions() {}

    /** Puts each; one that carries a version takes the place of that version alone, and else the transaction is refused. */
    public static Bundle of(Collection<? extends Resource> resources) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        for (Resource resource : resources) {
            BundleEntryRequestComponent request = entry(transaction, HTTPVerb.PUT, resource)
                    .setResource(resource)
                    .getRequest();
            if (resource.getMeta().hasVersionId()) {
                request.setIfMatch("W/\"" + resource.getMeta().getVersionId() + "\"");
            }
        }
        return transaction;
    }

    static Bundle deleting(Collection<? extends Resource> resources) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        resources.forEach(resource -> entry(transaction, HTTPVerb.DELETE, resource));
        return transaction;
    }

    private static BundleEntryComponent entry(Bundle transaction, HTTPVerb verb, Resource resource) {
        BundleEntryComponent entry = transaction.addEntry();
        entry.getRequest().setMethod(verb).setUrl(address(resource));
        return entry;
    }

    public static String address(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }
}
