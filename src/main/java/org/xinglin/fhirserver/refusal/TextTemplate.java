package org.xinglin.fhirserver.refusal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with gaps. Read backwards, it finds the values in a text that was made from it; read forwards, it makes a
 * text from values.
 *
 * <p>Reading goes through the text once, from left to right, with no pattern that a hostile value could blow up: each
 * gap ends where the words after it first occur.
 */
public final class TextTemplate {

    private static final int LONGEST_TEXT = 20_000;

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    /** The words before, between and after the gaps: always one more than there are gaps. */
    private final List<String> words = new ArrayList<>();

    private final List<String> gaps = new ArrayList<>();

    private TextTemplate() {}

    /** A sentence whose gaps are written as names in braces; anything else in braces is words. */
    public static TextTemplate of(String sentence) {
        TextTemplate template = new TextTemplate();
        Matcher matcher = GAP.matcher(sentence);
        int end = 0;
        while (matcher.find()) {
            template.words.add(sentence.substring(end, matcher.start()));
            template.gaps.add(matcher.group(1));
            end = matcher.end();
        }
        template.words.add(sentence.substring(end));
        return template;
    }

    /** A pattern of {@link java.text.MessageFormat}; its gaps are named by their numbers. */
    public static TextTemplate ofMessageFormat(String pattern) {
        TextTemplate template = new TextTemplate();
        StringBuilder current = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int close = pattern.indexOf('}', i);
            if (c == '\'' && i + 1 < pattern.length() && pattern.charAt(i + 1) == '\'') {
                current.append(c);
                i++;
            } else if (c == '\'') {
                quoted = !quoted;
            } else if (c == '{' && !quoted && close > 0) {
                template.words.add(current.toString());
                template.gaps.add(pattern.substring(i + 1, close).replaceFirst(",.*", ""));
                current.setLength(0);
                i = close;
            } else {
                current.append(c);
            }
        }
        template.words.add(current.toString());
        return template;
    }

    /** The values of the gaps, where the text was made from this sentence; a gap's first value counts. */
    public Optional<Map<String, String>> values(String text) {
        String last = words.get(gaps.size());
        if (text.length() > LONGEST_TEXT || !text.startsWith(words.get(0)) || !text.endsWith(last)) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        int position = words.get(0).length();
        for (int gap = 0; gap < gaps.size(); gap++) {
            String next = words.get(gap + 1);
            int end = gap == gaps.size() - 1 ? text.length() - last.length() : text.indexOf(next, position);
            if (end < position) {
                return Optional.empty();
            }
            values.putIfAbsent(gaps.get(gap), text.substring(position, end));
            position = end + next.length();
        }
        return position == text.length() ? Optional.of(values) : Optional.empty();
    }

    /** The sentence with values in its gaps; a gap without a value stays empty. */
    public String with(Map<String, String> values) {
        StringBuilder text = new StringBuilder(words.get(0));
        for (int gap = 0; gap < gaps.size(); gap++) {
            text.append(values.getOrDefault(gaps.get(gap), "")).append(words.get(gap + 1));
        }
        return text.toString();
    }

    /** The same sentence with any text after it. */
    TextTemplate followed() {
        TextTemplate followed = new TextTemplate();
        followed.words.addAll(words);
        followed.words.add("");
        followed.gaps.addAll(gaps);
        followed.gaps.add("rest");
        return followed;
    }

    public List<String> gaps() {
        return List.copyOf(gaps);
    }
}
