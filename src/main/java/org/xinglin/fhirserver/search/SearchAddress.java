package org.xinglin.fhirserver.search;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import org.xinglin.fhirserver.refusal.DataFile;

/** What may stand in the address of a search or a condition, beside a type's search parameters. */
record SearchAddress(
        int version,
        Map<String, List<String>> modifiers,
        List<String> unmodified,
        List<String> criteria,
        List<String> shaping) {

    private static final String FILE = "/search/parameters.yaml";

    /** @throws java.io.UncheckedIOException if the file is missing or malformed */
    static SearchAddress load() {
        return DataFile.read(FILE, new TypeReference<>() {});
    }

    /** Whether a condition may ask about it; whether the type has such a parameter is seen when it is searched by. */
    boolean isCriterion(Criterion criterion) {
        return !criterion.name().startsWith("_") || criteria.contains(criterion.parameter());
    }

    boolean isShaping(Criterion criterion) {
        return shaping.contains(criterion.name());
    }
}
