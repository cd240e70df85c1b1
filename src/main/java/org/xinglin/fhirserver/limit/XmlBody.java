package org.xinglin.fhirserver.limit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xinglin.fhirserver.refusal.Issue;

/**
 * Walks through an XML body before it is read as FHIR: how deep it goes, that it declares no document type, through
 * which entities would be expanded or fetched, and that it says nothing which the library would drop without a word:
 * elements of another namespace than FHIR's, and text between elements.
 */
final class XmlBody {

    private static final XMLInputFactory XML = factory();

    /** XML does not say which values are numbers; a text that reads like this one is one. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?[eE][+-]?\\d+");

    private static final String FHIR = "http://hl7.org/fhir";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private XmlBody() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /**
     * @throws RefusedBody if the body goes beyond what is allowed, or is not XML: the FHIR parser is more lenient, and
     *     would read what was not walked through
     */
    static void check(byte[] body, BodyShape shape) throws RefusedBody {
        int narrative = 0;
        Deque<XmlElement> elements = new ArrayDeque<>();
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(body));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD ->
                        throw BodyShape.refused(
                                HttpServletResponse.SC_BAD_REQUEST,
                                Issue.error("malformed-xml").at("http.body").found("<!DOCTYPE"));
                    case XMLStreamConstants.START_ELEMENT -> {
                        shape.down();
                        narrative += isNarrative(reader, narrative) ? 1 : 0;
                        requireCarriable(reader, shape, narrative > 0);
                        if (!elements.isEmpty()) {
                            elements.element().holdsElement(reader.getLocalName());
                        }
                        if (narrative == 0) {
                            elements.push(XmlElement.at(reader));
                        }
                        if (shape.depth() == 2 && reader.getLocalName().equals("entry")) {
                            shape.entry();
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        shape.up();
                        if (narrative > 0) {
                            narrative--;
                        } else {
                            requireKept(elements.pop());
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (narrative == 0 && !reader.isWhiteSpace()) {
                            throw unknown(reader.getText().strip());
                        }
                    }
                    default -> {
                        // Comments and processing instructions have no meaning.
                    }
                }
            }
        } catch (XMLStreamException e) {
            Location where = e.getLocation();
            throw BodyShape.refused(
                    HttpServletResponse.SC_BAD_REQUEST,
                    Issue.error("malformed-xml")
                            .at("http.body")
                            .found(
                                    where == null
                                            ? "?"
                                            : BodyShape.position(where.getLineNumber(), where.getColumnNumber())));
        }
    }

    /** Whether an element belongs to a narrative, the only place where FHIR has text and another namespace. */
    private static boolean isNarrative(XMLStreamReader reader, int narrative) throws RefusedBody {
        if (narrative > 0 || reader.getLocalName().equals("div") && XHTML.equals(reader.getNamespaceURI())) {
            return true;
        }
        if (!FHIR.equals(reader.getNamespaceURI())) {
            throw unknown("<" + reader.getLocalName() + " xmlns=\"" + reader.getNamespaceURI() + "\">");
        }
        return false;
    }

    private static void requireKept(XmlElement element) throws RefusedBody {
        Optional<String> dropped = element.dropped();
        if (dropped.isPresent()) {
            throw BodyShape.refused(
                    HttpServletResponse.SC_BAD_REQUEST,
                    Issue.error("element-unknown").at("http.body").found(dropped.get()));
        }
    }

    /**
     * No number that the library would fill the memory with, no value that it would drop for being white space, and no character that XML cannot write: the reader takes a
     * reference such as {@code &#xFFFF;} for one.
     */
    private static void requireCarriable(XMLStreamReader reader, BodyShape shape, boolean narrative)
            throws RefusedBody {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String value = reader.getAttributeValue(i);
            shape.text(reader.getLocalName(), value);
            if (NUMBER.matcher(value).matches() && !JsonBody.isModest(value)) {
                throw BodyShape.refused(
                        HttpServletResponse.SC_BAD_REQUEST,
                        Issue.error("format-invalid").at("http.body").found(value));
            }
            if (!narrative && !value.isEmpty() && value.isBlank()) {
                throw BodyShape.refused(
                        HttpServletResponse.SC_BAD_REQUEST,
                        Issue.error("format-invalid")
                                .at("http.body")
                                .found("<" + reader.getLocalName() + " " + reader.getAttributeLocalName(i) + "=\""
                                        + value + "\"/>"));
            }
            if (value.chars().anyMatch(c -> !Character.isSurrogate((char) c) && !JsonBody.isAllowed((char) c))) {
                throw BodyShape.refused(
                        HttpServletResponse.SC_BAD_REQUEST,
                        Issue.error("illegal-character").at("http.body"));
            }
        }
    }

    private static RefusedBody unknown(String found) {
        return BodyShape.refused(
                HttpServletResponse.SC_BAD_REQUEST,
                Issue.error("element-unknown").at("http.body").found(found).expected("xmlns=\"" + FHIR + "\""));
    }
}
