package org.xinglin.fhirserver.refusal;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Says in which entry of a transaction the place of an issue is: {@code Bundle.entry[3].resource.subject}. */
public final class EntryPlace {

    private EntryPlace() {}

    /**
     * The issues with places counted from the request's transaction, or as they are where the request is none.
     *
     * @param resource the one that the issues are about
     */
    public static List<Issue> of(@Nullable RequestDetails request, Resource resource, List<Issue> issues) {
        if (request == null
                || !(request.getResource() instanceof Bundle bundle)
                || bundle.getType() != BundleType.TRANSACTION) {
            return issues;
        }
        List<BundleEntryComponent> entries = bundle.getEntry();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).getResource() == resource) {
                String entry = "Bundle.entry[" + i + "].resource";
                return issues.stream()
                        .map(issue -> within(entry, resource, issue))
                        .toList();
            }
        }
        return issues;
    }

    private static Issue within(String entry, Resource resource, Issue issue) {
        String type = resource.fhirType();
        return issue.at(issue.expressions().stream()
                .map(place -> place.equals(type) || place.startsWith(type + ".")
                        ? entry + place.substring(type.length())
                        : place)
                .toArray(String[]::new));
    }
}
