package net.sourceforge.plantuml;

import org.jspecify.annotations.Nullable;

/**
 * HAPI's {@code ParsedFhirPath} imports this class where it means that of Apache Commons: without it each FHIRPath Patch whose
 * path has a condition ends as an internal error. To be removed when HAPI no longer does.
 */
public final class StringUtils {

    private StringUtils() {}

    public static boolean isNotEmpty(@Nullable CharSequence text) {
        return text != null && !text.isEmpty();
    }
}
