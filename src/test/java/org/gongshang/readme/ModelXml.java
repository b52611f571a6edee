package org.gongshang.readme;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads a model as plain XML. */
class ModelXml {

  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  private final Document document;

  ModelXml(String file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      document = factory.newDocumentBuilder().parse(Path.of("bpmn", file).toFile());
    } catch (Exception unreadable) {
      throw new IllegalStateException(file, unreadable);
    }
  }

  Stream<Element> elements(String name) {
    return elements(document.getElementsByTagNameNS("*", name));
  }

  static List<String> texts(Element within, String name) {
    return elements(within.getElementsByTagNameNS("*", name))
        .map(entry -> entry.getTextContent().strip())
        .toList();
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
  }
}
