package org.xinglin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** A page that has all that a search finds. */
public final class WholePage {

    private WholePage() {}

    /** Type and id of each match. */
    public static List<String> addresses(JsonNode page) {
        assertThat(page.path("link"))
                .as("all on one page")
                .noneMatch(link -> link.path("relation").asText().equals("next"));
        return StreamSupport.stream(page.path("entry").spliterator(), false)
                .map(entry -> entry.path("resource"))
                .map(each -> each.path("resourceType").asText() + "/"
                        + each.path("id").asText())
                .toList();
    }
}
