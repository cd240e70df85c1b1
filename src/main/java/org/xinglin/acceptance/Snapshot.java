package org.xinglin.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.jspecify.annotations.Nullable;

/** A profile's snapshot as a tree: FHIR writes it as a list whose order and paths tell what belongs where. */
final class Snapshot {

    /** An element's definition with those of its children, by name ({@code value[x]} for a choice). */
    record Node(ElementDefinition definition, Map<String, Child> children) {

        String id() {
            return definition.getId();
        }
    }

    /** A child: its definition, and the slices of it in their order. */
    record Child(Node base, List<Node> slices) {}

    private final List<ElementDefinition> elements;
    private final Map<String, Node> byId = new HashMap<>();
    private final Node root;
    private int position;

    Snapshot(StructureDefinition structure) {
        this.elements = structure.getSnapshot().getElement();
        this.root = node();
    }

    Node root() {
        return root;
    }

    /** @param reference as in {@code contentReference}: {@code #Observation.referenceRange} */
    @Nullable
    Node referred(String reference) {
        return reference.startsWith("#") ? byId.get(reference.substring(1)) : null;
    }

    private Node node() {
        ElementDefinition definition = elements.get(position++);
        String prefix = definition.getPath() + ".";
        Map<String, Child> children = new LinkedHashMap<>();
        Node node = new Node(definition, children);
        byId.put(definition.getId(), node);
        while (position < elements.size() && elements.get(position).getPath().startsWith(prefix)) {
            Node child = node();
            String name = child.definition().getPath().substring(prefix.length());
            Child known = children.get(name);
            if (known == null) {
                children.put(name, new Child(child, new ArrayList<>()));
            } else {
                known.slices().add(child);
            }
        }
        return node;
    }
}
