package org.xinglin.guide.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xinglin.fhirserver.refusal.Language;

/** The static folder: a tree of pages per language, and beside them what both share. */
public final class Site {

    private static final int KEYWORDS_KEPT = 1_500;

    private final Path folder;
    private final Templates templates;
    private final Words words;
    private final String version;

    /** An entry of the menu. */
    public record Entry(String title, String file) {}

    /** A heading of the menu with its entries. */
    public record MenuGroup(String title, List<Entry> entries) {}

    public Site(Path folder, Templates templates, Words words, String version) {
        this.folder = folder;
        this.templates = templates;
        this.words = words;
        this.version = version;
    }

    /** The tag of a language, which is also the name of its folder. */
    public static String tag(Language language) {
        return language == Language.ZH ? "zh" : "en";
    }

    /** Writes all pages of a language, with their search index. */
    public void write(Language language, List<Page> pages) {
        Map<String, Page> byFile = new HashMap<>();
        pages.forEach(page -> byFile.put(page.file(), page));
        List<MenuGroup> menu = words.menu().stream()
                .map(group -> new MenuGroup(
                        group.title(language),
                        group.pages().stream()
                                .map(name -> byFile.get(name + ".html"))
                                .filter(java.util.Objects::nonNull)
                                .map(page -> new Entry(page.title(), page.file()))
                                .toList()))
                .toList();
        for (Page page : pages) {
            write(tag(language) + "/" + page.file(), inLayout(language, page, menu));
        }
        write("assets/search-" + tag(language) + ".js", index(pages));
    }

    private String inLayout(Language language, Page page, List<MenuGroup> menu) {
        return templates.fill(
                "layout",
                Map.of(
                        "lang",
                        language == Language.ZH ? "zh-CN" : "en",
                        "tag",
                        tag(language),
                        "other",
                        tag(language == Language.ZH ? Language.EN : Language.ZH),
                        "page",
                        page,
                        "menu",
                        menu,
                        "version",
                        version,
                        "w",
                        words.in(language)));
    }

    /** A script, because a browser that opens the folder from a disk reads no JSON beside the page. */
    private static String index(List<Page> pages) {
        List<List<String>> rows = pages.stream()
                .map(page -> List.of(page.file(), page.title(), shortened(page.keywords())))
                .toList();
        try {
            return "window.guideIndex = " + new ObjectMapper().writeValueAsString(rows) + ";\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= KEYWORDS_KEPT ? line : line.substring(0, KEYWORDS_KEPT);
    }

    public void write(String file, String content) {
        try {
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a folder's files. */
    public void copy(Path source, String into) {
        try (Stream<Path> files = Files.list(source)) {
            Path target = folder.resolve(into);
            Files.createDirectories(target);
            for (Path file : files.toList()) {
                Files.write(target.resolve(file.getFileName().toString()), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
