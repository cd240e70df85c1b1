package org.xinglin.fhirserver.limit;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The members of one JSON object of a FHIR record, as far as they have been read. */
final class JsonMembers {

    /** What may stand beside a primitive, in the member with the underscore (FHIR R4, json.html#primitive). */
    private static final Set<String> BESIDE_PRIMITIVE = Set.of("id", "extension", "fhir_comments");

    static final Set<String> EXTENSIONS = Set.of("extension", "modifierExtension");

    private final Set<String> names = new HashSet<>();
    private final Set<String> withObjects = new HashSet<>();
    private final boolean besidePrimitive;
    private final boolean extension;

    /** @param name the member whose value this object is, alone or in an array; empty for the outermost */
    JsonMembers(String name) {
        this.besidePrimitive = name.startsWith("_");
        this.extension = EXTENSIONS.contains(name);
    }

    /** @return false if the name stands here a second time */
    boolean add(String name) {
        return names.add(name);
    }

    void holdsObject(String name) {
        withObjects.add(name);
    }

    /**
     * A member that the library would drop without a word, since it stands beside no primitive, is not for there, or is
     * an extension's second value.
     */
    Optional<String> dropped() {
        if (extension) {
            Optional<String> second = names.stream()
                    .filter(name -> name.startsWith("value"))
                    .skip(1)
                    .findFirst();
            if (names.contains("_url") || second.isPresent()) {
                return names.contains("_url") ? Optional.of("_url") : second;
            }
        }
        return names.stream()
                .filter(name -> besidePrimitive
                        ? !BESIDE_PRIMITIVE.contains(name)
                        : name.startsWith("_") && !besideAPrimitive(name.substring(1)))
                .findFirst();
    }

    /** No element's name begins with an underscore, and {@code resourceType} is no element (FHIR R4, json.html#resources). */
    private boolean besideAPrimitive(String element) {
        return !element.isEmpty()
                && !element.startsWith("_")
                && !element.equals("resourceType")
                && !withObjects.contains(element);
    }
}
