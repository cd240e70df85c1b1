package org.xinglin.guide.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** What the search box finds: pages, and places within them. */
public final class SearchIndex {

    private static final int KEYWORDS_KEPT = 1_500;

    private SearchIndex() {}

    /** Something within a page, with its address from the page's folder. */
    public record Place(String file, String title, String keywords) {}

    /** A script, because a browser that opens the folder from a disk reads no JSON beside the page. */
    static String script(List<Page> pages, List<Place> places) {
        List<List<String>> rows = Stream.concat(
                        pages.stream().map(page -> new Place(page.file(), page.title(), page.keywords())),
                        places.stream())
                .map(place -> List.of(place.file(), place.title(), shortened(place.keywords())))
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
}
