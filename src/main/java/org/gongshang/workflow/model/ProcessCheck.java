package org.gongshang.workflow.model;

import static org.gongshang.workflow.model.Vocabulary.BPMN;
import static org.gongshang.workflow.model.Vocabulary.CAMUNDA;
import static org.gongshang.workflow.model.Vocabulary.XSI;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongshang.workflow.model.Catalogue.Kind;
import org.jspecify.annotations.Nullable;

/** What the elements of a process name: steps, roles, forms, tables, variables, messages. */
class ProcessCheck {

  private static final Set<String> BUSINESS_KEY =
      Set.of("#{execution.processBusinessKey}", "${execution.processBusinessKey}");

  private static final Pattern PROCESS = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,99}");
  private static final Pattern RESULT = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,59}");

  /** What an expression takes for something else than a variable. */
  private static final Set<String> RESERVED =
      Set.of(
          "execution",
          "task",
          "true",
          "false",
          "null",
          "empty",
          "instanceof",
          "not",
          "and",
          "or",
          "eq",
          "ne",
          "lt",
          "gt",
          "le",
          "ge",
          "div",
          "mod");

  private final Catalogue catalogue;
  private final Bundle bundle;
  private final Findings findings;
  private final Map<String, Kind> variables;

  ProcessCheck(Catalogue catalogue, Bundle bundle, Findings findings) {
    this.catalogue = catalogue;
    this.bundle = bundle;
    this.findings = findings;
    this.variables = catalogue.variables();
  }

  void check(XmlNode definitions) {
    process(definitions);
    definitions.all().filter(node -> node.name.uri().equals(BPMN)).forEach(this::element);
  }

  private void process(XmlNode definitions) {
    List<XmlNode> processes = definitions.children(BPMN, "process").toList();
    if (processes.size() != 1) {
      findings.add(Rule.PROCESS, definitions, Integer.toString(processes.size()));
      return;
    }
    XmlNode process = processes.get(0);
    String id = String.valueOf(process.id());
    if (!("/" + findings.file).endsWith("/" + id + ".bpmn")) {
      findings.add(Rule.FILE_NAME, process, id);
    }
    value(process, "", "isExecutable", "true");
    String keep = process.attribute(CAMUNDA, "historyTimeToLive");
    if (keep == null || !keep.matches("P[1-9]\\d{0,3}D")) {
      findings.add(Rule.VALUE, process, "historyTimeToLive", String.valueOf(keep));
    }
  }

  private void element(XmlNode node) {
    switch (node.name.local()) {
      case "serviceTask" -> step(node);
      case "userTask" -> userTask(node);
      case "businessRuleTask" -> businessRule(node);
      case "callActivity" -> call(node);
      case "message" -> message(node);
      case "conditionExpression" -> typed(node, Kind.FLAG);
      case "timeDate" -> time(node);
      default -> {}
    }
    String async = node.attribute(CAMUNDA, "asyncBefore");
    if (async != null && !async.equals("true") && !async.equals("false")) {
      findings.add(Rule.VALUE, node, "asyncBefore", async);
    }
  }

  private void step(XmlNode node) {
    String expression = String.valueOf(node.attribute(CAMUNDA, "delegateExpression"));
    Optional<String> step = Expression.name(expression);
    if (step.isEmpty() || !catalogue.steps().contains(step.get())) {
      findings.add(Rule.STEP, node, expression);
    }
  }

  private void userTask(XmlNode node) {
    String form = String.valueOf(node.attribute(CAMUNDA, "formRef"));
    if (!bundle.forms().containsKey(form)) {
      findings.add(Rule.FORM, node, form);
    }
    binding(node, "formRefBinding");
    String groups = String.valueOf(node.attribute(CAMUNDA, "candidateGroups"));
    for (String role : groups.split(",", -1)) {
      if (!catalogue.roles().contains(role.strip())) {
        findings.add(Rule.ROLE, node, role);
      }
    }
  }

  private void businessRule(XmlNode node) {
    String table = String.valueOf(node.attribute(CAMUNDA, "decisionRef"));
    Set<String> outputs = catalogue.decisions().get(table);
    if (outputs == null || bundle.table(table).isEmpty()) {
      findings.add(Rule.DECISION, node, table);
      return;
    }
    binding(node, "decisionRefBinding");
    value(node, CAMUNDA, "mapDecisionResult", "singleResult");
    String result = String.valueOf(node.attribute(CAMUNDA, "resultVariable"));
    result(node, result);
    node.all()
        .filter(inner -> inner.is(CAMUNDA, "outputParameter"))
        .forEach(output -> output(node, output, result, outputs));
  }

  /**
   * The table's row is read by name in an expression, so the name is nothing but a name and nobody
   * else's; an empty parameter of the same name keeps the row local to the task.
   */
  private void result(XmlNode node, String result) {
    if (!RESULT.matcher(result).matches()
        || RESERVED.contains(result)
        || variables.containsKey(result)
        || catalogue.steps().contains(result)) {
      findings.add(Rule.VALUE, node, "resultVariable", result);
    }
    List<XmlNode> local = node.all().filter(inner -> inner.is(CAMUNDA, "inputParameter")).toList();
    if (local.size() != 1 || !result.equals(local.get(0).attribute("name"))) {
      findings.add(Rule.VALUE, node, "inputParameter", names(local));
    }
    local.stream()
        .filter(parameter -> !parameter.text().isEmpty())
        .forEach(p -> findings.add(Rule.EXPRESSION_PLACE, node, p.text()));
  }

  private static String names(List<XmlNode> parameters) {
    return parameters.stream()
        .map(parameter -> String.valueOf(parameter.attribute("name")))
        .collect(Collectors.joining(", "));
  }

  private void output(XmlNode task, XmlNode output, String result, Set<String> outputs) {
    String name = String.valueOf(output.attribute("name"));
    if (!variables.containsKey(name)) {
      findings.add(Rule.VARIABLE, task, name);
    }
    if (outputs.stream().noneMatch(o -> output.text().equals("${" + result + "." + o + "}"))) {
      findings.add(Rule.EXPRESSION, task, output.text());
    }
  }

  private void call(XmlNode node) {
    String called = String.valueOf(node.attribute("calledElement"));
    if (!PROCESS.matcher(called).matches() || bundle.process(called).isEmpty()) {
      findings.add(Rule.CALLED_PROCESS, node, called);
    }
    binding(node, "calledElementBinding");
    long keys = mappings(node, "in").filter(in -> in.attribute("businessKey") != null).count();
    if (keys != 1) {
      findings.add(Rule.BUSINESS_KEY, node, Long.toString(keys));
    }
    mappings(node, "in").forEach(in -> mapping(node, in));
    mappings(node, "out").forEach(out -> mapping(node, out));
  }

  private static java.util.stream.Stream<XmlNode> mappings(XmlNode call, String direction) {
    return call.all().filter(inner -> inner.is(CAMUNDA, direction));
  }

  private void mapping(XmlNode call, XmlNode mapping) {
    String key = mapping.attribute("businessKey");
    if (key != null) {
      if (mapping.attributes.size() != 1 || !BUSINESS_KEY.contains(key)) {
        findings.add(Rule.BUSINESS_KEY, call, key);
      }
      return;
    }
    Kind from = source(call, mapping);
    Kind to = variable(call, mapping.attribute("target"));
    if (from != null && to != null && from != to) {
      findings.add(Rule.EXPRESSION_TYPE, call, String.valueOf(mapping.attribute("target")));
    }
  }

  private @Nullable Kind source(XmlNode call, XmlNode mapping) {
    String expression = mapping.attribute("sourceExpression");
    String source = mapping.attribute("source");
    if (expression == null) {
      return variable(call, source);
    }
    if (source != null) {
      findings.add(Rule.EXPRESSION_PLACE, call, expression);
    }
    return kind(call, expression);
  }

  private @Nullable Kind variable(XmlNode node, @Nullable String name) {
    Kind kind = name == null ? null : variables.get(name);
    if (kind == null) {
      findings.add(Rule.VARIABLE, node, String.valueOf(name));
    }
    return kind;
  }

  private void message(XmlNode node) {
    String name = String.valueOf(node.attribute("name"));
    if (!catalogue.messages().contains(name)) {
      findings.add(Rule.MESSAGE, node, name);
    }
  }

  private void time(XmlNode node) {
    if (Expression.name(node.text()).isEmpty()) {
      findings.add(Rule.EXPRESSION, node, node.text());
    } else {
      typed(node, Kind.TIME);
    }
  }

  private void typed(XmlNode node, Kind needed) {
    String type = node.attribute(XSI, "type");
    if (type != null && !Arrays.asList(type.split(":")).contains("tFormalExpression")) {
      findings.add(Rule.VALUE, node, "xsi:type", type);
    }
    Kind found = kind(node, node.text());
    if (found != null && found != needed) {
      findings.add(Rule.EXPRESSION_TYPE, node, node.text());
    }
  }

  private @Nullable Kind kind(XmlNode node, String expression) {
    try {
      return Expression.kind(expression, variables);
    } catch (Expression.Refused refused) {
      findings.add(refused.rule, node, refused.detail);
      return null;
    }
  }

  private void binding(XmlNode node, String attribute) {
    if (!"deployment".equals(node.attribute(CAMUNDA, attribute))) {
      findings.add(Rule.BINDING, node, attribute);
    }
  }

  private void value(XmlNode node, String uri, String attribute, String needed) {
    String found = node.attribute(uri, attribute);
    if (!needed.equals(found)) {
      findings.add(Rule.VALUE, node, attribute, String.valueOf(found));
    }
  }
}
