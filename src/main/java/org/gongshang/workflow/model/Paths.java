package org.gongshang.workflow.model;

import static org.gongshang.workflow.model.Vocabulary.BPMN;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The nodes of one process and the ways between them. */
class Paths {

  private static final Set<String> NODES =
      Set.of(
          "startEvent",
          "endEvent",
          "userTask",
          "serviceTask",
          "businessRuleTask",
          "callActivity",
          "receiveTask",
          "intermediateCatchEvent",
          "boundaryEvent",
          "exclusiveGateway",
          "parallelGateway");

  final Map<String, XmlNode> nodes = new LinkedHashMap<>();
  final List<XmlNode> flows;
  private final Map<String, Set<String>> next = new LinkedHashMap<>();
  private final Map<String, Set<String>> previous = new LinkedHashMap<>();

  Paths(XmlNode process) {
    for (XmlNode child : process.children) {
      String id = child.id();
      if (id != null && child.name.uri().equals(BPMN) && NODES.contains(child.name.local())) {
        nodes.put(id, child);
      }
    }
    flows = process.children(BPMN, "sequenceFlow").toList();
    flows.forEach(flow -> link(flow.attribute("sourceRef"), flow.attribute("targetRef")));
    of("boundaryEvent").forEach(event -> link(event.attribute("attachedToRef"), event.id()));
  }

  private void link(@Nullable String from, @Nullable String to) {
    if (from != null && to != null && nodes.containsKey(from) && nodes.containsKey(to)) {
      next.computeIfAbsent(from, key -> new HashSet<>()).add(to);
      previous.computeIfAbsent(to, key -> new HashSet<>()).add(from);
    }
  }

  List<XmlNode> of(String type) {
    return nodes.values().stream().filter(node -> node.name.local().equals(type)).toList();
  }

  List<XmlNode> from(XmlNode node) {
    return flows.stream()
        .filter(flow -> String.valueOf(node.id()).equals(flow.attribute("sourceRef")))
        .toList();
  }

  Set<String> reachable(Collection<String> start, Predicate<String> passable) {
    return walk(start, next, passable);
  }

  Set<String> reaching(Collection<String> end) {
    return walk(end, previous, node -> true);
  }

  static List<String> ids(List<XmlNode> nodes) {
    return nodes.stream().map(node -> String.valueOf(node.id())).toList();
  }

  /** Nodes on a way that leads back to them over passable nodes only. */
  List<String> circles(Predicate<String> passable) {
    return nodes.keySet().stream()
        .filter(passable)
        .filter(node -> reachable(next.getOrDefault(node, Set.of()), passable).contains(node))
        .toList();
  }

  private static Set<String> walk(
      Collection<String> start, Map<String, Set<String>> ways, Predicate<String> passable) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(start);
    while (!open.isEmpty()) {
      String node = open.pop();
      if (passable.test(node) && seen.add(node)) {
        open.addAll(ways.getOrDefault(node, Set.of()));
      }
    }
    return seen;
  }
}
