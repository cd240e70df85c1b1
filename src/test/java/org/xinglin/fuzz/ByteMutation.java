package org.xinglin.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;

/** One way to damage a text on its way, byte by byte. */
enum ByteMutation {
    FLIP {
        @Override
        byte[] at(byte[] text, int from, int to, Random random) {
            byte[] damaged = text.clone();
            damaged[from] ^= (byte) (1 << random.nextInt(8));
            return damaged;
        }
    },
    DELETE {
        @Override
        byte[] at(byte[] text, int from, int to, Random random) {
            return joined(text, 0, from, text, to, text.length);
        }
    },
    INSERT {
        @Override
        byte[] at(byte[] text, int from, int to, Random random) {
            byte[] odd = OddValues.pick(ODD_BYTES, random);
            byte[] head = joined(text, 0, from, odd, 0, odd.length);
            return joined(head, 0, head.length, text, from, text.length);
        }
    },
    TRUNCATE {
        @Override
        byte[] at(byte[] text, int from, int to, Random random) {
            return java.util.Arrays.copyOf(text, from);
        }
    },
    DUPLICATE {
        @Override
        byte[] at(byte[] text, int from, int to, Random random) {
            return joined(text, 0, to, text, from, text.length);
        }
    },
    BYTE_ORDER_MARK {
        @Override
        byte[] at(byte[] text, int from, int to, Random random) {
            byte[] mark = OddValues.pick(MARKS, random);
            return joined(mark, 0, mark.length, text, 0, text.length);
        }
    };

    /** A stray continuation, an overlong slash, a surrogate in UTF-8, a start without an end, GBK, NUL, markup. */
    private static final List<byte[]> ODD_BYTES = List.of(
            bytes(0x80),
            bytes(0xC0, 0xAF),
            bytes(0xED, 0xA0, 0x80),
            bytes(0xF0, 0x9F),
            bytes(0xD6, 0xD0),
            bytes(0),
            bytes(0xFF),
            bytes('"'),
            bytes('\\'),
            bytes('<'),
            bytes('&'),
            bytes('{'),
            bytes(','),
            bytes('\n'),
            bytes(0xE2, 0x80, 0xAE));

    private static final List<byte[]> MARKS = List.of(bytes(0xEF, 0xBB, 0xBF), bytes(0xFE, 0xFF), bytes(0xFF, 0xFE));

    private static final int LONGEST_SPAN = 60;

    abstract byte[] at(byte[] text, int from, int to, Random random);

    static byte[] applyOne(byte[] text, Random random) {
        if (text.length == 0) {
            return text;
        }
        int from = random.nextInt(text.length);
        int to = Math.min(text.length, from + 1 + random.nextInt(LONGEST_SPAN));
        return OddValues.pick(List.of(values()), random).at(text, from, to, random);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] joined(byte[] one, int from, int to, byte[] other, int otherFrom, int otherTo) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(one, from, to - from);
        joined.write(other, otherFrom, otherTo - otherFrom);
        return joined.toByteArray();
    }
}
