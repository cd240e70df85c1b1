package org.xinglin.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A record's text read by parsers that know nothing of FHIR, so that they share no fault with the server's. */
final class Trees {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private Trees() {}

    static JsonNode json(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    /** The same form for XML: children by name in arrays, attributes with an at sign. */
    static ObjectNode xml(String text) {
        return tree(XmlMutation.parse(text).getDocumentElement());
    }

    private static ObjectNode tree(Element element) {
        ObjectNode tree = MAPPER.createObjectNode();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (!attribute.getName().startsWith("xmlns")) {
                tree.put("@" + attribute.getName(), attribute.getValue());
            }
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inner) {
                tree.withArray("/" + inner.getLocalName()).add(tree(inner));
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                // White space between elements means nothing in FHIR, and within a narrative what HTML says.
                String words = child.getNodeValue().strip();
                if (!words.isEmpty()) {
                    tree.put("#", tree.path("#").asText() + words);
                }
            }
        }
        return tree;
    }
}
