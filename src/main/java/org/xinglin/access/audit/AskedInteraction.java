package org.xinglin.access.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, by method and path alone (FHIR R4, http.html): known also where nobody looked at it further.
 *
 * @param action C, R, U, D or E
 * @param interaction as FHIR names it
 * @param what the record that is named; null if none is
 */
public record AskedInteraction(
        String action, String interaction, @Nullable String what) {

    private static final String HISTORY = "_history";
    private static final Set<String> SINGLE = Set.of("read", "vread", "create", "update", "patch", "delete");

    /** @param path below the base, such as {@code Patient/1/_history/2}; what stands behind a question mark is passed over */
    public static AskedInteraction of(String method, String path) {
        List<String> parts = Arrays.stream(path.split("\\?", 2)[0].split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
        String verb = method.toUpperCase(Locale.ROOT);
        if (parts.stream().anyMatch(part -> part.startsWith("$"))) {
            boolean instance = parts.size() > 2 && !parts.get(1).startsWith("$");
            return new AskedInteraction("E", "operation", instance ? parts.get(0) + "/" + parts.get(1) : null);
        }
        if (parts.isEmpty() || parts.get(0).startsWith("_")) {
            return ofServer(verb, parts);
        }
        if (parts.size() == 1 || parts.get(1).startsWith("_")) {
            return parts.get(0).equals("metadata")
                    ? new AskedInteraction("R", "capabilities", null)
                    : ofType(verb, parts);
        }
        String what = parts.get(0) + "/" + parts.get(1);
        if (parts.size() > 3 && parts.get(2).equals(HISTORY)) {
            return new AskedInteraction("R", "vread", what + "/" + HISTORY + "/" + parts.get(3));
        }
        if (parts.size() > 2) {
            return new AskedInteraction("R", "history-instance", what);
        }
        return ofRecord(verb, "read", "R", what);
    }

    private static AskedInteraction ofServer(String verb, List<String> parts) {
        if (parts.contains(HISTORY)) {
            return new AskedInteraction("R", "history-system", null);
        }
        return verb.equals("POST") && parts.isEmpty()
                ? new AskedInteraction("E", "transaction", null)
                : new AskedInteraction("E", "search-system", null);
    }

    private static AskedInteraction ofType(String verb, List<String> parts) {
        if (parts.contains(HISTORY)) {
            return new AskedInteraction("R", "history-type", null);
        }
        return verb.equals("POST") && parts.size() == 1
                ? new AskedInteraction("C", "create", null)
                : ofRecord(verb, "search-type", "E", null);
    }

    private static AskedInteraction ofRecord(String verb, String reading, String action, @Nullable String what) {
        return switch (verb) {
            case "PUT" -> new AskedInteraction("U", "update", what);
            case "PATCH" -> new AskedInteraction("U", "patch", what);
            case "DELETE" -> new AskedInteraction("D", "delete", what);
            default -> new AskedInteraction(action, reading, what);
        };
    }

    /** Whether it stores or takes away a single record. */
    public boolean writes() {
        return !action.equals("R") && SINGLE.contains(interaction);
    }

    /** Whether the record says all that was asked. */
    public boolean isOfOneRecord() {
        return SINGLE.contains(interaction);
    }

    /** The resident whom it names by being about their Patient. */
    public List<String> patients() {
        return what != null && what.startsWith("Patient/") ? List.of(what.split("/")[1]) : List.of();
    }
}
