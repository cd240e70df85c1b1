package org.xinglin.fhirserver.storage;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The versions that a precondition names (RFC 9110, sections 8.8.3 and 13.1). FHIR's tags are weak and name the version
 * (R4, http.html#versioning); a strong one, or the bare version, is understood as the same.
 *
 * @param any whether {@code *} was given: whatever version there is
 */
record EntityTags(boolean any, Set<String> versions) {

    private static final String ANY = "*";

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([A-Za-z0-9.-]{1,64})\"|([A-Za-z0-9.-]{1,64})");

    /** @return empty if the value is neither {@code *} nor a list of tags */
    static Optional<EntityTags> parse(String value) {
        if (value.strip().equals(ANY)) {
            return Optional.of(new EntityTags(true, Set.of()));
        }
        Set<String> versions = new LinkedHashSet<>();
        for (String part : value.split(",", -1)) {
            Matcher tag = TAG.matcher(part.strip());
            if (!tag.matches()) {
                return Optional.empty();
            }
            versions.add(tag.group(1) == null ? tag.group(2) : tag.group(1));
        }
        return Optional.of(new EntityTags(false, versions));
    }

    /** @param current the resource's version, or null if there is none now */
    boolean include(@Nullable String current) {
        return current != null && (any || versions.contains(current));
    }

    @Override
    public String toString() {
        return any
                ? ANY
                : versions.stream().map(version -> "W/\"" + version + "\"").collect(Collectors.joining(", "));
    }
}
