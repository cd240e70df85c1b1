package org.xinglin.access.scope;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A scope for FHIR resources, of SMART App Launch 2.2 ("Scopes for requesting FHIR data") or of version 1.
 *
 * @param level {@code patient}, {@code user} or {@code system}
 * @param type a resource type, or {@code *}
 * @param interactions letters of {@code cruds}, in this order, at least one
 * @param constraints conditions of a search that all hold, each as {@code name=value}; none where there is no bound
 */
public record SmartScope(String level, String type, String interactions, List<String> constraints) {

    public static final String PATIENT = "patient";
    public static final String USER = "user";
    public static final String SYSTEM = "system";
    public static final String ANY = "*";

    /** Scopes that are about the launch and the person, not about resources. */
    public static final Set<String> OTHERS = Set.of(
            "openid",
            "profile",
            "fhirUser",
            "launch",
            "launch/patient",
            "launch/encounter",
            "offline_access",
            "online_access");

    /** The search parameters that may bound a scope: tokens, whose values are compared whole. */
    public static final List<String> BOUNDS = List.of("category", "code", "_security");

    private static final String ALL = "cruds";

    /** What a constraint can be kept for. */
    private static final String BOUNDED = "rs";

    /** A parameter and its values (FHIR R4, "token"). */
    private static final Pattern BOUND = Pattern.compile("(?:" + String.join("|", BOUNDS) + ")="
            + "(?:[^,|%\\\\$]+\\|)?[^,|%\\\\$]+(?:,(?:[^,|%\\\\$]+\\|)?[^,|%\\\\$]+)*");

    private static final Pattern FORM = Pattern.compile("(?<level>patient|user|system)/(?<type>\\*|[A-Z][A-Za-z]+)"
            + "\\.(?:(?<v1>read|write|\\*)|(?<v2>c?r?u?d?s?))(?:\\?(?<bounds>.*))?");

    public SmartScope {
        constraints = List.copyOf(constraints);
    }

    /** @return nothing if the text is no scope for resources */
    public static Optional<SmartScope> of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String interactions = form.group("v1") == null ? form.group("v2") : ofVersion1(form.group("v1"));
        String bounds = form.group("bounds");
        if (interactions.isEmpty() || (bounds != null && (form.group("v1") != null || bounds.isEmpty()))) {
            return Optional.empty();
        }
        return Optional.of(new SmartScope(
                form.group("level"),
                form.group("type"),
                interactions,
                bounds == null ? List.of() : List.of(bounds.split("&", -1))));
    }

    private static String ofVersion1(String word) {
        return switch (word) {
            case "read" -> "rs";
            case "write" -> "cud";
            default -> ALL;
        };
    }

    /** Whether this server keeps all that it says; a scope with constraints is for reading. */
    public boolean isServed() {
        return constraints.isEmpty() || hasServedBounds() && BOUNDED.contains(interactions);
    }

    /**
     * Whether its constraints are kept here: on one type, by {@link #BOUNDS}, each with one value or several, {@code code} or
     * {@code system|code}. A value that has to be unescaped is not served.
     */
    public boolean hasServedBounds() {
        return constraints.isEmpty()
                || !type.equals(ANY)
                        && constraints.stream()
                                .allMatch(each -> BOUND.matcher(each).matches());
    }

    /** What both allow, reading alone if there are constraints; nothing if there is none such. */
    public Optional<SmartScope> and(SmartScope other) {
        boolean sameType = type.equals(other.type);
        if (!level.equals(other.level) || !(sameType || type.equals(ANY) || other.type.equals(ANY))) {
            return Optional.empty();
        }
        Set<String> bounds = new LinkedHashSet<>(constraints);
        bounds.addAll(other.constraints);
        StringBuilder both = new StringBuilder();
        for (char each : (bounds.isEmpty() ? ALL : BOUNDED).toCharArray()) {
            if (interactions.indexOf(each) >= 0 && other.interactions.indexOf(each) >= 0) {
                both.append(each);
            }
        }
        return both.isEmpty()
                ? Optional.empty()
                : Optional.of(new SmartScope(
                        level, type.equals(ANY) ? other.type : type, both.toString(), new ArrayList<>(bounds)));
    }

    /** As SMART 2.2 writes it. */
    public String text() {
        String bounds = constraints.isEmpty() ? "" : "?" + String.join("&", constraints);
        return level + "/" + type + "." + interactions + bounds;
    }
}
