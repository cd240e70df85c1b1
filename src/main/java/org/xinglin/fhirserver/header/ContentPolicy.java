package org.xinglin.fhirserver.header;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a browser may do with a page (Content Security Policy Level 3): nothing but what is allowed here. Every answer has
 * {@link #nothing()} until a page sets its own.
 */
public final class ContentPolicy {

    private static final String HEADER = "Content-Security-Policy";

    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

    private final Map<String, String> directives;

    private ContentPolicy(Map<String, String> directives) {
        this.directives = directives;
    }

    /** Neither scripts nor styles nor images, no form, in no frame: for what is no page. */
    public static ContentPolicy nothing() {
        Map<String, String> directives = new LinkedHashMap<>();
        directives.put("default-src", "'none'");
        directives.put("base-uri", "'none'");
        directives.put("form-action", "'none'");
        directives.put("frame-ancestors", "'none'");
        return new ContentPolicy(directives);
    }

    /**
     * A page with the images of this server, and the styles and scripts that stand in its frame, each by its digest: what is filled in
     * cannot bring others.
     *
     * @param frame the page's HTML before anything from outside is filled in
     */
    public static ContentPolicy ofFrame(String frame) {
        ContentPolicy policy = nothing().with("img-src", "'self'");
        String styles = digests(STYLE, frame);
        String scripts = digests(SCRIPT, frame);
        policy = styles.isEmpty() ? policy : policy.with("style-src", styles);
        return scripts.isEmpty() ? policy : policy.with("script-src", scripts);
    }

    /** The same policy with another directive, or with another value of one. */
    public ContentPolicy with(String directive, String value) {
        Map<String, String> more = new LinkedHashMap<>(directives);
        more.put(directive, value);
        return new ContentPolicy(more);
    }

    /** In place of the policy that the answer had. */
    public void applyTo(HttpServletResponse response) {
        response.setHeader(HEADER, toString());
    }

    /** Digests of the scripts that stand in a page, in the words of {@code script-src}; empty if there are none. */
    public static String scriptsOf(String page) {
        return digests(SCRIPT, page);
    }

    private static String digests(Pattern element, String frame) {
        return element.matcher(frame)
                .results()
                .map(found -> found.group(1))
                .map(ContentPolicy::digest)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String digest(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return directives.entrySet().stream()
                .map(directive -> directive.getKey() + " " + directive.getValue())
                .collect(Collectors.joining("; "));
    }
}
