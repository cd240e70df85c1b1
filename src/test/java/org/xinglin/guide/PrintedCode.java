package org.xinglin.guide;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * Something that a page prints as code.
 *
 * @param kind the class of its element, such as {@code request} or {@code language-sh}; empty for any other code
 */
record PrintedCode(String kind, String text) {

    private static final Pattern CODE =
            Pattern.compile("<code(?: class=\"(?<kind>[^\"]*)\")?>(?<text>.*?)</code>", Pattern.DOTALL);

    /** All of a page, in its order. */
    static List<PrintedCode> of(Path page) {
        return CODE.matcher(BuiltGuide.read(page))
                .results()
                .map(code -> new PrintedCode(code.group(1) == null ? "" : code.group(1), plain(code.group(2))))
                .toList();
    }

    private static String plain(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", "")).strip();
    }

    boolean isCommand() {
        return kind.equals("language-sh") && !text.startsWith("java ");
    }

    boolean isAnswer() {
        return kind.equals("language-http");
    }

    boolean isRequest() {
        return kind.equals("request");
    }
}
