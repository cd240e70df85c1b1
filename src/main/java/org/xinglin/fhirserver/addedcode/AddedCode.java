package org.xinglin.fhirserver.addedcode;

import org.jspecify.annotations.Nullable;

/**
 * A code that a stored supplement adds to a code system of the release.
 *
 * @param system the canonical URL of the system that gets it
 * @param english its English designation
 */
record AddedCode(
        String system,
        String code,
        @Nullable String display,
        @Nullable String english) {}
