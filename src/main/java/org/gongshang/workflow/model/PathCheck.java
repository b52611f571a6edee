package org.gongshang.workflow.model;

import static org.gongshang.workflow.model.Vocabulary.BPMN;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks a process: every node is reached, every way ends, no way runs in circles by itself. */
class PathCheck {

  private static final Set<String> WAITS =
      Set.of("userTask", "receiveTask", "intermediateCatchEvent", "boundaryEvent");

  private final Bundle bundle;
  private final Findings findings;

  PathCheck(Bundle bundle, Findings findings) {
    this.bundle = bundle;
    this.findings = findings;
  }

  void check(XmlNode definitions) {
    Optional<XmlNode> process = definitions.children(BPMN, "process").findFirst();
    if (process.isEmpty()) {
      return;
    }
    var paths = new Paths(process.get());
    references(definitions, paths);
    ends(process.get(), paths);
    paths.nodes.values().forEach(node -> ways(paths, node));
    String own = String.valueOf(process.get().id());
    for (XmlNode call : paths.of("callActivity")) {
      if (calls(String.valueOf(call.attribute("calledElement")), own, new HashSet<>())) {
        findings.add(Rule.CALL_CIRCLE, call, own);
      }
    }
    for (String node :
        paths.circles(id -> !waits(paths.nodes.get(id), new HashSet<>(Set.of(own))))) {
      findings.addAt(Rule.RESTLESS_LOOP, node, node);
    }
  }

  private void references(XmlNode definitions, Paths paths) {
    for (XmlNode flow : paths.flows) {
      reference(paths, flow, "sourceRef");
      reference(paths, flow, "targetRef");
    }
    for (XmlNode event : paths.of("boundaryEvent")) {
      reference(paths, event, "attachedToRef");
    }
    Set<String> messages = new HashSet<>();
    definitions.children(BPMN, "message").forEach(message -> messages.add(message.id() + ""));
    definitions
        .all()
        .filter(node -> node.is(BPMN, "receiveTask") || node.is(BPMN, "messageEventDefinition"))
        .filter(node -> !messages.contains(String.valueOf(node.attribute("messageRef"))))
        .forEach(node -> findings.add(Rule.REFERENCE, node, "messageRef"));
  }

  private void reference(Paths paths, XmlNode node, String attribute) {
    String to = String.valueOf(node.attribute(attribute));
    if (!paths.nodes.containsKey(to)) {
      findings.add(Rule.REFERENCE, node, attribute + "=" + to);
    }
  }

  private void ends(XmlNode process, Paths paths) {
    List<XmlNode> starts = paths.of("startEvent");
    if (starts.size() != 1) {
      findings.add(Rule.START, process, Integer.toString(starts.size()));
    }
    Set<String> reached = paths.reachable(Paths.ids(starts), node -> true);
    Set<String> ending = paths.reaching(Paths.ids(paths.of("endEvent")));
    for (String node : paths.nodes.keySet()) {
      if (!reached.contains(node)) {
        findings.addAt(Rule.UNREACHABLE, node, node);
      }
      if (!ending.contains(node)) {
        findings.addAt(Rule.DEAD_END, node, node);
      }
    }
  }

  private void ways(Paths paths, XmlNode node) {
    List<XmlNode> out = paths.from(node);
    switch (node.name.local()) {
      case "exclusiveGateway" -> choice(node, out);
      case "parallelGateway" -> conditionless(out);
      case "endEvent" -> split(node, out, 0);
      default -> split(node, out, 1);
    }
  }

  private void split(XmlNode node, List<XmlNode> out, int needed) {
    if (out.size() != needed) {
      findings.add(Rule.SPLIT, node, Integer.toString(out.size()));
    }
    conditionless(out);
  }

  private void conditionless(List<XmlNode> flows) {
    flows.stream()
        .filter(PathCheck::isConditional)
        .forEach(flow -> findings.add(Rule.CONDITION, flow, String.valueOf(flow.id())));
  }

  /** Some way is always open, and which one is said for each. */
  private void choice(XmlNode gateway, List<XmlNode> out) {
    String usual = String.valueOf(gateway.attribute("default"));
    if (out.size() < 2) {
      conditionless(out);
      return;
    }
    if (!Paths.ids(out).contains(usual)) {
      findings.add(Rule.DEFAULT_FLOW, gateway, usual);
    }
    for (XmlNode flow : out) {
      if (isConditional(flow) == usual.equals(flow.id())) {
        findings.add(Rule.CONDITION, flow, String.valueOf(flow.id()));
      }
    }
  }

  private static boolean isConditional(XmlNode flow) {
    return flow.children(BPMN, "conditionExpression").findAny().isPresent();
  }

  /** Whether the process waits here for a person, a message or a time. */
  private boolean waits(@org.jspecify.annotations.Nullable XmlNode node, Set<String> inside) {
    if (node == null) {
      return false;
    }
    if (!node.name.local().equals("callActivity")) {
      return WAITS.contains(node.name.local());
    }
    String called = String.valueOf(node.attribute("calledElement"));
    return inside.add(called) && process(called).map(p -> stops(p, inside)).orElse(true);
  }

  /** Whether every way through the called process waits somewhere. */
  private boolean stops(XmlNode process, Set<String> inside) {
    var paths = new Paths(process);
    Set<String> passed =
        paths.reachable(
            Paths.ids(paths.of("startEvent")),
            id -> !waits(paths.nodes.get(id), new HashSet<>(inside)));
    return Paths.ids(paths.of("endEvent")).stream().noneMatch(passed::contains);
  }

  private boolean calls(String from, String target, Set<String> seen) {
    if (from.equals(target)) {
      return true;
    }
    return seen.add(from)
        && process(from).stream()
            .flatMap(process -> process.children(BPMN, "callActivity"))
            .anyMatch(call -> calls(String.valueOf(call.attribute("calledElement")), target, seen));
  }

  private Optional<XmlNode> process(String id) {
    return bundle
        .definitions(id)
        .flatMap(definitions -> definitions.children(BPMN, "process").findFirst());
  }
}
