package org.xinglin.fhirserver.refusal;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;

/** Says in which entry of a transaction the place of an issue is: {@code Bundle.entry[3].resource.subject}. */
@Component
@Interceptor
public final class EntryPlace implements FhirHook {

    private static final String ENTRY = EntryPlace.class.getName();

    private static final String TRANSACTION = ENTRY + ".transaction";

    /** An entry of a batch has an answer of its own: its places are counted from its resource. */
    private static final String ON_ITS_OWN = "";

    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
    public void number(IBaseBundle processed) {
        Bundle bundle = (Bundle) processed;
        List<BundleEntryComponent> entries = bundle.getEntry();
        for (int i = 0; i < entries.size(); i++) {
            Resource resource = entries.get(i).getResource();
            // The library processes an entry of a batch as a transaction of one.
            if (resource != null && resource.getUserData(ENTRY) == null) {
                boolean batch = bundle.getType() == BundleType.BATCH;
                resource.setUserData(ENTRY, batch ? ON_ITS_OWN : "Bundle.entry[" + i + "].resource");
                resource.setUserData(TRANSACTION, batch ? null : bundle);
            }
        }
    }

    /** The issues of a resource, with places counted from the transaction that it came in, if it came in one. */
    public static List<Issue> of(Resource resource, List<Issue> issues) {
        return resource.getUserData(ENTRY) instanceof String entry && !entry.equals(ON_ITS_OWN)
                ? issues.stream()
                        .map(issue -> within(entry, resource.fhirType(), issue))
                        .toList()
                : issues;
    }

    /** The transaction that a resource came in, if it came in one. */
    public static Optional<Bundle> transactionOf(Resource resource) {
        return Optional.ofNullable((Bundle) resource.getUserData(TRANSACTION));
    }

    private static Issue within(String entry, String type, Issue issue) {
        return issue.at(issue.expressions().stream()
                .map(place -> place.equals(type) || place.startsWith(type + ".")
                        ? entry + place.substring(type.length())
                        : place)
                .toArray(String[]::new));
    }
}
