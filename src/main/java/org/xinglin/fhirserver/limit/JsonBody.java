package org.xinglin.fhirserver.limit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.xinglin.fhirserver.refusal.Issue;

/**
 * Walks through a JSON body before it is read as FHIR: how deep it goes, whether a key stands twice in one object (FHIR
 * R4, json.html: "SHALL be unique"; the library would take the last and drop the others), whether its text can be
 * stored.
 */
final class JsonBody {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final BodyShape shape;
    private final Deque<Set<String>> names = new ArrayDeque<>();

    private JsonBody(BodyShape shape) {
        this.shape = shape;
    }

    /**
     * @throws RefusedBody if the body goes beyond what is allowed; what is not JSON at all is left to the FHIR parser,
     *     which says where
     */
    static void check(byte[] body, BodyShape shape) throws IOException, RefusedBody {
        try (JsonParser parser = JSON.createParser(body)) {
            new JsonBody(shape).walk(parser);
        } catch (JsonProcessingException e) {
            // The FHIR parser meets the same fault and names its line and column.
            return;
        }
    }

    private void walk(JsonParser parser) throws IOException, RefusedBody {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case START_OBJECT -> {
                    if (isEntry(parser.getParsingContext())) {
                        shape.entry();
                    }
                    shape.down();
                    names.push(new HashSet<>());
                }
                case START_ARRAY -> shape.down();
                case END_OBJECT -> {
                    shape.up();
                    names.pop();
                }
                case END_ARRAY -> shape.up();
                case FIELD_NAME -> {
                    if (!names.element().add(parser.currentName())) {
                        throw refused(
                                Issue.error("duplicate-key").at(place(parser)).found(parser.currentName()));
                    }
                }
                case VALUE_STRING -> requireStorable(parser);
                default -> {
                    // Numbers and literals have no shape.
                }
            }
        }
    }

    /** An object directly in the array {@code entry} of the outermost object. */
    private static boolean isEntry(JsonStreamContext object) {
        JsonStreamContext array = object.getParent();
        return array != null
                && array.inArray()
                && array.getParent() != null
                && "entry".equals(array.getParent().getCurrentName())
                && array.getParent().getParent() != null
                && array.getParent().getParent().inRoot();
    }

    private static void requireStorable(JsonParser parser) throws IOException, RefusedBody {
        char[] text = parser.getTextCharacters();
        int end = parser.getTextOffset() + parser.getTextLength();
        for (int i = parser.getTextOffset(); i < end; i++) {
            char c = text[i];
            boolean pair = Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text[i + 1]);
            if (pair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                throw refused(
                        Issue.error("illegal-character").at(place(parser)).found(String.format("\\u%04x", (int) c)));
            }
        }
    }

    /** The place as FHIRPath writes it, without the resource's type: {@code component[0].valueQuantity}. */
    private static String place(JsonParser parser) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        String path = pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]").replace('/', '.');
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static RefusedBody refused(Issue issue) {
        return BodyShape.refused(HttpServletResponse.SC_BAD_REQUEST, issue);
    }
}
