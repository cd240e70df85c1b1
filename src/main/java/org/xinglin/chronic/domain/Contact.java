package org.xinglin.chronic.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up that took place.
 *
 * @param id of the record that it stands in
 * @param at when it began, in the time of the place
 * @param outcome the class that was recorded, such as complication; null where none was
 * @param diagnoses ids of the diagnoses that it was about; empty where it does not say
 */
public record Contact(
        String id, OffsetDateTime at, @Nullable String outcome, Set<String> diagnoses) {

    public Contact {
        diagnoses = Set.copyOf(diagnoses);
    }

    public LocalDate day() {
        return at.toLocalDate();
    }

    boolean isAbout(Diagnosis diagnosis) {
        return diagnoses.isEmpty() || diagnoses.contains(diagnosis.id());
    }
}
