package org.xinglin.contract.domain.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.Timing;

/**
 * How many windows of one duty can be proved at most, found by trying everything; and windows, day by day. For small cases, and by
 * another way than the server's.
 */
final class NaiveFulfilment {

    private NaiveFulfilment() {}

    /** The most windows that records can prove, each record one. */
    static int most(List<DutyWindow> windows, List<LocalDate> days) {
        return most(windows, days, 0);
    }

    private static int most(List<DutyWindow> left, List<LocalDate> days, int next) {
        if (next == days.size()) {
            return 0;
        }
        int best = most(left, days, next + 1);
        for (DutyWindow window : left) {
            if (!days.get(next).isBefore(window.from()) && !days.get(next).isAfter(window.to())) {
                List<DutyWindow> others = new ArrayList<>(left);
                others.remove(window);
                best = Math.max(best, 1 + most(others, days, next + 1));
            }
        }
        return best;
    }

    /** The first days of whole periods in a contract: each is as far from the contract's first day as the calendar says. */
    static List<LocalDate> starts(Timing.Every every, Contract contract) {
        List<LocalDate> starts = new ArrayList<>();
        for (int k = 0; ; k++) {
            LocalDate from = contract.first().plus(every.period().multipliedBy(k));
            LocalDate next = contract.first().plus(every.period().multipliedBy(k + 1));
            if (next.minusDays(1).isAfter(contract.last())) {
                return starts;
            }
            starts.add(from);
        }
    }
}
