package org.gongshang.workflow.model;

import static org.gongshang.workflow.model.Vocabulary.BPMN;
import static org.gongshang.workflow.model.Vocabulary.CAMUNDA;

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
import java.util.TreeMap;
import org.gongshang.workflow.model.Scene.Miss;
import org.jspecify.annotations.Nullable;

/** One process, walked token by token from any situation. */
class ProcessWalk {

  private final String id;
  private final Paths paths;
  private final Map<String, String> messages = new HashMap<>();
  private final Map<String, XmlNode> flows = new HashMap<>();
  private final Catalogue catalogue;
  private final Conditions conditions;
  private final OrderCheck order;

  ProcessWalk(String id, XmlNode definitions, Catalogue catalogue, OrderCheck order) {
    this.id = id;
    this.paths = new Paths(definitions.children(BPMN, "process").findFirst().orElseThrow());
    definitions
        .children(BPMN, "message")
        .forEach(message -> messages.put(text(message.id()), text(message.attribute("name"))));
    paths.flows.forEach(flow -> flows.put(text(flow.id()), flow));
    this.catalogue = catalogue;
    this.conditions = new Conditions(catalogue.variables());
    this.order = order;
  }

  /** Tokens on sequence flows, and what is true meanwhile. */
  private record Place(List<String> tokens, Scene scene) {}

  /** Where a node sends its token, and what is then true. */
  private record Exit(List<XmlNode> to, Scene scene) {}

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
      for (Exit exit : exits(node, place.scene)) {
        List<String> tokens = new ArrayList<>(rest);
        tokens.addAll(Paths.ids(exit.to));
        tokens.sort(Comparator.naturalOrder());
        next.add(new Place(List.copyOf(tokens), exit.scene));
        if (tokens.isEmpty()) {
          endings.add(new OrderCheck.Ending(text(node.id()), exit.scene));
        }
      }
    }
    return next;
  }

  private @Nullable XmlNode target(String token) {
    XmlNode flow = flows.get(token);
    return flow == null ? null : paths.nodes.get(text(flow.attribute("targetRef")));
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

  private List<Exit> exits(XmlNode node, Scene scene) {
    return switch (node.name.local()) {
      case "exclusiveGateway" ->
          conditions.open(node, paths.from(node), scene).stream()
              .map(flow -> new Exit(List.of(flow), scene))
              .toList();
      case "serviceTask" -> steps(node, scene);
      case "userTask" -> task(node, scene);
      case "receiveTask" ->
          go(node, scene, KnownOrder.MESSAGES.get(messages.get(node.attribute("messageRef"))));
      case "intermediateCatchEvent" -> go(node, scene, timer(node));
      case "businessRuleTask" -> List.of(new Exit(paths.from(node), decided(node, scene)));
      case "callActivity" -> call(node, scene);
      default -> List.of(new Exit(paths.from(node), scene));
    };
  }

  private List<Exit> steps(XmlNode node, Scene scene) {
    String expression = text(node.attribute(CAMUNDA, "delegateExpression"));
    return go(node, scene, catalogue.ways(Expression.name(expression).orElse("")));
  }

  /** Somebody does the task, or its timer ends it. */
  private List<Exit> task(XmlNode node, Scene scene) {
    List<Exit> exits =
        new ArrayList<>(go(node, scene, catalogue.ways(text(node.attribute(CAMUNDA, "formRef")))));
    for (XmlNode event : paths.of("boundaryEvent")) {
      if (text(node.id()).equals(event.attribute("attachedToRef"))) {
        exits.addAll(go(event, scene, timer(event)));
      }
    }
    return exits;
  }

  private static @Nullable List<Transition> timer(XmlNode event) {
    return event
        .all()
        .filter(inner -> inner.is(BPMN, "timeDate"))
        .findFirst()
        .flatMap(date -> Expression.name(date.text()))
        .map(KnownOrder.TIMERS::get)
        .orElse(null);
  }

  /** Goes every way that is open here; when none is, says what is missing. */
  private List<Exit> go(XmlNode node, Scene scene, @Nullable List<Transition> ways) {
    if (ways == null) {
      return List.of(new Exit(paths.from(node), scene));
    }
    List<Exit> exits =
        ways.stream()
            .filter(way -> scene.misses(way).isEmpty())
            .map(way -> new Exit(paths.from(node), scene.after(way)))
            .toList();
    if (exits.isEmpty()) {
      Miss miss =
          ways.stream()
              .map(scene::misses)
              .min(Comparator.comparingInt(List::size))
              .orElseThrow()
              .get(0);
      order.add(
          id,
          text(node.id()),
          Rule.ORDER,
          text(node.attribute("name")),
          miss.found(),
          miss.needed());
    }
    return exits;
  }

  private static Scene decided(XmlNode rule, Scene scene) {
    Map<String, String> variables = new TreeMap<>(scene.variables());
    rule.all()
        .filter(inner -> inner.is(CAMUNDA, "outputParameter"))
        .forEach(output -> variables.put(text(output.attribute("name")), Transition.ANY));
    return scene.with(variables);
  }

  private List<Exit> call(XmlNode node, Scene scene) {
    String called = text(node.attribute("calledElement"));
    Map<String, String> inside = new TreeMap<>();
    conditions.pass(node, "in", scene, inside);
    List<Exit> exits = new ArrayList<>();
    for (OrderCheck.Ending ending : order.walk(called, scene.with(inside))) {
      Map<String, String> back = new TreeMap<>(scene.variables());
      conditions.pass(node, "out", ending.scene(), back);
      exits.add(new Exit(paths.from(node), ending.scene().with(back)));
    }
    return exits;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
