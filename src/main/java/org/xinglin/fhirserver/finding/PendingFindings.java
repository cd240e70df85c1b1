package org.xinglin.fhirserver.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.xinglin.fhirserver.finding.FindingTable.Found;

/** What is found of the records of one transaction: told to the table all at once, just before the commit. */
final class PendingFindings implements TransactionSynchronization {

    private final FindingTable table;
    private final Set<Long> before = new HashSet<>();
    private final Map<Long, List<Found>> found = new HashMap<>();

    PendingFindings(FindingTable table) {
        this.table = table;
    }

    /** What is found of a record that was not there before. */
    void note(long number, List<Found> findings) {
        found.put(number, findings);
    }

    /** The same of one that was there, or is gone. */
    void noteInstead(long number, List<Found> findings) {
        before.add(number);
        note(number, findings);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        List<Found> all = new ArrayList<>();
        found.values().forEach(all::addAll);
        table.keep(before, all);
    }
}
