package org.xinglin.fhirserver.search;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.DataFile;

/**
 * How ICD-10's codes stand above and below one another: by how they begin.
 *
 * @param code what its codes look like
 * @param category how many characters a category has; nothing above it is a code
 * @param systems under which addresses it is sent
 */
record Icd10(int version, String code, int category, List<String> systems) {

    private static final String FILE = "/search/icd-10.yaml";

    /** @throws java.io.UncheckedIOException if the file is missing or malformed */
    static Icd10 load() {
        return DataFile.read(FILE, new TypeReference<>() {});
    }

    /** Whether a code of that system, or of one not named, is one of these. */
    boolean isMeant(@Nullable String system, String asked) {
        return (system == null || system.isEmpty() || systems.contains(system)) && asked.matches(code);
    }

    /** A code and all that is above it. */
    List<String> above(String asked) {
        return IntStream.rangeClosed(category, asked.length())
                .mapToObj(end -> asked.substring(0, end))
                .toList();
    }
}
