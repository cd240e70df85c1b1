package org.xinglin.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** JSON as text has it, to be damaged: keys may repeat and stand in any order, and a scalar is any text at all. */
final class Json {

    enum Form {
        OBJECT,
        ARRAY,
        SCALAR
    }

    private static final ObjectMapper MAPPER = new ObjectMapper();

    final Form form;

    /** As many as children in an object, otherwise none. */
    final List<String> keys = new ArrayList<>();

    final List<Json> children = new ArrayList<>();

    /** A scalar as it is written, quotes included. */
    private final String text;

    private Json(Form form, String text) {
        this.form = form;
        this.text = text;
    }

    static Json object() {
        return new Json(Form.OBJECT, "");
    }

    static Json array(Json... items) {
        Json array = new Json(Form.ARRAY, "");
        array.children.addAll(List.of(items));
        return array;
    }

    /** @param written goes out as it is, well-formed or not */
    static Json raw(String written) {
        return new Json(Form.SCALAR, written);
    }

    static Json string(String value) {
        return raw(quoted(value));
    }

    private static String quoted(String value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Json parse(String json) {
        try {
            return of(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Json of(JsonNode node) {
        if (node.isObject()) {
            Json object = object();
            node.fields().forEachRemaining(field -> object.add(field.getKey(), of(field.getValue())));
            return object;
        }
        if (node.isArray()) {
            Json array = array();
            node.forEach(item -> array.children.add(of(item)));
            return array;
        }
        return raw(node.toString());
    }

    Json add(String key, Json value) {
        keys.add(key);
        children.add(value);
        return this;
    }

    void remove(int index) {
        if (form == Form.OBJECT) {
            keys.remove(index);
        }
        children.remove(index);
    }

    void swap(int one, int other) {
        java.util.Collections.swap(children, one, other);
        if (form == Form.OBJECT) {
            java.util.Collections.swap(keys, one, other);
        }
    }

    Json copy() {
        Json copy = new Json(form, text);
        copy.keys.addAll(keys);
        children.forEach(child -> copy.children.add(child.copy()));
        return copy;
    }

    /** This and everything below it that has children. */
    List<Json> parents() {
        List<Json> parents = new ArrayList<>();
        if (!children.isEmpty()) {
            parents.add(this);
            children.forEach(child -> parents.addAll(child.parents()));
        }
        return parents;
    }

    @Override
    public String toString() {
        StringBuilder written = new StringBuilder();
        write(written);
        return written.toString();
    }

    private void write(StringBuilder to) {
        if (form == Form.SCALAR) {
            to.append(text);
            return;
        }
        to.append(form == Form.OBJECT ? '{' : '[');
        for (int i = 0; i < children.size(); i++) {
            if (i > 0) {
                to.append(',');
            }
            if (form == Form.OBJECT) {
                to.append(quoted(keys.get(i))).append(':');
            }
            children.get(i).write(to);
        }
        to.append(form == Form.OBJECT ? '}' : ']');
    }
}
