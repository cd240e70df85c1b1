package org.xinglin.access.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How far a chain has come, as rows of kind {@code chain} say it: {@code chain:number:hash}, several separated by spaces.
 *
 * @param number of its last row
 * @param hash of that row
 */
record ChainStatement(long chain, long number, byte[] hash) {

    /** The first row of a chain: name of the node and of the digest. */
    static final String START = "start";

    /** The last row of a process that ended in order. */
    static final String STOP = "stop";

    /** How far the other chains have come. */
    static final String ANCHOR = "anchor";

    /** Chains to which nothing is added any more. */
    static final String END = "end";

    /** Numbers of this chain whose transactions were rolled back, as {@code from-to}, separated by spaces. */
    static final String VOID = "void";

    /** How far chains reached into a month that has been dropped. */
    static final String DROP = "drop";

    static String write(List<ChainStatement> statements) {
        return statements.stream()
                .map(each ->
                        each.chain + ":" + each.number + ":" + HexFormat.of().formatHex(each.hash))
                .collect(Collectors.joining(" "));
    }

    /** @throws IllegalArgumentException if the text is no such list */
    static List<ChainStatement> read(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(ChainStatement::one).toList();
    }

    private static ChainStatement one(String text) {
        String[] parts = text.split(":");
        if (parts.length != 3) {
            throw new IllegalArgumentException("No statement of a chain: " + text);
        }
        return new ChainStatement(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                HexFormat.of().parseHex(parts[2]));
    }
}
