package org.xinglin.fhirserver.limit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xinglin.fhirserver.refusal.Issue;

/**
 * Walks through an XML body before it is read as FHIR: how deep it goes, and that it declares no document type, through
 * which entities would be expanded or fetched.
 */
final class XmlBody {

    private static final XMLInputFactory XML = factory();

    private XmlBody() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /**
     * @throws RefusedBody if the body goes beyond what is allowed; what is not XML at all is left to the FHIR parser,
     *     which says where
     */
    static void check(byte[] body, BodyShape shape) throws RefusedBody {
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
                        if (shape.depth() == 2 && reader.getLocalName().equals("entry")) {
                            shape.entry();
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> shape.up();
                    default -> {
                        // Text and comments have no shape.
                    }
                }
            }
        } catch (XMLStreamException e) {
            // The FHIR parser meets the same fault and names its line and column.
            return;
        }
    }
}
