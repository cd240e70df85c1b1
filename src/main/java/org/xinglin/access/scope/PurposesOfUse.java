package org.xinglin.access.scope;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.refusal.DataFile;

/** For what somebody uses records, in HL7's codes: {@code access/purposes.yaml}. */
public final class PurposesOfUse {

    private static final String FILE = "/access/purposes.yaml";
    private static final String RESIDENT = "Patient/";

    private static final PurposesOfUse ONE = new PurposesOfUse(DataFile.read(FILE, new TypeReference<>() {}));

    private final Purposes purposes;

    /** By each code the wider one. */
    private final Map<String, String> wider = new HashMap<>();

    private record Purposes(
            Set<String> systems,
            Map<String, List<String>> below,
            Map<String, String> roles,
            List<String> program,
            List<String> resident) {}

    private PurposesOfUse(Purposes purposes) {
        this.purposes = purposes;
        purposes.below().forEach((code, narrower) -> narrower.forEach(each -> wider.put(each, code)));
    }

    public static PurposesOfUse released() {
        return ONE;
    }

    public boolean isKnown(String code) {
        return purposes.below().containsKey(code) || wider.containsKey(code);
    }

    /** Whether a code is of this code system, and known. */
    public boolean isKnown(@Nullable String system, @Nullable String code) {
        return code != null && (system == null || purposes.systems().contains(system)) && isKnown(code);
    }

    /**
     * For what an actor uses records, and each wider purpose: those for which the program is registered, else those of the roles, else
     * those of any program.
     */
    public Set<String> of(Actor actor) {
        Set<String> all = new HashSet<>();
        own(actor).forEach(code -> {
            for (@Nullable String each = code; each != null && all.add(each); ) {
                each = wider.get(each);
            }
        });
        return all;
    }

    private Stream<String> own(Actor actor) {
        if (!actor.purposes().isEmpty()) {
            return actor.purposes().stream();
        }
        if (actor.fhirUser() != null && actor.fhirUser().startsWith(RESIDENT)) {
            return purposes.resident().stream();
        }
        Set<String> ofRoles = actor.roles().stream()
                .map(purposes.roles()::get)
                .filter(code -> code != null)
                .collect(Collectors.toSet());
        return actor.fhirUser() == null ? purposes.program().stream() : ofRoles.stream();
    }
}
