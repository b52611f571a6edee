package org.gongshang.workflow.model;

import static org.gongshang.workflow.model.Vocabulary.BPMN;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One process, walked token by token from any situation. */
class ProcessWalk {

  private final String id;
  private final Paths paths;
  private final Map<String, XmlNode> flows = new HashMap<>();
  private final Exits exits;
  private final Memory memory;
  private final OrderCheck order;

  /**
   * @param afterwards variables that a process takes back which called this one
   */
  ProcessWalk(
      String id,
      XmlNode definitions,
      Set<String> afterwards,
      Catalogue catalogue,
      OrderCheck order) {
    this.id = id;
    this.paths = new Paths(definitions.children(BPMN, "process").findFirst().orElseThrow());
    paths.flows.forEach(flow -> flows.put(text(flow.id()), flow));
    this.order = order;
    this.exits = new Exits(id, definitions, paths, catalogue, order);
    this.memory = new Memory(paths, exits, afterwards);
  }

  /** Tokens on sequence flows, and what is true meanwhile. */
  private record Place(List<String> tokens, Scene scene) {}

  /** What of a situation matters to one who begins in it. */
  Scene kept(Scene begin) {
    return memory.kept(begin, Paths.ids(paths.of("startEvent")));
  }

  Set<OrderCheck.Ending> from(Scene begin) {
    Set<OrderCheck.Ending> endings = new LinkedHashSet<>();
    Set<Place> seen = new HashSet<>();
    Deque<Place> open = new ArrayDeque<>();
    for (XmlNode start : paths.of("startEvent")) {
      open.add(new Place(Paths.ids(paths.from(start)), begin));
    }
    while (!open.isEmpty()) {
      Place place = open.pop();
      if (seen.size() > OrderCheck.MOST) {
        order.add(id, id, Rule.TOO_MANY_WAYS, Integer.toString(OrderCheck.MOST));
        return endings;
      }
      if (seen.add(place)) {
        open.addAll(next(place, endings));
      }
    }
    return endings;
  }

  private List<Place> next(Place place, Set<OrderCheck.Ending> endings) {
    List<Place> next = new ArrayList<>();
    for (String token : new LinkedHashSet<>(place.tokens)) {
      XmlNode node = target(token);
      List<String> rest = taken(place.tokens, token, node);
      if (node == null || rest == null) {
        continue;
      }
      for (Exits.Exit exit : exits.of(node, place.scene)) {
        List<String> tokens = new ArrayList<>(rest);
        tokens.addAll(Paths.ids(exit.to()));
        tokens.sort(Comparator.naturalOrder());
        Scene scene = memory.kept(exit.scene(), tokens.stream().map(this::targetId).toList());
        next.add(new Place(List.copyOf(tokens), scene));
        if (tokens.isEmpty()) {
          endings.add(new OrderCheck.Ending(text(node.id()), scene));
        }
      }
    }
    return next;
  }

  private @Nullable XmlNode target(String token) {
    return paths.nodes.get(targetId(token));
  }

  private String targetId(String token) {
    XmlNode flow = flows.get(token);
    return flow == null ? "" : text(flow.attribute("targetRef"));
  }

  /** The tokens without those that the node takes; null while a join still waits for others. */
  private @Nullable List<String> taken(List<String> tokens, String token, @Nullable XmlNode node) {
    List<String> needed = List.of(token);
    if (node != null && node.name.local().equals("parallelGateway")) {
      needed =
          Paths.ids(
              paths.flows.stream()
                  .filter(flow -> text(node.id()).equals(flow.attribute("targetRef")))
                  .toList());
    }
    List<String> rest = new ArrayList<>(tokens);
    for (String one : needed) {
      if (!rest.remove(one)) {
        return null;
      }
    }
    return rest;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
