package org.gongshang.workflow.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What differs between two models of one process: flow elements, by their ids. */
public final class ModelChanges {

  private static final String FLOW = "sequenceFlow";
  private static final List<String> NOT_COMPARED =
      List.of("incoming", "outgoing", "documentation", "conditionExpression");

  private final Map<String, XmlNode> was;
  private final Map<String, XmlNode> now;

  private ModelChanges(Map<String, XmlNode> was, Map<String, XmlNode> now) {
    this.was = was;
    this.now = now;
  }

  /** What can happen to an element. */
  public enum Kind {
    ADDED,
    REMOVED,
    NAME,
    FORM,
    ROLES,
    CONDITION,
    WAY,
    OTHER;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param element what people call it, or what it connects
   * @param was empty where there was nothing, or where it is no matter of words
   */
  public record Change(Kind kind, String element, String was, String now) {}

  /** In the order of the model that is new, with what is gone at the end. */
  public static List<Change> between(byte[] was, byte[] now) {
    return new ModelChanges(elements(was), elements(now)).all();
  }

  private static Map<String, XmlNode> elements(byte[] model) {
    try {
      return SafeXml.read(model)
          .all()
          .filter(node -> node.id() != null && isFlowElement(node))
          .collect(
              Collectors.toMap(
                  node -> Objects.requireNonNull(node.id()),
                  node -> node,
                  (first, other) -> first,
                  LinkedHashMap::new));
    } catch (SafeXml.Unsafe e) {
      throw new IllegalStateException("a model that was checked cannot be read", e);
    }
  }

  private static boolean isFlowElement(XmlNode node) {
    String kind = node.name.local();
    return node.name.uri().equals(Vocabulary.BPMN)
        && (kind.equals(FLOW)
            || kind.equals("callActivity")
            || kind.equals("subProcess")
            || kind.equals("task")
            || kind.endsWith("Task")
            || kind.endsWith("Event")
            || kind.endsWith("Gateway"));
  }

  private List<Change> all() {
    List<Change> changes = new ArrayList<>();
    now.forEach(
        (id, node) -> {
          XmlNode before = was.get(id);
          if (before == null) {
            changes.add(new Change(Kind.ADDED, called(node, now), "", ""));
          } else {
            changed(before, node).forEach(changes::add);
          }
        });
    was.forEach(
        (id, node) -> {
          if (!now.containsKey(id)) {
            changes.add(new Change(Kind.REMOVED, called(node, was), "", ""));
          }
        });
    return changes;
  }

  private Stream<Change> changed(XmlNode before, XmlNode after) {
    String element = called(before, was);
    return Stream.of(
            new Change(Kind.NAME, element, name(before), name(after)),
            new Change(Kind.FORM, element, camunda(before, "formRef"), camunda(after, "formRef")),
            new Change(
                Kind.ROLES,
                element,
                camunda(before, "candidateGroups"),
                camunda(after, "candidateGroups")),
            new Change(Kind.CONDITION, element, condition(before), condition(after)),
            new Change(
                Kind.WAY,
                element,
                way(before, was),
                leadsAlike(before, after) ? way(before, was) : way(after, now)),
            new Change(Kind.OTHER, element, rest(before), rest(after)))
        .filter(change -> !change.was().equals(change.now()))
        .map(
            change ->
                change.kind() == Kind.OTHER ? new Change(Kind.OTHER, element, "", "") : change);
  }

  /** Also where an end is only called otherwise. */
  private static boolean leadsAlike(XmlNode before, XmlNode after) {
    return Objects.equals(before.attribute("sourceRef"), after.attribute("sourceRef"))
        && Objects.equals(before.attribute("targetRef"), after.attribute("targetRef"));
  }

  private static String called(XmlNode node, Map<String, XmlNode> model) {
    if (!name(node).isEmpty()) {
      return name(node);
    }
    return node.name.local().equals(FLOW)
        ? way(node, model)
        : Objects.requireNonNullElse(node.id(), "");
  }

  /** What a flow connects, in words; empty for what is none. */
  private static String way(XmlNode node, Map<String, XmlNode> model) {
    return node.name.local().equals(FLOW)
        ? end(node.attribute("sourceRef"), model) + " → " + end(node.attribute("targetRef"), model)
        : "";
  }

  private static String end(@Nullable String id, Map<String, XmlNode> model) {
    XmlNode node = model.get(Objects.requireNonNullElse(id, ""));
    return node == null || name(node).isEmpty() ? Objects.requireNonNullElse(id, "") : name(node);
  }

  private static String name(XmlNode node) {
    return Objects.requireNonNullElse(node.attribute("name"), "");
  }

  private static String camunda(XmlNode node, String attribute) {
    return Objects.requireNonNullElse(node.attribute(Vocabulary.CAMUNDA, attribute), "");
  }

  private static String condition(XmlNode node) {
    return node.children(Vocabulary.BPMN, "conditionExpression")
        .map(XmlNode::text)
        .collect(Collectors.joining(" "));
  }

  /** Everything else, to be compared only; what another kind of change tells is left out. */
  private static String rest(XmlNode node) {
    String attributes =
        node.attributes.entrySet().stream()
            .filter(each -> !isTold(each.getKey()))
            .map(each -> each.getKey() + "=" + each.getValue())
            .sorted()
            .collect(Collectors.joining(" "));
    return node.children.stream()
        .filter(child -> !NOT_COMPARED.contains(child.name.local()) && !isFlowElement(child))
        .map(ModelChanges::rest)
        .collect(Collectors.joining(",", node.name.local() + " " + attributes + node.text(), ""));
  }

  private static boolean isTold(XmlNode.Name name) {
    return List.of("id", "name", "formRef", "candidateGroups", "sourceRef", "targetRef")
        .contains(name.local());
  }
}
