package org.xinglin.fhirserver.finding;

import java.time.Instant;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/**
 * The records in which the same is not understood.
 *
 * @param text what most of them have there in words
 * @param reason a variant of rule {@code not-recognised}
 * @param example the reference of the last of them
 */
record FindingCount(
        String type,
        @Nullable String system,
        @Nullable String code,
        @Nullable String text,
        String reason,
        int count,
        Instant first,
        Instant last,
        String example,
        @Nullable Coding suggestion) {}
