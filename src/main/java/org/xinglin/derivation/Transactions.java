package org.xinglin.derivation;

import java.util.Collection;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;

/** Transactions of resources whose ids are known beforehand. */
public final class Transactions {

    private Transactions() {}

    public static Bundle of(Collection<? extends Resource> resources) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        resources.forEach(resource -> put(transaction, resource));
        return transaction;
    }

    public static void put(Bundle transaction, Resource resource) {
        transaction
                .addEntry()
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(address(resource));
    }

    /** Only if the resource's version is still the one that was read. */
    public static void putIfUnchanged(Bundle transaction, Resource resource, String version) {
        put(transaction, resource);
        transaction
                .getEntry()
                .get(transaction.getEntry().size() - 1)
                .getRequest()
                .setIfMatch("W/\"" + version + "\"");
    }

    public static String address(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }
}
