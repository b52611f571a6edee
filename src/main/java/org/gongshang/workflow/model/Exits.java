package org.gongshang.workflow.model;

import static org.gongshang.workflow.model.Vocabulary.BPMN;
import static org.gongshang.workflow.model.Vocabulary.CAMUNDA;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongshang.workflow.model.Scene.Miss;
import org.jspecify.annotations.Nullable;

/** Where the nodes of one process send their tokens, and what is then true. */
class Exits {

  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

  private final String id;
  private final Paths paths;
  private final Catalogue catalogue;
  private final Conditions conditions;
  private final OrderCheck order;
  private final Map<String, String> messages = new HashMap<>();

  Exits(String id, XmlNode definitions, Paths paths, Catalogue catalogue, OrderCheck order) {
    this.id = id;
    this.paths = paths;
    this.catalogue = catalogue;
    this.conditions = new Conditions(catalogue.variables());
    this.order = order;
    definitions
        .children(BPMN, "message")
        .forEach(message -> messages.put(text(message.id()), text(message.attribute("name"))));
  }

  /** One way on from a node. */
  record Exit(List<XmlNode> to, Scene scene) {}

  List<Exit> of(XmlNode node, Scene scene) {
    return switch (node.name.local()) {
      case "exclusiveGateway" ->
          conditions.open(node, paths.from(node), scene).stream()
              .map(flow -> new Exit(List.of(flow), scene))
              .toList();
      case "serviceTask" -> go(node, scene, stepWays(node));
      case "userTask" ->
          waits(node, scene, catalogue.ways(text(node.attribute(CAMUNDA, "formRef"))));
      case "receiveTask" -> waits(node, scene, message(node));
      case "intermediateCatchEvent" -> go(node, scene, timer(node));
      case "businessRuleTask" -> List.of(new Exit(paths.from(node), decided(node, scene)));
      case "callActivity" -> call(node, scene);
      default -> List.of(new Exit(paths.from(node), scene));
    };
  }

  /** Variables on which it depends how the node is left. */
  Set<String> reads(XmlNode node) {
    Set<String> reads = new HashSet<>();
    List<Transition> ways = ways(node);
    if (ways != null) {
      ways.forEach(way -> reads.addAll(way.tests().keySet()));
    }
    paths.from(node).stream()
        .flatMap(flow -> flow.children(BPMN, "conditionExpression"))
        .forEach(condition -> reads.addAll(words(condition.text())));
    node.all()
        .filter(inner -> inner.is(CAMUNDA, "in"))
        .forEach(
            mapping -> {
              reads.addAll(words(text(mapping.attribute("source"))));
              reads.addAll(words(text(mapping.attribute("sourceExpression"))));
            });
    return reads;
  }

  /** Variables that have another value after the node whatever they were. */
  Set<String> sets(XmlNode node) {
    Set<String> sets = new HashSet<>();
    node.all()
        .filter(inner -> inner.is(CAMUNDA, "out"))
        .forEach(mapping -> sets.add(text(mapping.attribute("target"))));
    List<Transition> ways = ways(node);
    if (ways != null && !ways.isEmpty()) {
      Set<String> always = new HashSet<>(ways.get(0).sets().keySet());
      ways.forEach(way -> always.retainAll(way.sets().keySet()));
      sets.addAll(always);
    }
    return sets;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  private @Nullable List<Transition> ways(XmlNode node) {
    return switch (node.name.local()) {
      case "serviceTask" -> stepWays(node);
      case "userTask" -> catalogue.ways(text(node.attribute(CAMUNDA, "formRef")));
      case "receiveTask" -> message(node);
      case "intermediateCatchEvent" -> timer(node);
      case "boundaryEvent" -> event(node);
      default -> null;
    };
  }

  private List<Transition> stepWays(XmlNode node) {
    String expression = text(node.attribute(CAMUNDA, "delegateExpression"));
    return catalogue.ways(Expression.name(expression).orElse(""));
  }

  /** It goes on as it should, or an event at its border ends it. */
  private List<Exit> waits(XmlNode node, Scene scene, @Nullable List<Transition> ways) {
    List<Exit> exits = new ArrayList<>(go(node, scene, ways));
    for (XmlNode event : paths.of("boundaryEvent")) {
      if (text(node.id()).equals(event.attribute("attachedToRef"))) {
        exits.addAll(go(event, scene, event(event)));
      }
    }
    return exits;
  }

  private @Nullable List<Transition> event(XmlNode event) {
    return event
        .children(BPMN, "messageEventDefinition")
        .findFirst()
        .map(this::message)
        .orElseGet(() -> timer(event));
  }

  private @Nullable List<Transition> message(XmlNode node) {
    return KnownOrder.MESSAGES.get(messages.get(text(node.attribute("messageRef"))));
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
