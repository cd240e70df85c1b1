package org.xinglin.fhirserver.search;

import ca.uhn.fhir.jpa.searchparam.extractor.SearchParamExtractorR4;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Base;

/**
 * Finds what is indexed: by following the path where that is enough, else by the library's FHIRPath engine.
 * {@code DirectPathTests} holds that both find the same.
 */
final class DirectSearchParamExtractor extends SearchParamExtractorR4 {

    /** By path; the release's parameters have so many and no more. */
    private final Map<String, Optional<DirectPath>> paths = new ConcurrentHashMap<>();

    @Override
    public IValueExtractor getPathValueExtractor(IBase resource, String path) {
        IValueExtractor engine = super.getPathValueExtractor(resource, path);
        return paths.computeIfAbsent(path, DirectPath::parse)
                .<IValueExtractor>map(direct -> () -> {
                    List<Base> found = direct.in((Base) resource);
                    return found == null ? engine.get() : found;
                })
                .orElse(engine);
    }
}
