package org.xinglin.access.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.access.audit.AuditFault.Kind;

/**
 * Holds the rows of one chain, in the order of their numbers, against their hashes and against what is said of the chain. A number
 * without a row is missing if the chain itself says that it was settled, or another that it was there: what was under way when a
 * process was killed never was.
 */
final class ChainCheck {

    private final long chain;
    private final AuditDigest digest;
    private final SaidOfChains said;
    private final List<AuditFault> faults = new ArrayList<>();
    private final List<long[]> gaps = new ArrayList<>();
    private long last;
    private byte @Nullable [] hash;
    private long settled;
    private long rows;

    ChainCheck(long chain, AuditDigest digest, SaidOfChains said) {
        this.chain = chain;
        this.digest = digest;
        this.said = said;
        this.last = said.dropped(chain);
        this.hash = last == 0 ? new byte[AuditDigest.LENGTH] : null;
    }

    void row(AuditRow row) {
        rows++;
        long number = row.number();
        if (number <= last) {
            faults.add(
                    AuditFault.of(Kind.ADDED, chain, number, "there is another row of this number, or none was due"));
            return;
        }
        if (number > last + 1) {
            gaps.add(new long[] {last + 1, number - 1});
        } else if (hash != null && !Arrays.equals(row.before(), hash)) {
            faults.add(AuditFault.of(
                    Kind.CHANGED, chain, number, "it does not follow the row before it, or that is another"));
        }
        byte[] right =
                digest.of(row.before(), CanonicalBytes.of(chain, number, row.recorded(), row.settled(), row.entry()));
        if (!Arrays.equals(right, row.hash())) {
            faults.add(AuditFault.of(Kind.CHANGED, chain, number, "its hash is of another content"));
        } else {
            settled = Math.max(settled, row.settled());
        }
        if (number > said.end(chain)) {
            faults.add(AuditFault.of(Kind.ADDED, chain, number, "the chain had ended at " + said.end(chain)));
        }
        byte[] seen = said.anchors(chain).get(number);
        if (seen != null && !Arrays.equals(seen, row.hash())) {
            faults.add(AuditFault.of(Kind.CHANGED, chain, number, "another node saw another row here"));
        }
        last = number;
        hash = row.hash();
    }

    /** When there are no more rows. */
    List<AuditFault> end() {
        for (long[] gap : gaps) {
            missing(gap[0], Math.min(gap[1], settled));
        }
        for (Map.Entry<Long, byte[]> anchor :
                said.anchors(chain).tailMap(last, false).entrySet()) {
            faults.add(AuditFault.of(
                    Kind.MISSING, chain, anchor.getKey(), "another node saw it; the chain ends at " + last));
        }
        for (long[] gap : gaps) {
            said
                    .anchors(chain)
                    .subMap(Math.max(gap[0], settled + 1), true, Math.max(gap[1], settled + 1), true)
                    .keySet()
                    .stream()
                    .filter(number -> number <= gap[1])
                    .forEach(number -> faults.add(AuditFault.of(Kind.MISSING, chain, number, "another node saw it")));
        }
        return faults;
    }

    private void missing(long from, long to) {
        long begin = -1;
        for (long number = from; number <= to + 1; number++) {
            boolean absent = number <= to && !said.isVoid(chain, number);
            if (absent && begin < 0) {
                begin = number;
            } else if (!absent && begin >= 0) {
                faults.add(new AuditFault(
                        Kind.MISSING, chain, begin, number - 1, "it was settled, and is no longer there"));
                begin = -1;
            }
        }
    }

    long rows() {
        return rows;
    }

    long last() {
        return last;
    }

    byte @Nullable [] hash() {
        return hash;
    }
}
