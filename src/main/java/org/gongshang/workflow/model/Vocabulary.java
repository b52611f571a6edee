package org.gongshang.workflow.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The elements that a model may hold, with the attributes and children of each. What is not listed
 * is refused, also what the engine may learn to do one day.
 */
class Vocabulary {

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

  /** Drawings: they are looked at, never run. */
  private static final Set<String> DRAWING =
      Set.of(
          "http://www.omg.org/spec/BPMN/20100524/DI",
          "http://www.omg.org/spec/DD/20100524/DC",
          "http://www.omg.org/spec/DD/20100524/DI",
          "https://www.omg.org/spec/DMN/20191111/DMNDI/",
          "http://www.omg.org/spec/DMN/20180521/DC/",
          "http://www.omg.org/spec/DMN/20180521/DI/",
          "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
          "http://bpmn.io/schema/bpmn/biocolor/1.0",
          "http://bpmn.io/schema/dmn/biodi/2.0",
          "");

  private static final Map<String, String> BPMN_PREFIXES =
      Map.of(
          "camunda",
          CAMUNDA,
          "modeler",
          "http://camunda.org/schema/modeler/1.0",
          "xsi",
          XSI,
          "di",
          "http://www.omg.org/spec/BPMN/20100524/DI");

  private static final Map<String, String> DMN_PREFIXES =
      Map.of(
          "camunda", "http://camunda.org/schema/1.0/dmn",
          "modeler", "http://camunda.org/schema/modeler/1.0",
          "di", "https://www.omg.org/spec/DMN/20191111/DMNDI/");

  private static final String PROCESSES =
      """
      definitions: id name targetNamespace exporter exporterVersion modeler:executionPlatform \
       modeler:executionPlatformVersion \
       > process message collaboration di:BPMNDiagram
      collaboration: id > participant textAnnotation association documentation
      participant: id name processRef >
      process: id name isExecutable camunda:historyTimeToLive camunda:versionTag \
       > documentation laneSet startEvent endEvent userTask serviceTask businessRuleTask \
       callActivity receiveTask intermediateCatchEvent boundaryEvent exclusiveGateway \
       parallelGateway sequenceFlow textAnnotation association
      documentation: id >
      laneSet: id > lane
      lane: id name > flowNodeRef
      flowNodeRef: >
      textAnnotation: id > text
      text: >
      association: id sourceRef targetRef associationDirection >
      incoming: >
      outgoing: >
      startEvent: id name > documentation incoming outgoing
      endEvent: id name > documentation incoming outgoing
      userTask: id name camunda:formRef camunda:formRefBinding camunda:candidateGroups \
       camunda:asyncBefore > documentation incoming outgoing
      serviceTask: id name camunda:delegateExpression camunda:asyncBefore \
       > documentation incoming outgoing
      businessRuleTask: id name camunda:decisionRef camunda:decisionRefBinding \
       camunda:mapDecisionResult camunda:resultVariable camunda:asyncBefore \
       > documentation extensionElements incoming outgoing
      businessRuleTask/extensionElements: > camunda:inputOutput
      inputOutput: > camunda:inputParameter camunda:outputParameter
      inputParameter: name >
      outputParameter: name >
      callActivity: id name calledElement camunda:calledElementBinding camunda:asyncBefore \
       > documentation extensionElements incoming outgoing
      callActivity/extensionElements: > camunda:in camunda:out
      in: businessKey source sourceExpression target >
      out: source target >
      receiveTask: id name messageRef camunda:asyncBefore > documentation incoming outgoing
      message: id name >
      intermediateCatchEvent: id name \
       > documentation incoming outgoing timerEventDefinition messageEventDefinition
      boundaryEvent: id name attachedToRef cancelActivity \
       > documentation outgoing timerEventDefinition messageEventDefinition
      timerEventDefinition: id > timeDate
      timeDate: xsi:type >
      messageEventDefinition: id messageRef >
      exclusiveGateway: id name default > documentation incoming outgoing
      parallelGateway: id name > documentation incoming outgoing
      sequenceFlow: id name sourceRef targetRef > documentation conditionExpression
      conditionExpression: xsi:type >
      """;

  private static final String TABLES =
      """
      definitions: id name namespace exporter exporterVersion modeler:executionPlatform \
       modeler:executionPlatformVersion > decision di:DMNDI
      decision: id name camunda:historyTimeToLive camunda:versionTag > description decisionTable
      decisionTable: id hitPolicy > input output rule
      input: id label > inputExpression inputValues
      inputExpression: id typeRef expressionLanguage > text
      inputValues: id expressionLanguage > text
      output: id label name typeRef > outputValues
      outputValues: id expressionLanguage > text
      rule: id > description inputEntry outputEntry
      inputEntry: id expressionLanguage > text
      outputEntry: id expressionLanguage > text
      description: >
      text: >
      """;

  static final Vocabulary OF_PROCESSES = new Vocabulary(BPMN, BPMN_PREFIXES, PROCESSES);
  static final Vocabulary OF_TABLES = new Vocabulary(DMN, DMN_PREFIXES, TABLES);

  /** What one element may carry. */
  record Shape(Set<XmlNode.Name> attributes, Set<XmlNode.Name> children) {}

  final String uri;
  private final Map<String, String> prefixes;
  private final Map<String, Shape> shapes = new HashMap<>();

  private Vocabulary(String uri, Map<String, String> prefixes, String lines) {
    this.uri = uri;
    this.prefixes = prefixes;
    for (String line : lines.strip().split("\n")) {
      String[] nameAndRest = line.split(":", 2);
      String[] lists = nameAndRest[1].split(">", -1);
      shapes.put(nameAndRest[0].strip(), new Shape(attributes(lists[0]), children(lists[1])));
    }
  }

  static boolean isDrawing(XmlNode.Name name) {
    return DRAWING.contains(name.uri());
  }

  boolean isKnown(String namespace) {
    return namespace.equals(uri) || prefixes.containsValue(namespace) || namespace.isEmpty();
  }

  Optional<Shape> shape(XmlNode parent, XmlNode node) {
    Shape special = shapes.get(parent.name.local() + "/" + node.name.local());
    return Optional.ofNullable(special != null ? special : shapes.get(node.name.local()));
  }

  private Set<XmlNode.Name> attributes(String names) {
    return names(names, "");
  }

  private Set<XmlNode.Name> children(String names) {
    return names(names, uri);
  }

  private Set<XmlNode.Name> names(String names, String defaultUri) {
    return Arrays.stream(names.strip().split("\\s+"))
        .filter(name -> !name.isEmpty())
        .map(name -> name(name, defaultUri))
        .collect(Collectors.toUnmodifiableSet());
  }

  private XmlNode.Name name(String name, String defaultUri) {
    int colon = name.indexOf(':');
    return colon < 0
        ? new XmlNode.Name(defaultUri, name)
        : new XmlNode.Name(
            java.util.Objects.requireNonNull(prefixes.get(name.substring(0, colon))),
            name.substring(colon + 1));
  }
}
