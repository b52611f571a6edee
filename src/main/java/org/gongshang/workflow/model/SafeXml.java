package org.gongshang.workflow.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.Locator2;

/** Reads XML that may mean harm: one encoding, no document type, no instructions, limited size. */
class SafeXml {

  static final int MOST_BYTES = 2 * 1024 * 1024;
  static final int MOST_ELEMENTS = 20_000;
  static final int MOST_DEPTH = 30;

  /** Why a file is not read any further. */
  static class Unsafe extends SAXException {

    private static final long serialVersionUID = 1L;

    final Rule rule;
    final String detail;

    Unsafe(Rule rule, String detail) {
      super(rule.key() + ": " + detail);
      this.rule = rule;
      this.detail = detail;
    }
  }

  private SafeXml() {}

  static XmlNode read(byte[] content) throws Unsafe {
    if (content.length > MOST_BYTES) {
      throw new Unsafe(Rule.TOO_LARGE, content.length + " B");
    }
    var tree = new Tree();
    try {
      var reader = factory().newSAXParser().getXMLReader();
      reader.setContentHandler(tree);
      reader.setEntityResolver(tree);
      reader.setErrorHandler(tree);
      reader.setProperty("http://xml.org/sax/properties/lexical-handler", tree);
      reader.parse(new InputSource(new ByteArrayInputStream(content)));
    } catch (Unsafe unsafe) {
      throw unsafe;
    } catch (SAXException e) {
      throw new Unsafe(Rule.UNREADABLE, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new Unsafe(Rule.ENCODING, String.valueOf(e.getMessage()));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    return tree.root();
  }

  private static SAXParserFactory factory() throws SAXException, ParserConfigurationException {
    var factory = SAXParserFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    return factory;
  }

  private static class Tree extends DefaultHandler2 {

    private final Deque<XmlNode> open = new ArrayDeque<>();
    private @Nullable XmlNode root;
    private @Nullable Locator2 locator;
    private int elements;

    XmlNode root() throws Unsafe {
      if (root == null) {
        throw new Unsafe(Rule.UNREADABLE, "-");
      }
      return root;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
      this.locator = (Locator2) locator;
    }

    /** Before anything in the document type is looked at. */
    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId)
        throws SAXException {
      throw new Unsafe(Rule.DOCTYPE, name);
    }

    @Override
    public InputSource resolveEntity(@Nullable String publicId, String systemId)
        throws SAXException {
      throw new Unsafe(Rule.DOCTYPE, systemId);
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
      throw new Unsafe(Rule.INSTRUCTION, target);
    }

    @Override
    public void startElement(String uri, String local, String qName, Attributes attributes)
        throws SAXException {
      if (root == null) {
        checkDeclaration();
      }
      if (++elements > MOST_ELEMENTS || open.size() >= MOST_DEPTH) {
        throw new Unsafe(Rule.TOO_LARGE, elements + " / " + open.size());
      }
      var node = new XmlNode(new XmlNode.Name(uri, local));
      for (int i = 0; i < attributes.getLength(); i++) {
        node.attributes.put(
            new XmlNode.Name(attributes.getURI(i), attributes.getLocalName(i)),
            attributes.getValue(i));
      }
      if (root == null) {
        root = node;
      } else {
        open.element().children.add(node);
      }
      open.push(node);
    }

    /** What we read and what the engine reads must be the same characters. */
    private void checkDeclaration() throws Unsafe {
      if (locator == null) {
        return;
      }
      String encoding = locator.getEncoding();
      if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
        throw new Unsafe(Rule.ENCODING, encoding);
      }
      String version = locator.getXMLVersion();
      if (version != null && !version.equals("1.0")) {
        throw new Unsafe(Rule.ENCODING, "XML " + version);
      }
    }

    @Override
    public void endElement(String uri, String local, String qName) {
      open.pop();
    }

    @Override
    public void characters(char[] chars, int start, int length) {
      open.element().text.append(chars, start, length);
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw new Unsafe(Rule.UNREADABLE, e.getLineNumber() + ": " + e.getMessage());
    }
  }
}
