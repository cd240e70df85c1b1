package org.xinglin.fhirserver.limit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.Issue;

/**
 * Walks through a JSON body before it is read as FHIR: how deep it goes, whether a key stands twice in one object (FHIR
 * R4, json.html: "SHALL be unique"; the library would take the last and drop the others), whether it has
 * members that the library would drop without a word or trip over, whether its text can be stored and read again, and
 * whether its numbers can be written out.
 */
final class JsonBody {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** A number of more digits measures nothing; the library would write 1e999999999 out and run out of memory. */
    private static final int LONGEST_EXPONENT = 3;

    private static final Pattern EXPONENT = Pattern.compile("[eE][+-]?0*(\\d+)$");

    private final BodyShape shape;
    private final Deque<JsonMembers> objects = new ArrayDeque<>();

    /** The lengths of the arrays that the walk is in, as far as they have been read. */
    private final Deque<Integer> arrays = new ArrayDeque<>();

    private JsonBody(BodyShape shape) {
        this.shape = shape;
    }

    /**
     * @throws RefusedBody if the body goes beyond what is allowed, or is not JSON: the FHIR parser would take single
     *     quotes, for one, and so read what was not walked through
     */
    static void check(byte[] body, BodyShape shape) throws IOException, RefusedBody {
        try (JsonParser parser = JSON.createParser(body)) {
            new JsonBody(shape).walk(parser);
        } catch (JsonProcessingException e) {
            throw refused(Issue.error("malformed-json").at("http.body").found(where(e.getLocation())));
        }
    }

    private static String where(@Nullable JsonLocation location) {
        return location == null ? "?" : BodyShape.position(location.getLineNr(), location.getColumnNr());
    }

    private void walk(JsonParser parser) throws IOException, RefusedBody {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            requireReadable(parser, token);
            count(parser, token);
            switch (token) {
                case START_OBJECT -> {
                    if (isEntry(parser.getParsingContext())) {
                        shape.entry();
                    }
                    shape.down();
                    String name = member(parser.getParsingContext());
                    if (!objects.isEmpty()) {
                        objects.element().holdsObject(name);
                    }
                    objects.push(new JsonMembers(name));
                }
                case START_ARRAY -> {
                    shape.down();
                    arrays.push(0);
                }
                case END_OBJECT -> {
                    shape.up();
                    JsonMembers members = objects.pop();
                    if (members.isEmpty() && parser.getParsingContext().inObject()) {
                        objects.element().holdsNothing(parser.currentName());
                    }
                    Optional<String> dropped = members.dropped();
                    if (dropped.isPresent()) {
                        throw refused(
                                Issue.error("element-unknown").at(place(parser)).found(dropped.get()));
                    }
                }
                case END_ARRAY -> {
                    shape.up();
                    int length = arrays.pop();
                    if (parser.getParsingContext().inObject()) {
                        objects.element().holdsArray(parser.currentName(), length);
                    }
                }
                case VALUE_NULL -> {
                    if (parser.getParsingContext().inObject()) {
                        objects.element().holdsNothing(parser.currentName());
                    }
                }
                case FIELD_NAME -> {
                    if (!objects.element().add(parser.currentName())) {
                        throw refused(
                                Issue.error("duplicate-key").at(place(parser)).found(parser.currentName()));
                    }
                }
                case VALUE_STRING -> {
                    requireStorable(parser);
                    requireVisible(parser);
                    shape.text(parser.currentName(), parser.getText());
                }
                case VALUE_NUMBER_FLOAT -> requireModest(parser);
                default -> {
                    // Literals have no shape.
                }
            }
        }
    }

    /**
     * What the FHIR parser casts without asking: an array holds no arrays, extensions are an array of objects (FHIR R4, json.html#repeat), a
     * resource's type is a name.
     */
    private static void requireReadable(JsonParser parser, JsonToken token) throws IOException, RefusedBody {
        if (token == JsonToken.FIELD_NAME || token.isStructEnd()) {
            return;
        }
        JsonStreamContext context = parser.getParsingContext();
        JsonStreamContext holder = token.isStructStart() ? context.getParent() : context;
        boolean readable = true;
        if (holder.inArray()) {
            // An array in an array would be read as more elements of the outer one.
            readable = token != JsonToken.START_ARRAY
                    && (token == JsonToken.START_OBJECT || !isExtension(holder.getParent()));
        } else if (holder.inObject()) {
            readable = isExtension(holder)
                    ? token == JsonToken.START_ARRAY
                    : !"resourceType".equals(holder.getCurrentName())
                            || (token == JsonToken.VALUE_STRING
                                    && !parser.getText().isBlank());
        }
        if (!readable) {
            throw refused(Issue.error("type-invalid")
                    .at(place(parser))
                    .found(token.isScalarValue() ? parser.getText() : "…"));
        }
    }

    private static boolean isExtension(JsonStreamContext member) {
        return member.inObject() && JsonMembers.EXTENSIONS.contains(String.valueOf(member.getCurrentName()));
    }

    /** The name of the member that an object is the value of, alone or in an array. */
    private static String member(JsonStreamContext object) {
        JsonStreamContext parent = object.getParent();
        while (parent.inArray()) {
            parent = parent.getParent();
        }
        return parent.inObject() ? parent.getCurrentName() : "";
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

    /** An element of the array that the walk is in, if it is in one. */
    private void count(JsonParser parser, JsonToken token) {
        if (token == JsonToken.FIELD_NAME || token.isStructEnd()) {
            return;
        }
        JsonStreamContext context = parser.getParsingContext();
        JsonStreamContext holder = token.isStructStart() ? context.getParent() : context;
        if (holder.inArray()) {
            arrays.push(arrays.pop() + 1);
        }
    }

    /** Not white space alone, which the library takes for no value and drops (FHIR R4, datatypes.html#string). */
    private static void requireVisible(JsonParser parser) throws IOException, RefusedBody {
        if (parser.getTextLength() > 0 && parser.getText().isBlank()) {
            throw refused(Issue.error("format-invalid").at(place(parser)).found("\"" + parser.getText() + "\""));
        }
    }

    private static void requireStorable(JsonParser parser) throws IOException, RefusedBody {
        char[] text = parser.getTextCharacters();
        int end = parser.getTextOffset() + parser.getTextLength();
        for (int i = parser.getTextOffset(); i < end; i++) {
            char c = text[i];
            boolean pair = Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text[i + 1]);
            if (pair) {
                i++;
            } else if (!isAllowed(c)) {
                throw refused(
                        Issue.error("illegal-character").at(place(parser)).found(String.format("\\u%04x", (int) c)));
            }
        }
    }

    /**
     * Whether XML 1.0 has the character (production 2): JSON can write others, and whoever then reads the record as XML
     * reads half an answer.
     */
    static boolean isAllowed(char c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        return !control && !Character.isSurrogate(c) && c < '\uFFFE';
    }

    private static void requireModest(JsonParser parser) throws IOException, RefusedBody {
        if (!isModest(parser.getText())) {
            throw refused(Issue.error("format-invalid").at(place(parser)).found(parser.getText()));
        }
    }

    /** Whether a number can be written out. */
    static boolean isModest(String number) {
        Matcher exponent = EXPONENT.matcher(number);
        return !exponent.find() || exponent.group(1).length() <= LONGEST_EXPONENT;
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
