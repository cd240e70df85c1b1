package org.xinglin.fhirserver.limit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The members of one JSON object of a FHIR record, as far as they have been read. */
final class JsonMembers {

    /** What may stand beside a primitive, in the member with the underscore (FHIR R4, json.html#primitive). */
    private static final Set<String> BESIDE_PRIMITIVE = Set.of("id", "extension", "fhir_comments");

    /** What an extension says beside its address. */
    private static final Pattern SAYS = Pattern.compile("_?value.*|extension");

    static final Set<String> EXTENSIONS = Set.of("extension", "modifierExtension");

    /** Members with an underscore of what has no place for them: an id is bare, a narrative's text is markup. */
    private static final Set<String> BESIDE_NOTHING = Set.of("_id", "_div");

    private final Set<String> names = new HashSet<>();
    private final Set<String> withObjects = new HashSet<>();
    private final Set<String> hollow = new HashSet<>();
    private final Map<String, Integer> arrays = new HashMap<>();
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

    /** A member's value is null, or an object or array without anything in it. */
    void holdsNothing(String name) {
        hollow.add(name);
    }

    /** @param length how many elements the array has that is the member's value */
    void holdsArray(String name, int length) {
        arrays.put(name, length);
        if (length == 0) {
            hollow.add(name);
        }
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /**
     * A member that the library would drop without a word: it stands beside no primitive, is not for there, is an
     * extension's second value, or an extension's address without any.
     */
    Optional<String> dropped() {
        if (besidePrimitive && isThere("id") && !isThere("extension")) {
            // The id of a primitive is kept by the library where there is an extension, too, only.
            return Optional.of("id");
        }
        if (extension) {
            Optional<String> second = names.stream()
                    .filter(name -> name.startsWith("value"))
                    .skip(1)
                    .findFirst();
            if (names.contains("_url") || second.isPresent()) {
                return names.contains("_url") ? Optional.of("_url") : second;
            }
            if (isThere("url")
                    && names.stream().noneMatch(name -> SAYS.matcher(name).matches() && isThere(name))) {
                return Optional.of("url");
            }
        }
        return names.stream()
                .filter(name -> besidePrimitive
                        ? !BESIDE_PRIMITIVE.contains(name)
                        : name.startsWith("_") && (!besideAPrimitive(name.substring(1)) || isLonger(name)))
                .findFirst();
    }

    private boolean isThere(String name) {
        return names.contains(name) && !hollow.contains(name);
    }

    /** What stands beside more elements than there are: both arrays count the same (FHIR R4, json.html#primitive). */
    private boolean isLonger(String beside) {
        Integer elements = arrays.get(beside.substring(1));
        return elements != null && elements > 0 && arrays.getOrDefault(beside, 0) > elements;
    }

    /** No element's name begins with an underscore, and {@code resourceType} is no element (FHIR R4, json.html#resources). */
    private boolean besideAPrimitive(String element) {
        return !element.isEmpty()
                && !BESIDE_NOTHING.contains("_" + element)
                && !element.startsWith("_")
                && !element.equals("resourceType")
                && !withObjects.contains(element);
    }
}
