package dev.dateline.ingest.format.xml;

import java.io.StringReader;
import org.jsoup.parser.Parser;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Passes on what is harmless and refuses the rest before anything comes of it. */
final class Guard extends DefaultHandler2 {
    /** Less than the limit of any JDK's own parser (100 since 24), so that all refuse the same in the same words. */
    private static final int DEEPEST = 90;

    private final DefaultHandler2 handler;
    private int depth;

    Guard(DefaultHandler2 handler) {
        this.handler = handler;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (++depth > DEEPEST) {
            throw new SAXException("elements nest more than " + DEEPEST + " deep");
        }
        handler.startElement(uri, localName, qName, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        depth--;
        handler.endElement(uri, localName, qName);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        handler.characters(text, start, length);
    }

    /** A reference to what the document type would have declared: HTML's names are known without it. */
    @Override
    public void skippedEntity(String name) throws SAXException {
        if (!name.startsWith("[") && !name.startsWith("%")) {
            char[] text = Parser.unescapeEntities("&" + name + ";", false).toCharArray();
            handler.characters(text, 0, text.length);
        }
    }

    @Override
    public void internalEntityDecl(String name, String value) throws SAXException {
        throw new SAXException("it declares an entity, which is not read");
    }

    @Override
    public void externalEntityDecl(String name, String publicId, String systemId) throws SAXException {
        throw new SAXException("it declares an entity, which is not read");
    }

    /** Nothing is ever fetched. */
    @Override
    public InputSource resolveEntity(String publicId, String systemId) {
        return new InputSource(new StringReader(""));
    }

    @Override
    public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId) {
        return new InputSource(new StringReader(""));
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }
}
