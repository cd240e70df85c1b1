package org.xinglin.fhirserver.storage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.Issue;

/**
 * What must be true of a resource's current version for a write to be done (RFC 9110, section 13; FHIR R4,
 * http.html#concurrency and Bundle.entry.request).
 */
final class Preconditions {

    private final @Nullable EntityTags match;
    private final @Nullable EntityTags noneMatch;
    private final String matchPlace;
    private final String noneMatchPlace;
    private boolean held;

    private Preconditions(
            @Nullable EntityTags match, @Nullable EntityTags noneMatch, String matchPlace, String noneMatchPlace) {
        this.match = match;
        this.noneMatch = noneMatch;
        this.matchPlace = matchPlace;
        this.noneMatchPlace = noneMatchPlace;
    }

    /**
     * @param match the value of If-Match, or null
     * @param noneMatch the value of If-None-Match, or null
     * @param matchPlace how a refusal names the former
     * @param noneMatchPlace how a refusal names the latter
     * @throws MalformedTag if a value is not a list of entity tags
     */
    static Preconditions of(
            @Nullable String match, @Nullable String noneMatch, String matchPlace, String noneMatchPlace)
            throws MalformedTag {
        return new Preconditions(
                parsed(match, matchPlace), parsed(noneMatch, noneMatchPlace), matchPlace, noneMatchPlace);
    }

    private static @Nullable EntityTags parsed(@Nullable String value, String place) throws MalformedTag {
        return value == null
                ? null
                : EntityTags.parse(value)
                        .orElseThrow(() -> new MalformedTag(Issue.error("parameter-invalid")
                                .at(place)
                                .found(value)
                                .expected("W/\"1\"")));
    }

    /** A value that names no version. */
    static final class MalformedTag extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Issue issue;

        MalformedTag(Issue issue) {
            super(issue.rule());
            this.issue = issue;
        }

        Issue issue() {
            return issue;
        }
    }

    /** Whether they were held against a version before. */
    boolean wereHeld() {
        return held;
    }

    /** Whether one of them is If-Match. */
    boolean nameVersion() {
        return match != null;
    }

    /**
     * Holds them against the current version, as it is when the write is done.
     *
     * @param current the version, or null if the resource does not exist or is deleted
     * @return what is to be told if one of them is not kept
     */
    Optional<Issue> unkept(@Nullable String current) {
        held = true;
        if (match != null && !match.include(current)) {
            return Optional.of(Issue.error(current == null ? "precondition-failed" : "version-conflict")
                    .at(matchPlace)
                    .found(shown(current))
                    .expected(match.toString()));
        }
        if (noneMatch != null && noneMatch.include(current)) {
            return Optional.of(Issue.error("precondition-failed")
                    .at(noneMatchPlace)
                    .found(shown(current))
                    .expected("≠ " + noneMatch));
        }
        return Optional.empty();
    }

    /** The same if the write met no resource at all, and was not done for that. */
    Optional<Issue> unkeptWithoutWrite() {
        return held ? Optional.empty() : unkept(null);
    }

    private static String shown(@Nullable String version) {
        return version == null ? "—" : "W/\"" + version + "\"";
    }
}
