package org.xinglin.fhirserver.refusal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes apart what our resources say twice in one text: Chinese first, then English, as in {@code 血压 Blood pressure}. A text
 * that does not read so is left whole for both readers.
 */
public final class Bilingual {

    private static final String CHINESE = "[\\u2e80-\\u303f\\u3400-\\u9fff\\uff00-\\uffef]";

    private static final Pattern HAS_CHINESE = Pattern.compile(CHINESE);

    /** {@code 中文：… | English: …}, the form of our invariants. */
    private static final Pattern LABELLED =
            Pattern.compile("^\\s*中文\\s*[：:]\\s*(?<zh>.*?)\\s*\\|\\s*English\\s*[：:]\\s*(?<en>.*)$", Pattern.DOTALL);

    /** The last of the Chinese, then nothing but English. */
    private static final Pattern APART = Pattern.compile(
            "^(?<zh>.*" + CHINESE + "[^\\s]*(?:\\s+\\d+)?)\\s+(?<en>(?:\\d+-)?[A-Za-z\"“(][^\\u2e80-\\u9fff]*)$",
            Pattern.DOTALL);

    /** A Chinese sentence's end with an English sentence's beginning at its heels; the English may quote a Chinese word. */
    private static final Pattern SENTENCES =
            Pattern.compile("^(?<zh>.*?[。！？；])\\s*(?<en>[A-Z0-9\"“][A-Za-z0-9 ,'’()-]{12,}.*)$", Pattern.DOTALL);

    private static final Pattern LIST = Pattern.compile("^(?<zh>.+?) · (?<en>.+)$", Pattern.DOTALL);

    private Bilingual() {}

    /** The part of a text that a reader of this language reads. */
    public static String in(Language language, String text) {
        if (!HAS_CHINESE.matcher(text).find()) {
            return text;
        }
        for (Pattern form : new Pattern[] {LABELLED, LIST, SENTENCES, APART}) {
            Matcher parts = form.matcher(text);
            if (parts.matches() && HAS_CHINESE.matcher(parts.group("zh")).find()) {
                return parts.group(language == Language.ZH ? "zh" : "en").strip();
            }
        }
        return text;
    }
}
