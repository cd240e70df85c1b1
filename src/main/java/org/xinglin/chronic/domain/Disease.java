package org.xinglin.chronic.domain;

import java.util.List;

/**
 * A disease as rules speak of it.
 *
 * @param code such as hypertension
 * @param icd10 the beginnings of the ICD-10 codes that mean it
 */
public record Disease(String code, List<String> icd10) {

    public Disease {
        icd10 = List.copyOf(icd10);
    }

    /** Whether a code of a diagnosis means this disease; Chinese extensions, such as I10.x00, included. */
    boolean isMeantBy(String code) {
        return icd10.stream().anyMatch(code::startsWith);
    }
}
