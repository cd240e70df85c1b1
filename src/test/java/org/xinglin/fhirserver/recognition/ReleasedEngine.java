package org.xinglin.fhirserver.recognition;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.RecordCompletion;
import org.xinglin.fhirserver.conformance.ReleasedConformance;

/** The release's recognition, put together without a server. */
final class ReleasedEngine {

    static final FhirContext CONTEXT = FhirContext.forR4Cached();
    static final ImpliedProfiles PROFILES;
    static final Recognition RECOGNITION;

    private static final List<RecordCompletion> COMPLETIONS;

    static {
        ReleasedConformance released = ReleasedConformance.load(CONTEXT);
        RecognitionConfig config = new RecognitionConfig();
        PROFILES = new ImpliedProfiles(released);
        SystemNames names = config.systemNames(released);
        ReleasedMaps maps = new ReleasedMaps(released);
        ConceptWords words = config.conceptWords(released);
        Forms forms = new Forms(released);
        CompletedElements elements = config.completedElements(released, PROFILES, maps, words);
        COMPLETIONS = List.of(
                config.codingCompletion(elements, List.of(new ReleasedTranslations(names, maps)), names, words),
                config.formNameCompletion(forms));
        RECOGNITION = config.recognition(released, PROFILES, elements, names, words, maps, forms);
    }

    private ReleasedEngine() {}

    /** As a write completes it. */
    @SuppressWarnings("unchecked")
    static <T extends Resource> T completed(String json) {
        return completed((T) CONTEXT.newJsonParser().parseResource(json));
    }

    static <T extends Resource> T completed(T record) {
        COMPLETIONS.forEach(completion -> completion.complete(record));
        return record;
    }

    static String json(Resource record) {
        return CONTEXT.newJsonParser().encodeResourceToString(record);
    }

    /** The profile that its codes imply, by its id; "-" for none. */
    static String kind(Resource record) {
        return PROFILES.ofCodes(record)
                .map(url -> url.substring(url.lastIndexOf('/') + 1))
                .orElse("-");
    }
}
