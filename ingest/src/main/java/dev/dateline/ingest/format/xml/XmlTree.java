package dev.dateline.ingest.format.xml;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/** Builds the elements of an XML document, so that they can be asked with the same selectors as a page's. */
final class XmlTree extends DefaultHandler2 {
    private static final int MOST_ELEMENTS = 500_000;
    private static final int MOST_TEXT = 16 << 20;

    private final Document document = new Document("");
    private final StringBuilder text = new StringBuilder();
    private Element here = document;
    private int elements;
    private int length;

    XmlTree() {
        document.parser(Parser.xmlParser().settings(ParseSettings.htmlDefault));
    }

    Document document() {
        return document;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (++elements > MOST_ELEMENTS) {
            throw new SAXException("more than " + MOST_ELEMENTS + " elements");
        }
        flush();
        String name = localName.toLowerCase(Locale.ROOT);
        Element element = new Element(Tag.valueOf(name, uri, ParseSettings.htmlDefault), "");
        for (int i = 0; i < attributes.getLength(); i++) {
            String attribute = attributes.getQName(i).toLowerCase(Locale.ROOT);
            count(attributes.getValue(i).length());
            element.attr(attribute, attributes.getValue(i));
        }
        here.appendChild(element);
        here = element;
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        flush();
        here = here.parent();
    }

    @Override
    public void characters(char[] characters, int start, int more) throws SAXException {
        count(more);
        text.append(characters, start, more);
    }

    private void count(int more) throws SAXException {
        length += more;
        if (length > MOST_TEXT) {
            throw new SAXException("more than " + MOST_TEXT + " characters");
        }
    }

    private void flush() {
        if (!text.isEmpty()) {
            here.appendChild(new TextNode(text.toString()));
            text.setLength(0);
        }
    }
}
