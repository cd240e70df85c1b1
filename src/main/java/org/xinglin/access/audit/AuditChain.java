package org.xinglin.access.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The end of the chain that this process writes. Its rows are linked here, in memory, before they are stored in any order. */
final class AuditChain {

    private final long number;
    private final AuditDigest digest;
    private final Clock clock;
    private final TreeSet<Long> unsettled = new TreeSet<>();
    private long last;
    private byte[] hash = new byte[AuditDigest.LENGTH];
    private Instant recorded = Instant.EPOCH;

    AuditChain(long number, AuditDigest digest, Clock clock) {
        this.number = number;
        this.digest = digest;
        this.clock = clock;
    }

    long number() {
        return number;
    }

    /** Links entries to the chain. Whoever calls this says for each row how it ended: {@link #settle}. */
    synchronized List<AuditRow> append(Collection<AuditEntry> entries) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        recorded = now.isAfter(recorded) ? now : recorded;
        List<AuditRow> rows = new ArrayList<>(entries.size());
        for (AuditEntry entry : entries) {
            long place = last + 1;
            long settled = unsettled.isEmpty() ? last : unsettled.first() - 1;
            byte[] before = hash;
            hash = digest.of(before, CanonicalBytes.of(number, place, recorded, settled, entry));
            rows.add(new AuditRow(number, place, recorded, settled, entry, before, hash));
            unsettled.add(place);
            last = place;
        }
        return rows;
    }

    /** Says that rows are stored, or that it is stored that they are not. */
    synchronized void settle(Collection<Long> numbers) {
        unsettled.removeAll(numbers);
    }
}
