package org.xinglin.fhirserver.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import org.xinglin.fhirserver.header.ContentPolicy;

/** A page's frame, with places for what is filled in. */
final class PageText {

    private final String frame;
    private final ContentPolicy policy;

    /** @throws IllegalStateException if the class path has no such page */
    PageText(String name) {
        try (InputStream in = PageText.class.getResourceAsStream("/pages/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The class path has no pages/" + name);
            }
            this.frame = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            this.policy = ContentPolicy.ofFrame(frame);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its own style and icon: what a client has stored cannot bring a script. */
    ContentPolicy policy() {
        return policy;
    }

    /** @param parts by the names of their places; HTML, what comes from outside being escaped already */
    String with(Map<String, String> parts) {
        StringBuilder page = new StringBuilder();
        int from = 0;
        for (int at = frame.indexOf("${"); at >= 0; at = frame.indexOf("${", from)) {
            int end = frame.indexOf('}', at);
            page.append(frame, from, at).append(parts.getOrDefault(frame.substring(at + 2, end), ""));
            from = end + 1;
        }
        return page.append(frame, from, frame.length()).toString();
    }

    static String escape(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
