package org.gongshang.workflow.model;

import java.util.HashSet;
import java.util.Set;

/** Compares a file with the vocabulary: elements, attributes, and expressions out of place. */
class ShapeCheck {

  private static final Set<String> EXPRESSION_ATTRIBUTES =
      Set.of("delegateExpression", "businessKey", "sourceExpression");
  private static final Set<String> EXPRESSION_ELEMENTS =
      Set.of("conditionExpression", "timeDate", "outputParameter");

  private final Vocabulary vocabulary;
  private final Findings findings;
  private final Set<String> ids = new HashSet<>();

  ShapeCheck(Vocabulary vocabulary, Findings findings) {
    this.vocabulary = vocabulary;
    this.findings = findings;
  }

  void check(XmlNode root) {
    if (!root.is(vocabulary.uri, "definitions")) {
      findings.add(Rule.ELEMENT, root, root.name.toString());
      return;
    }
    check(root, root);
  }

  private void check(XmlNode parent, XmlNode node) {
    vocabulary
        .shape(parent, node)
        .ifPresentOrElse(
            shape -> check(node, shape),
            () -> findings.add(Rule.ELEMENT, node, node.name.toString()));
  }

  private void check(XmlNode node, Vocabulary.Shape shape) {
    node.attributes.forEach(
        (name, value) -> {
          if (!shape.attributes().contains(name)) {
            findings.add(rule(name, Rule.ATTRIBUTE), node, name.toString());
          } else if (!EXPRESSION_ATTRIBUTES.contains(name.local())) {
            place(node, value);
          }
        });
    if (!EXPRESSION_ELEMENTS.contains(node.name.local())) {
      place(node, node.text());
    }
    unique(node);
    for (XmlNode child : node.children) {
      if (!shape.children().contains(child.name)) {
        findings.add(rule(child.name, Rule.ELEMENT), where(node, child), child.name.toString());
      } else if (Vocabulary.isDrawing(child.name)) {
        drawing(child);
      } else {
        check(node, child);
      }
    }
  }

  /** A foreign namespace is the finding, rather than the name in it. */
  private Rule rule(XmlNode.Name name, Rule otherwise) {
    return vocabulary.isKnown(name.uri()) ? otherwise : Rule.NAMESPACE;
  }

  private static XmlNode where(XmlNode node, XmlNode child) {
    return child.id() == null ? node : child;
  }

  /** The engine takes even names and descriptions for expressions. */
  private void place(XmlNode node, String text) {
    if (Expression.looksLikeOne(text)) {
      findings.add(Rule.EXPRESSION_PLACE, node, text);
    }
  }

  private void unique(XmlNode node) {
    String id = node.id();
    if (id == null) {
      return;
    }
    if (!id.matches("[A-Za-z][A-Za-z0-9_.-]{0,99}")) {
      findings.add(Rule.VALUE, node, "id", id);
    }
    if (!ids.add(id)) {
      findings.add(Rule.DUPLICATE_ID, node, id);
    }
  }

  private void drawing(XmlNode drawing) {
    drawing
        .all()
        .forEach(
            node -> {
              if (!Vocabulary.isDrawing(node.name)) {
                findings.add(Rule.NAMESPACE, node, node.name.toString());
              }
              node.attributes.keySet().stream()
                  .filter(name -> !Vocabulary.isDrawing(name))
                  .forEach(name -> findings.add(Rule.NAMESPACE, node, name.toString()));
            });
  }
}
