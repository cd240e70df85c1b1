package org.xinglin.fuzz;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Damage to a record in XML that leaves it well-formed. */
final class XmlMutation {

    private static final DocumentBuilderFactory PARSERS = DocumentBuilderFactory.newDefaultNSInstance();
    private static final int KINDS = 10;

    private XmlMutation() {}

    static String apply(String xml, Random random) {
        try {
            Document document = parse(xml);
            int times = 1 + random.nextInt(3);
            for (int i = 0; i < times; i++) {
                applyOne(document, random);
            }
            return write(document);
        } catch (TransformerException | DOMException cannotBeWrittenSo) {
            return xml;
        }
    }

    static Document parse(String xml) {
        try {
            return PARSERS.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | org.xml.sax.SAXException | java.io.IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void applyOne(Document document, Random random) {
        List<Element> elements = elements(document);
        Element one = OddValues.pick(elements, random);
        Element other = OddValues.pick(elements, random);
        Node parent = one.getParentNode();
        boolean root = parent == document;
        switch (random.nextInt(KINDS)) {
            case 0 -> one.setAttribute("value", OddValues.text(random));
            case 1 -> one.removeAttribute("value");
            case 2 -> one.setAttribute(random.nextBoolean() ? "id" : "VALUE", OddValues.text(random));
            case 3 -> one.appendChild(document.createTextNode(OddValues.text(random)));
            case 4 -> one.appendChild(document.createCDATASection("x"));
            case 5 -> one.insertBefore(document.createProcessingInstruction("x", "y"), one.getFirstChild());
            case 6 -> document.renameNode(one, one.getNamespaceURI(), other.getLocalName());
            case 7 -> document.renameNode(one, "urn:other", one.getLocalName());
            case 8 -> {
                if (!root) {
                    parent.removeChild(one);
                }
            }
            default -> {
                if (!root) {
                    other.appendChild(one.cloneNode(true));
                }
            }
        }
    }

    private static List<Element> elements(Document document) {
        NodeList all = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }

    private static String write(Document document) throws TransformerException {
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter written = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(written));
        return written.toString();
    }
}
