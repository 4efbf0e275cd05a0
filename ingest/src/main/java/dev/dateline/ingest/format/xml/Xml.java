package dev.dateline.ingest.format.xml;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jsoup.nodes.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * The one way in which XML is read. It must be well-formed. A document type may be named, as NITF's mostly is, but is never
 * loaded; entities may not be declared, so there is nothing that could unfold or fetch a file; depth and length are bounded.
 */
public final class Xml {
    private static final SAXParserFactory FACTORY = factory();

    private Xml() {}

    /**
     * The elements as a document that can be asked with CSS selectors; names are local names, without prefix, in lower case.
     *
     * @throws MalformedXmlException when it is no such XML; the message says where and why
     */
    public static Document document(InputStream xml) throws IOException, MalformedXmlException {
        XmlTree tree = new XmlTree();
        parse(xml, tree);
        return tree.document();
    }

    /**
     * Gives events, so that the memory needed is the handler's.
     *
     * @throws MalformedXmlException when it is not well-formed, or the handler refuses it
     */
    public static void parse(InputStream xml, DefaultHandler2 handler) throws IOException, MalformedXmlException {
        try {
            XMLReader reader = FACTORY.newSAXParser().getXMLReader();
            Guard guard = new Guard(handler);
            reader.setContentHandler(guard);
            reader.setErrorHandler(guard);
            reader.setEntityResolver(guard);
            reader.setProperty("http://xml.org/sax/properties/declaration-handler", guard);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", guard);
            reader.parse(new InputSource(xml));
        } catch (SAXParseException e) {
            throw new MalformedXmlException(
                    "not XML at line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ": " + e.getMessage());
        } catch (SAXException e) {
            throw new MalformedXmlException(e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform has this parser", e);
        }
    }

    private static SAXParserFactory factory() {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setXIncludeAware(false);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("every Java platform has this parser", e);
        }
        return factory;
    }
}
