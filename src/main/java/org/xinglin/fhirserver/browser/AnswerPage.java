package org.xinglin.fhirserver.browser;

import static org.xinglin.fhirserver.browser.PageText.escape;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.xinglin.fhirserver.header.ContentPolicy;
import org.xinglin.fhirserver.refusal.Language;

/** The page around an answer: what was asked, what is wrong with it if something is, and the answer itself. */
final class AnswerPage {

    private static final Set<String> WAYS = Set.of("first", "previous", "next");

    private final PageText frame = new PageText("answer.html");

    ContentPolicy policy() {
        return frame.policy();
    }

    String of(HttpServletRequest request, int status, byte[] content, Language language) {
        JsonNode json = JsonHtml.read(content);
        String base = request.getRequestURL().toString().replaceFirst("^([a-z]+://[^/]+)/.*$", "$1/fhir");
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String of ? of : request.getRequestURI();
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        boolean chinese = language == Language.ZH;
        return frame.with(Map.ofEntries(
                Map.entry("language", chinese ? "zh-CN" : "en"),
                Map.entry("title", escape(path)),
                Map.entry("address", escape("GET " + path + query)),
                Map.entry("status", Integer.toString(status)),
                Map.entry("mood", status < 400 ? "fine" : "wrong"),
                Map.entry("home", chinese ? "杏林 Xinglin FHIR" : "Xinglin FHIR"),
                Map.entry("skip", chinese ? "跳到正文" : "Skip to content"),
                Map.entry("guide", chinese ? "实施指南" : "Guide"),
                Map.entry("answer", chinese ? "应答" : "Answer"),
                Map.entry("plain", escape(plain(path, query))),
                Map.entry("ways", ways(json, base, chinese)),
                Map.entry("issues", issues(json)),
                Map.entry("json", new JsonHtml(base).of(json))));
    }

    private static String plain(String path, String query) {
        String others = query.replaceAll("(?<=[?&])_format=[^&]*&?", "");
        return path + (others.isEmpty() ? "?" : others + (others.endsWith("?") ? "" : "&")) + "_format=json";
    }

    private static String issues(JsonNode json) {
        return StreamSupport.stream(json.path("issue").spliterator(), false)
                .map(issue -> "<li class=\"" + escape(issue.path("severity").asText()) + "\"><p>"
                        + escape(issue.path("details").path("text").asText()) + "</p><p><small>"
                        + escape(issue.path("diagnostics").asText()) + "</small></p></li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"))
                .replace("<ul></ul>", "");
    }

    private static String ways(JsonNode json, String base, boolean chinese) {
        Map<String, String> names = chinese
                ? Map.of("first", "第一页", "previous", "上一页", "next", "下一页")
                : Map.of("first", "First page", "previous", "Previous page", "next", "Next page");
        return StreamSupport.stream(json.path("link").spliterator(), false)
                .filter(link -> WAYS.contains(link.path("relation").asText())
                        && link.path("url").asText().startsWith(base + "/"))
                .map(link -> "<a href=\""
                        + escape("/fhir" + link.path("url").asText().substring(base.length())) + "\">"
                        + names.get(link.path("relation").asText()) + "</a>")
                .collect(Collectors.joining(" "));
    }
}
