package org.xinglin.contract.domain.category;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed diagnosis.
 *
 * @param icd10 its codes of ICD-10, in the county's or the national extension
 * @param active whether it stands as active
 * @param onset since when; null if nobody says
 * @param abated until when; null if nobody says
 */
public record DiagnosedSpan(
        Set<String> icd10,
        boolean active,
        @Nullable LocalDate onset,
        @Nullable LocalDate abated) {}
