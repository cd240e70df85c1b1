package org.xinglin.fhirserver.limit;

import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** One XML element of a FHIR record, as far as it has been read. */
final class XmlElement {

    private final String name;
    private final boolean withId;
    private final boolean withUrl;
    private boolean withElements;
    private boolean withIdAsElement;

    private XmlElement(String name, boolean withId, boolean withUrl) {
        this.name = name;
        this.withId = withId;
        this.withUrl = withUrl;
    }

    static XmlElement at(XMLStreamReader reader) {
        return new XmlElement(
                reader.getLocalName(),
                reader.getAttributeValue(null, "id") != null,
                reader.getAttributeValue(null, "url") != null);
    }

    void holdsElement(String child) {
        withElements = true;
        withIdAsElement |= child.equals("id");
    }

    /** What the library would drop without a word, the same as in JSON ({@link JsonMembers}). */
    Optional<String> dropped() {
        if (withUrl && !withElements && JsonMembers.EXTENSIONS.contains(name)) {
            return Optional.of("<" + name + " url>");
        }
        // A resource's id is an element, that of a part of one an attribute.
        if (withIdAsElement && !Character.isUpperCase(name.charAt(0))) {
            return Optional.of("<" + name + "><id>");
        }
        if (withId && !withElements) {
            return Optional.of("<" + name + " id>");
        }
        return name.equals("id") && withElements ? Optional.of("<id><…>") : Optional.empty();
    }
}
