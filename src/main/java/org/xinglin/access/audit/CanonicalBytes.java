package org.xinglin.access.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a row is hashed: its columns in one order, each as its length in bytes, a colon, its text in UTF-8 and a comma (netstrings);
 * a column without value is {@code -,}. Numbers are decimal, the moment is in microseconds since 1970 UTC, a list is its length
 * and then each of its texts. No two different rows have the same bytes.
 */
final class CanonicalBytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    private CanonicalBytes() {}

    /** Chain, number, recorded, settled, and then the entry in the order of its table's columns. */
    static byte[] of(long chain, long number, Instant recorded, long settled, AuditEntry entry) {
        AuditAgent agent = entry.agent();
        return new CanonicalBytes()
                .with(chain)
                .with(number)
                .with(ChronoUnit.MICROS.between(Instant.EPOCH, recorded))
                .with(settled)
                .with(entry.kind())
                .with(entry.action())
                .with(entry.interaction())
                .with(entry.outcome())
                .with(entry.reason())
                .with(agent.client())
                .with(agent.login())
                .with(agent.fhirUser())
                .with(agent.task())
                .with(entry.patients())
                .with(entry.what())
                .with(entry.query())
                .with(agent.address())
                .with(agent.purpose())
                .with(agent.request())
                .with(agent.base())
                .with(entry.place() == null ? null : entry.place().toString())
                .with(entry.detail())
                .bytes
                .toByteArray();
    }

    private CanonicalBytes with(long number) {
        return with(Long.toString(number));
    }

    private CanonicalBytes with(List<String> texts) {
        with(texts.size());
        texts.forEach(this::with);
        return this;
    }

    private CanonicalBytes with(@Nullable String text) {
        if (text == null) {
            bytes.write('-');
        } else {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(Integer.toString(encoded.length).getBytes(StandardCharsets.US_ASCII));
            bytes.write(':');
            bytes.writeBytes(encoded);
        }
        bytes.write(',');
        return this;
    }
}
