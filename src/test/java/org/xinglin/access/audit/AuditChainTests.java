package org.xinglin.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code audit verify} finds of a chain, and what it does not take for a fault. */
class AuditChainTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T00:00:00.123456Z"), ZoneOffset.UTC);
    private static final long SEED = 20_261_129;

    private static AuditEntry entry(String what) {
        AuditAgent agent =
                new AuditAgent("his", "wang", "Practitioner/w", null, "10.0.0.1", null, "r-1", "http://h/fhir");
        return new AuditEntry(
                agent, AuditEntry.REST, "R", "read", AuditEntry.DONE, null, List.of("p"), what, null, null, null);
    }

    /** Rows of a chain whose every write was committed before the next began, but those that are said. */
    private static List<AuditRow> rows(AuditDigest digest, int count, long... underWay) {
        AuditChain chain = new AuditChain(7, digest, CLOCK);
        List<AuditRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            AuditRow row = chain.append(List.of(entry("Patient/" + i))).get(0);
            rows.add(row);
            if (java.util.Arrays.stream(underWay).noneMatch(number -> number == row.number())) {
                chain.settle(List.of(row.number()));
            }
        }
        return rows;
    }

    private static List<String> faults(AuditDigest digest, List<AuditRow> rows, SaidOfChains said) {
        ChainCheck check = new ChainCheck(7, digest, said);
        rows.forEach(check::row);
        return check.end().stream()
                .map(fault -> fault.kind() + " " + fault.from() + "-" + fault.to())
                .toList();
    }

    private static SaidOfChains nothing() {
        return new SaidOfChains();
    }

    private static SaidOfChains said(String interaction, String detail) {
        SaidOfChains said = new SaidOfChains();
        said.note(new AuditRow(
                7, 99, CLOCK.instant(), 0, AuditEntry.ofChain(interaction, detail), new byte[32], new byte[32]));
        return said;
    }

    @ParameterizedTest
    @EnumSource(AuditDigest.class)
    void aWholeChainIsRight(AuditDigest digest) {
        assertThat(faults(digest, rows(digest, 50), nothing())).isEmpty();
    }

    @Test
    void eachChangeOfOneRowIsFound() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            List<AuditRow> rows = rows(AuditDigest.SHA_256, 20);
            int at = random.nextInt(rows.size());
            AuditRow row = rows.get(at);
            AuditRow changed = switch (random.nextInt(4)) {
                case 0 ->
                    new AuditRow(
                            7,
                            row.number(),
                            row.recorded(),
                            row.settled(),
                            entry("Patient/x"),
                            row.before(),
                            row.hash());
                case 1 ->
                    new AuditRow(
                            7,
                            row.number(),
                            row.recorded().plusNanos(1000),
                            row.settled(),
                            row.entry(),
                            row.before(),
                            row.hash());
                case 2 ->
                    new AuditRow(
                            7, row.number(), row.recorded(), row.settled() + 1, row.entry(), row.before(), row.hash());
                default ->
                    new AuditRow(
                            7, row.number(), row.recorded(), row.settled(), row.entry(), new byte[] {1}, row.hash());
            };
            rows.set(at, changed);
            assertThat(faults(AuditDigest.SHA_256, rows, nothing()))
                    .as("seed %d round %d row %d", SEED, round, at)
                    .contains("CHANGED " + row.number() + "-" + row.number());
        }
    }

    @Test
    void aRowThatWasChangedWithItsHashDoesNotFit() {
        List<AuditRow> rows = rows(AuditDigest.SHA_256, 5);
        AuditRow row = rows.get(2);
        byte[] hash = AuditDigest.SHA_256.of(
                row.before(), CanonicalBytes.of(7, row.number(), row.recorded(), row.settled(), entry("Patient/x")));
        rows.set(
                2,
                new AuditRow(7, row.number(), row.recorded(), row.settled(), entry("Patient/x"), row.before(), hash));

        assertThat(faults(AuditDigest.SHA_256, rows, nothing())).containsExactly("CHANGED 4-4");
    }

    @Test
    void missingRowsAreFoundAndRowsThatNeverWereAreNot() {
        List<AuditRow> rows = rows(AuditDigest.SHA_256, 9, 8);
        rows.subList(2, 4).clear();
        assertThat(faults(AuditDigest.SHA_256, rows, nothing())).containsExactly("MISSING 3-4");

        List<AuditRow> killed = rows(AuditDigest.SHA_256, 9, 8);
        killed.remove(7);
        assertThat(faults(AuditDigest.SHA_256, killed, nothing())).isEmpty();

        List<AuditRow> rolledBack = rows(AuditDigest.SHA_256, 9);
        rolledBack.subList(2, 4).clear();
        assertThat(faults(AuditDigest.SHA_256, rolledBack, said(ChainStatement.VOID, "3-4")))
                .isEmpty();
        assertThat(faults(AuditDigest.SHA_256, rolledBack, said(ChainStatement.VOID, "3-3")))
                .containsExactly("MISSING 4-4");
    }

    @Test
    void whatAnotherNodeSawHoldsTheEnd() {
        List<AuditRow> rows = rows(AuditDigest.SHA_256, 9);
        String seen = "7:9:" + HexFormat.of().formatHex(rows.get(8).hash());
        assertThat(faults(AuditDigest.SHA_256, rows, said(ChainStatement.ANCHOR, seen)))
                .isEmpty();
        assertThat(faults(AuditDigest.SHA_256, rows.subList(0, 8), said(ChainStatement.ANCHOR, seen)))
                .containsExactly("MISSING 9-9");
        assertThat(faults(AuditDigest.SHA_256, rows(AuditDigest.SM3, 9), said(ChainStatement.ANCHOR, seen)))
                .contains("CHANGED 9-9");
        String ended = "7:8:" + HexFormat.of().formatHex(rows.get(7).hash());
        assertThat(faults(AuditDigest.SHA_256, rows, said(ChainStatement.END, ended)))
                .containsExactly("ADDED 9-9");
    }

    @Test
    void aSecondRowOfANumberIsAdded() {
        List<AuditRow> rows = rows(AuditDigest.SHA_256, 5);
        rows.add(3, rows.get(2));
        assertThat(faults(AuditDigest.SHA_256, rows, nothing())).containsExactly("ADDED 3-3");
    }

    @Test
    void aChainMayBeginWhereItsFirstMonthsWereDropped() {
        List<AuditRow> rows = rows(AuditDigest.SHA_256, 9);
        String dropped = "7:4:" + HexFormat.of().formatHex(rows.get(3).hash());
        List<AuditRow> kept = rows.subList(4, 9);
        assertThat(faults(AuditDigest.SHA_256, kept, said(ChainStatement.DROP, dropped)))
                .isEmpty();
        assertThat(faults(AuditDigest.SHA_256, kept, nothing())).containsExactly("MISSING 1-4");
    }

    /** GB/T 32905-2016, annex A, example 1. */
    @Test
    void sm3IsTheStandards() {
        assertThat(HexFormat.of()
                        .formatHex(AuditDigest.SM3.of(
                                new byte[0], "abc".getBytes(java.nio.charset.StandardCharsets.US_ASCII))))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void differentRowsHaveDifferentBytes() {
        AuditEntry one = new AuditEntry(
                entry("x").agent(), "rest", "R", "read", 0, "a", List.of("b", "c"), null, null, null, null);
        AuditEntry two = new AuditEntry(
                entry("x").agent(), "rest", "R", "read", 0, null, List.of("a", "b"), "c", null, null, null);
        assertThat(CanonicalBytes.of(1, 1, CLOCK.instant(), 0, one))
                .isNotEqualTo(CanonicalBytes.of(1, 1, CLOCK.instant(), 0, two));
        assertThat(new String(
                        CanonicalBytes.of(1, 23, Instant.ofEpochSecond(1), 0, one),
                        java.nio.charset.StandardCharsets.UTF_8))
                .startsWith(
                        "1:1,2:23,7:1000000,1:0,4:rest,1:R,4:read,1:0,1:a,3:his,4:wang,14:Practitioner/w,-,1:2,1:b,1:c,-,-,");
    }

    @Test
    void textsAreSuchAsTheDatabaseKeeps() {
        AuditEntry entry = entry("a\0b\uD800c");
        assertThat(entry.what()).isEqualTo("a\uFFFDb?c");
    }
}
