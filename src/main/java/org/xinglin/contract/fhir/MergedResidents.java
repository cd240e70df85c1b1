package org.xinglin.contract.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose record took the place of whose, as far as contracts are about it. What is asked here is for the server's own rules. */
public interface MergedResidents {

    /**
     * A record that another one took the place of.
     *
     * @param patient its id
     * @param since from which day on what is stored of it counts for the other one's contracts: on the days before it has
     *     contracts of its own, which ended otherwise. All of it counts where there is none
     */
    record Merged(String patient, @Nullable LocalDate since) {

        /** Whether a record of a day counts for who took the place. */
        public boolean counts(LocalDate day) {
            return since == null || !day.isBefore(since);
        }
    }

    /** Those whose place a resident's record took, also by way of others. */
    List<Merged> replacedBy(String survivor);

    /** Who took the place of a resident's record in the end. */
    Optional<String> survivorOf(String patient);
}
