package org.xinglin.access.audit;

import java.time.Instant;

/**
 * A link of a chain.
 *
 * @param number in the chain, from 1
 * @param recorded to the microsecond
 * @param settled up to which number all of the chain was committed or called void when this row was made
 * @param before the hash of the number before; of zeros at the beginning
 * @param hash over the one before and {@link CanonicalBytes}
 */
public record AuditRow(
        long chain, long number, Instant recorded, long settled, AuditEntry entry, byte[] before, byte[] hash) {}
