package org.xinglin.fhirserver.validation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinglin.fhirserver.refusal.Language;

/**
 * Our invariants carry both languages in one text, {@code 中文：… | English: …}; a reader sees one of them, without the
 * validator's remark on where the invariant is defined, which the rule key says already.
 */
final class BilingualText {

    private static final Pattern BOTH = Pattern.compile(
            "中文：(?<zh>.*?)\\s*\\|\\s*English:\\s*(?<en>.*?)['”]?\\s*([(（][^()（）]*StructureDefinition[^()（）]*[)）])?\\s*$",
            Pattern.DOTALL);

    private BilingualText() {}

    static String in(Language language, String text) {
        Matcher matcher = BOTH.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        return matcher.group(language == Language.ZH ? "zh" : "en");
    }
}
