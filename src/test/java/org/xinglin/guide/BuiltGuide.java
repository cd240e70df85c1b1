package org.xinglin.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** The static folder, as the build made it. */
public final class BuiltGuide {

    public static final Path FOLDER = Path.of("target/classes/ig");

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern BACKGROUND = Pattern.compile("url\\(([^)]*)\\)");
    private static final Pattern ANCHOR = Pattern.compile("(?:id|name)=\"([^\"]*)\"");

    private BuiltGuide() {}

    /** All pages of one language, or of none where {@code folder} is empty. */
    public static List<Path> pages(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("There is no guide: mvn process-classes builds it", e);
        }
    }

    /** All pages of a language: those of the menu in its order, then the others. */
    static List<Path> inReadingOrder(String language) {
        Path folder = FOLDER.resolve(language);
        return Stream.concat(
                        links(read(folder.resolve("index.html"))).stream()
                                .filter(link -> link.matches("[\\w-]+\\.html"))
                                .map(folder::resolve),
                        pages(language).stream())
                .distinct()
                .toList();
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a page links to or shows within the guide. */
    static List<String> links(String html) {
        return Stream.concat(
                        LINK.matcher(html).results(), BACKGROUND.matcher(html).results())
                .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                .filter(link -> !link.matches("(https?|mailto|data|urn):.*"))
                .distinct()
                .toList();
    }

    static Set<String> anchors(String html) {
        return ANCHOR.matcher(html)
                .results()
                .map((MatchResult anchor) -> HtmlUtils.htmlUnescape(anchor.group(1)))
                .collect(Collectors.toSet());
    }

    static String decoded(String anchor) {
        return URLDecoder.decode(anchor.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
