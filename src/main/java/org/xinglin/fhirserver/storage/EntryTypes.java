package org.xinglin.fhirserver.storage;

import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.xinglin.fhirserver.refusal.Issue;

/**
 * What an entry sends without an id is of the type of the address that it is sent to. The library looks at the resource alone: a
 * resource of any type would be stored by whoever may write those of the address.
 */
final class EntryTypes {

    private EntryTypes() {}

    /** @param number the entry's place in the Bundle */
    static Optional<Issue> mistaken(BundleEntryComponent entry, int number) {
        HTTPVerb method = entry.getRequest().getMethod();
        String url = entry.getRequest().getUrl();
        boolean withoutId = method == HTTPVerb.POST || (method == HTTPVerb.PUT && url != null && url.contains("?"));
        if (!withoutId || url == null || !entry.hasResource()) {
            return Optional.empty();
        }
        String sent = entry.getResource().fhirType();
        String named = typeOf(url);
        return named.isEmpty() || named.equals(sent)
                ? Optional.empty()
                : Optional.of(Issue.error("wrong-resource-type")
                        .at("Bundle.entry[" + number + "].request.url")
                        .found(method.toCode() + " " + url)
                        .expected(method.toCode() + " " + sent));
    }

    /** The last step of the path, of an address with or without the server's own before it. */
    private static String typeOf(String url) {
        String path = url.split("\\?", 2)[0].replaceFirst("/$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
