package org.xinglin.chronic.domain;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed, active diagnosis.
 *
 * @param id of the record that it stands in
 * @param icd10 its codes
 * @param since null where nobody wrote it down
 */
public record Diagnosis(
        String id, Set<String> icd10, @Nullable LocalDate since) {

    public Diagnosis {
        icd10 = Set.copyOf(icd10);
    }

    boolean is(String code) {
        return icd10.stream().anyMatch(mine -> mine.startsWith(code));
    }
}
