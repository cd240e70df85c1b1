package org.xinglin.guide.site;

import java.util.List;
import org.xinglin.fhirserver.refusal.Language;

/**
 * {@code docs/refusals.md} for a reader of one language: of each pair of answers his, of each heading his half. The document
 * shows the Chinese answer first.
 */
public final class RefusalsChapter {

    private static final String ANSWER = "  - ";

    private RefusalsChapter() {}

    public static String in(Language language, String document) {
        StringBuilder chapter = new StringBuilder();
        boolean begun = false;
        int answers = 0;
        boolean wanted = true;
        for (String line : document.lines().toList()) {
            begun |= line.startsWith("## ");
            if (line.startsWith(ANSWER)) {
                answers++;
                wanted = (answers == 1) == (language == Language.ZH);
            } else if (!line.startsWith("    ")) {
                answers = 0;
                wanted = true;
            }
            if (begun && wanted) {
                chapter.append(line.startsWith("## ") ? heading(language, line) : line)
                        .append('\n');
            }
        }
        return chapter.toString();
    }

    private static String heading(Language language, String line) {
        List<String> parts = List.of(line.split(" · ", 2));
        if (parts.size() < 2) {
            return line;
        }
        String number = parts.get(0).replaceFirst("^(## \\d+\\. ).*", "$1");
        return language == Language.ZH ? parts.get(0) : number + parts.get(1);
    }
}
