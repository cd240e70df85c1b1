package org.xinglin.contract.domain.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.xinglin.contract.domain.Code;

/**
 * What became of one window of a duty.
 *
 * @param declined whether the resident did not want it, and it was not done
 * @param proofs addresses of the records that show it was done, in the order of their days; the first is the one that counts
 */
public record LedgerRow(Code duty, DutyWindow window, boolean tcm, boolean declined, List<String> proofs) {

    public LedgerRow {
        proofs = List.copyOf(proofs);
    }

    public boolean done() {
        return !proofs.isEmpty();
    }

    /** Whether it can still be done and is still to be done. */
    public boolean isOpen(LocalDate today) {
        return !done() && !declined && !window.to().isBefore(today);
    }

    /** For how many days it has been over without having been done or declined. */
    public int overdueDays(LocalDate today) {
        return done() || declined || !window.to().isBefore(today)
                ? 0
                : Math.toIntExact(ChronoUnit.DAYS.between(window.to(), today));
    }
}
