package org.xinglin.fuzz;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values that interfaces send by mistake, and that attackers send on purpose. */
final class OddValues {

    /** As they stand in JSON, without quotes. */
    private static final List<String> BARE = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-1",
            "1.0",
            "007",
            "1e3",
            "1E+400",
            "1e-400",
            "1e999999999",
            "\"\\ud842\"",
            "\"\\udfb7x\"",
            "\"\\u0007\"",
            "NaN",
            "99999999999999999999999999999999999999",
            "0.10000000000000000000000000",
            "2147483648",
            "120.00",
            "{}",
            "[]",
            "[null]",
            "[[]]",
            "{\"a\":1}",
            "\"\\ud842\\udfb7\"",
            "\"\\u0000\"",
            "'single'",
            "\"\\x\"");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "  two  spaces  ",
            " leading",
            "trailing ",
            "true",
            "0",
            "𠮷田㐂子",
            "一二三",
            "ＡＢＣ１２３",
            "ｱｲｳ",
            "\u202Eevil\u202C",
            "\u200Fشيخ",
            "\u200B",
            "\uFEFFbom",
            "a\u2028b",
            "a\tb\nc\rd",
            "e\u0301",
            "é",
            "👨‍👩‍👧",
            "\uFFFF",
            "\u0085",
            "\u00A0",
            "<script>alert(1)</script>",
            "<b>",
            "a & b",
            "';DROP TABLE hfj_resource;--",
            "${jndi:ldap://127.0.0.1:1/x}",
            "%00%zz",
            "../../etc/passwd",
            "2026-13-45",
            "2026-02-30",
            "0000-00-00",
            "2026-02-03T25:00:00Z",
            "2026-02-03T09:00:00",
            "2026-02-03T09:00:00.123456789+08:00",
            "2026-02-03T24:00:00Z",
            "2026-02-03T09:00Z",
            "2026-02-03T09:00:60Z",
            "99999-01-01",
            "-0001-01-01",
            "2026",
            "2026-02",
            "Patient/nobody",
            "Group/nobody",
            "#nothing",
            "#",
            "urn:uuid:00000000-0000-0000-0000-000000000000",
            "http://example.org/fhir/Patient/1",
            "Patient/1/_history/9",
            "Patient?identifier=a|b",
            "Patient",
            "/",
            "http://",
            "urn:oid:1..2",
            "Observation",
            "final",
            "unknown",
            "http://loinc.org",
            "85354-9");

    private OddValues() {}

    static Json any(Random random) {
        int kind = random.nextInt(100);
        if (kind < 35) {
            return Json.raw(pick(BARE, random));
        }
        if (kind < 90) {
            return Json.string(text(random));
        }
        return kind < 95 ? deep(random) : Json.string(longText(random));
    }

    static String text(Random random) {
        return pick(TEXTS, random);
    }

    /** From a screenful to more than a column holds. */
    private static String longText(Random random) {
        String piece = Stream.generate(() -> pick(List.of("x", "血压", "𠮷", " ", "\\", "\""), random))
                .limit(8)
                .collect(Collectors.joining());
        return piece.repeat(1 << random.nextInt(14));
    }

    private static Json deep(Random random) {
        Json inner = Json.string("deep");
        boolean inArrays = random.nextBoolean();
        int depth = 1 << random.nextInt(10);
        for (int i = 0; i < depth; i++) {
            inner = inArrays ? Json.array(inner) : Json.object().add("extension", Json.array(inner));
        }
        return inner;
    }

    static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
