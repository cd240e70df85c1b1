package org.xinglin.fhirserver.refusal;

import java.util.regex.Pattern;

/**
 * Tells an English sentence from the names, codes and paths that a Chinese text may well contain: several English words
 * in a row, outside quotation marks.
 */
public final class EnglishSentence {

    private static final int WORDS_IN_A_ROW = 4;

    /** Enough of a text to tell, and little enough for a hostile one. */
    private static final int READ_AT_MOST = 2_000;

    private static final Pattern QUOTED =
            Pattern.compile("“[^”]*+”|\"[^\"]*+\"|`[^`]*+`|(?<![A-Za-z])'[^']*+'(?![A-Za-z])|\\[[^\\]]*+]");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[(]?+[A-Za-z][a-z]*+('[a-z]++)?+[.,:;)]?+");

    /** A capitalised word within a row is a name, such as those of resource types. */
    private static final Pattern NAME = Pattern.compile("[(]?+[A-Z].*");

    private EnglishSentence() {}

    /** Whether the text holds such a row, or has no Chinese at all. */
    public static boolean in(String text) {
        String start = text.substring(0, Math.min(text.length(), READ_AT_MOST));
        if (!HAN.matcher(start).find()) {
            return start.indexOf(' ') > 0;
        }
        int row = 0;
        for (String token : SPACE.split(QUOTED.matcher(start).replaceAll("”"))) {
            boolean word = WORD.matcher(token).matches();
            boolean begins = row == 0 || !NAME.matcher(token).matches();
            row = word ? (begins ? row + 1 : 1) : 0;
            if (row >= WORDS_IN_A_ROW) {
                return true;
            }
        }
        return false;
    }
}
