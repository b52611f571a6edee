package org.gongshang.workflow.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element as the check sees it: names by namespace URI, never by prefix. */
class XmlNode {

  /** A name in a namespace; the URI is empty for attributes without a prefix. */
  record Name(String uri, String local) {

    @Override
    public String toString() {
      return uri.isEmpty() ? local : "{" + uri + "}" + local;
    }
  }

  final Name name;
  final Map<Name, String> attributes = new LinkedHashMap<>();
  final List<XmlNode> children = new ArrayList<>();
  final StringBuilder text = new StringBuilder();

  XmlNode(Name name) {
    this.name = name;
  }

  boolean is(String uri, String local) {
    return name.local().equals(local) && name.uri().equals(uri);
  }

  @Nullable String attribute(String local) {
    return attribute("", local);
  }

  @Nullable String attribute(String uri, String local) {
    return attributes.get(new Name(uri, local));
  }

  @Nullable String id() {
    return attribute("id");
  }

  String text() {
    return text.toString().strip();
  }

  Stream<XmlNode> children(String uri, String local) {
    return children.stream().filter(child -> child.is(uri, local));
  }

  /** This element and everything in it. */
  Stream<XmlNode> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(XmlNode::all));
  }
}
