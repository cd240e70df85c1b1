package org.xinglin.guide.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.xinglin.fhirserver.refusal.Language;

/** The static folder: a tree of pages per language, and beside them what both share. */
public final class Site {

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

    /** Writes all pages of a language and the one of what is missing, with their search index. */
    public void write(Language language, List<Page> pages, List<SearchIndex.Place> places) {
        Map<String, Page> byFile = new HashMap<>();
        pages.forEach(page -> byFile.put(page.file(), page));
        List<MenuGroup> menu = words.menu().stream()
                .map(group -> new MenuGroup(
                        group.title(language),
                        group.pages().stream()
                                .map(name -> byFile.get(name + ".html"))
                                .filter(Objects::nonNull)
                                .map(page -> new Entry(page.title(), page.file()))
                                .toList()))
                .toList();
        for (Page page : pages) {
            write(tag(language) + "/" + page.file(), inLayout(language, page, menu, ""));
        }
        String missing = templates.fill("missing", Map.of("w", words.in(language)));
        // It is shown at any address, so its links begin at the server's root.
        write(
                "404-" + tag(language) + ".html",
                inLayout(
                        language,
                        new Page(
                                "index.html",
                                Objects.requireNonNull(words.in(language).get("missing")),
                                missing,
                                ""),
                        menu,
                        "/ig/" + tag(language) + "/"));
        write("assets/search-" + tag(language) + ".js", SearchIndex.script(pages, places));
    }

    /** @param here what leads from the page's address to the folder of its language */
    private String inLayout(Language language, Page page, List<MenuGroup> menu, String here) {
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
                        "here",
                        here,
                        "version",
                        version,
                        "w",
                        words.in(language)));
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
