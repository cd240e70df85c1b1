package org.xinglin.chronic.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A referral that has come to its end: it was completed, or nobody took it.
 *
 * @param id of the record that says so
 * @param at when it ended, in the time of the place
 * @param up whether to a higher level
 * @param completed whether it was completed; else it was rejected
 * @param icd10 the codes of its reasons
 * @param receiver the address of the organisation that was asked; null where it is not known
 */
public record ReferralEnd(
        String id,
        OffsetDateTime at,
        boolean up,
        boolean completed,
        Set<String> icd10,
        @Nullable String receiver) {

    public ReferralEnd {
        icd10 = Set.copyOf(icd10);
    }

    LocalDate day() {
        return at.toLocalDate();
    }

    /** Whether somebody has to ask soon what became of the resident: whoever sent him up, or received him back. */
    boolean asksForContact() {
        return up || completed;
    }

    /** Where its reasons name none of the two diseases, it may be about each. */
    boolean isAbout(Disease disease, Iterable<Disease> all) {
        if (names(disease)) {
            return true;
        }
        for (Disease other : all) {
            if (names(other)) {
                return false;
            }
        }
        return true;
    }

    private boolean names(Disease disease) {
        return icd10.stream().anyMatch(disease::isMeantBy);
    }
}
