package org.xinglin.contract;

import java.time.LocalDate;
import java.util.List;

/**
 * A contract that binds, or did, with what it owes: what {@code $contract} tells.
 *
 * @param id of the CarePlan
 * @param team id of the CareTeam
 * @param first its first day
 * @param last its last day
 * @param duties all of its windows, in the order in which they are due
 */
public record SignedContract(String id, String team, LocalDate first, LocalDate last, List<OwedDuty> duties) {

    public SignedContract {
        duties = List.copyOf(duties);
    }

    /** Whether a day is one of its days. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /**
     * What became of one window of a duty.
     *
     * @param code of the duty
     * @param last the last day of the window
     * @param tcm whether it is a service of Chinese medicine
     * @param declined whether the resident did not want it, and it was not done
     * @param proofs addresses of the records that show it was done
     */
    public record OwedDuty(String code, LocalDate last, boolean tcm, boolean declined, List<String> proofs) {

        public OwedDuty {
            proofs = List.copyOf(proofs);
        }

        public boolean done() {
            return !proofs.isEmpty();
        }
    }
}
