package org.xinglin.access.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One mapping of the file: its values by name, with the line of each. What is not asked for, or not of its kind, is a mistake. */
final class Entry {

    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Mistakes mistakes;

    Entry(Node node, Set<String> known, Mistakes mistakes) {
        this.node = node;
        this.mistakes = mistakes;
        if (!(node instanceof MappingNode mapping)) {
            mistakes.at(node, "这里应为“名称: 值”。", "Here \"name: value\" is expected.");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            if (!known.contains(name)) {
                mistakes.at(
                        tuple.getKeyNode(),
                        "不认识“" + name + "”；可用：" + String.join("、", known) + "。",
                        "\"" + name + "\" is not known here; known are " + String.join(", ", known) + ".");
            } else if (values.put(name, tuple.getValueNode()) != null) {
                mistakes.at(tuple.getKeyNode(), "“" + name + "”出现两次。", "\"" + name + "\" is there twice.");
            }
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Where a value stands; where the entry begins if it is not there. */
    Node place(String name) {
        return values.getOrDefault(name, node);
    }

    void mistake(String name, String zh, String en) {
        mistakes.at(place(name), zh, en);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).flatMap(value -> text(name, value));
    }

    /** The empty text where it is missing, which is a mistake. */
    String needed(String name) {
        if (!has(name)) {
            mistake(name, "缺少“" + name + "”。", "\"" + name + "\" is missing.");
        }
        return text(name).orElse("");
    }

    boolean flag(String name) {
        Optional<String> said = text(name);
        if (said.isPresent() && !Set.of("true", "false").contains(said.get())) {
            mistake(name, "“" + name + "”应为 true 或 false。", "\"" + name + "\" is true or false.");
        }
        return said.filter("true"::equals).isPresent();
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Node each : entries(name)) {
            text(name, each).ifPresent(texts::add);
        }
        return texts;
    }

    List<Node> entries(String name) {
        Node value = values.get(name);
        if (value == null || value.getTag().equals(Tag.NULL)) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        mistake(name, "“" + name + "”应为列表（每项以“- ”开头）。", "\"" + name + "\" is a list (each item begins with \"- \").");
        return List.of();
    }

    private Optional<String> text(String name, Node value) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        mistakes.at(value, "“" + name + "”应为非空文本。", "\"" + name + "\" is a text that is not empty.");
        return Optional.empty();
    }
}
