package org.xinglin.fhirserver.validation;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Set;
import org.xinglin.fhirserver.refusal.DataFile;

/** The invariants that only warn, and of which a write tells all the same: {@code acceptance/told-invariants.yaml}. */
public final class ToldInvariants {

    private static final String FILE = "/acceptance/told-invariants.yaml";

    private ToldInvariants() {}

    /** The file. */
    private record Listed(String version, String source, Set<String> invariants) {}

    /**
     * Their keys.
     *
     * @throws java.io.UncheckedIOException if the list is missing or malformed
     */
    public static Set<String> load() {
        return Set.copyOf(DataFile.read(FILE, new TypeReference<Listed>() {}).invariants());
    }
}
