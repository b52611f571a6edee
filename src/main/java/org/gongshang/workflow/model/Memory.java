package org.gongshang.workflow.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which variables can still matter before each node. The others are forgotten, so that situations
 * in which the same can happen are walked once.
 */
class Memory {

  private final Paths paths;
  private final Exits exits;
  private final Set<String> afterwards;
  private final Map<String, Set<String>> needed = new HashMap<>();

  /**
   * @param afterwards what a process that called this one takes back
   */
  Memory(Paths paths, Exits exits, Set<String> afterwards) {
    this.paths = paths;
    this.exits = exits;
    this.afterwards = afterwards;
    boolean more;
    do {
      more = learn();
    } while (more);
  }

  /** One round over all nodes; whether anything more was found. */
  private boolean learn() {
    boolean more = false;
    for (Map.Entry<String, XmlNode> node : paths.nodes.entrySet()) {
      Set<String> before = new HashSet<>(after(node.getValue()));
      before.removeAll(exits.sets(node.getValue()));
      before.addAll(exits.reads(node.getValue()));
      events(node.getKey()).map(this::before).forEach(before::addAll);
      more |= !before.equals(needed.put(node.getKey(), before));
    }
    return more;
  }

  private Set<String> after(XmlNode node) {
    List<XmlNode> flows = paths.from(node);
    if (flows.isEmpty()) {
      return afterwards;
    }
    Set<String> after = new HashSet<>();
    flows.forEach(flow -> after.addAll(before(String.valueOf(flow.attribute("targetRef")))));
    return after;
  }

  private Stream<String> events(String node) {
    return paths.of("boundaryEvent").stream()
        .filter(event -> node.equals(event.attribute("attachedToRef")))
        .map(event -> String.valueOf(event.id()));
  }

  private Set<String> before(String node) {
    return needed.getOrDefault(node, Set.of());
  }

  /** The scene with what matters once the tokens stand before these nodes. */
  Scene kept(Scene scene, List<String> nodes) {
    Set<String> matters = new HashSet<>(nodes.isEmpty() ? afterwards : Set.of());
    nodes.forEach(node -> matters.addAll(before(node)));
    Map<String, String> variables = new TreeMap<>(scene.variables());
    variables.keySet().retainAll(matters);
    return scene.with(variables);
  }
}
