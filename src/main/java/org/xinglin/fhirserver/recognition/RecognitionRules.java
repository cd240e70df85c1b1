package org.xinglin.fhirserver.recognition;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.regex.Pattern;
import org.xinglin.fhirserver.refusal.DataFile;

/**
 * The file {@code recognition/elements.yaml}.
 *
 * @param completed concepts to which codings are added, beside those by which profiles are enforced
 * @param leastCode how long a code is that may stand without system
 * @param conclusions code systems of what the server itself concludes
 * @param demanded elements without which a record is of no kind
 * @param rulesDemand what the invariants of kinds demand beside their cardinalities
 * @param references elements that should name somebody by address
 * @param readings values in words that are readings
 * @param shapes components that make a record what it is
 * @param synonyms words for codes
 */
record RecognitionRules(
        String version,
        String source,
        List<CompletedConcept> completed,
        int leastCode,
        List<String> conclusions,
        List<String> demanded,
        List<Demand> rulesDemand,
        List<String> references,
        List<Reading> readings,
        List<Shape> shapes,
        List<Synonyms> synonyms) {

    record Demand(String profile, List<String> elements) {}

    record Reading(Pattern pattern, String system, String code) {}

    record Shape(String profile, String path, String system, List<String> components, String code) {}

    record Synonyms(String system, String code, List<String> words) {}

    /** @throws java.io.UncheckedIOException if the file is missing or malformed */
    static RecognitionRules load() {
        return DataFile.read("/recognition/elements.yaml", new TypeReference<RecognitionRules>() {});
    }

    /** The type of the records that a path leads through. */
    static String type(String path) {
        return path.substring(0, path.indexOf('.'));
    }
}
