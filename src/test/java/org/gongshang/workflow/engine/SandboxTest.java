package org.gongshang.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngineException;
import org.gongshang.workflow.model.Models;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sandbox alone, without the checks of models in front of it. */
class SandboxTest {

  private static SandboxEngine sandbox;
  private static String newest = "";

  @BeforeAll
  static void start() {
    sandbox = new SandboxEngine().start();
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @BeforeEach
  void forget() {
    sandbox.seen.set(null);
    sandbox.stepResult = Map.of();
  }

  @Test
  void aServiceTaskTakesItsStep() {
    sandbox.stepResult = Map.of("resolution", "adopted");
    process("<serviceTask id='a' camunda:delegateExpression='${openProject}'/>");

    assertThat(start(Map.of("category", "road", "unlisted", "x")))
        .containsEntry("resolution", "adopted");
    assertThat(sandbox.seen.get().businessKey()).isEqualTo("105012-2026-0001");
    assertThat(sandbox.seen.get().variables()).containsOnlyKeys("category");
  }

  @Test
  void aStepSetsOnlyListedVariables() {
    sandbox.stepResult = Map.of("password", "1234");
    process("<serviceTask id='a' camunda:delegateExpression='${openProject}'/>");

    assertThatThrownBy(() -> start(Map.of())).hasMessageContaining("catalogue of variables");
  }

  @Test
  void aStepPutsNoFreeTextIntoTheEngine() {
    sandbox.stepResult = Map.of("category", "路灯".repeat(200));
    process("<serviceTask id='a' camunda:delegateExpression='${openProject}'/>");

    assertThatThrownBy(() -> start(Map.of())).hasMessageContaining("free text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${flag}",
        "${!other}",
        "${text == 'ja'}",
        "${number lt 4 and flag}",
        "${map.mode == 'joint'}",
        "${execution.processBusinessKey == '105012-2026-0001'}",
        "${when > earlier}"
      })
  void plainConditionsHold(String expression) {
    assertThat(evaluate(expression)).isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass().forName('java.lang.Runtime').getRuntime().exec('id')}",
        "${''.class}",
        "${text.length()}",
        "${text.bytes}",
        "${when.time}",
        "${map.getOrDefault('a', 'b')}",
        "${map.class}",
        "${execution.getProcessEngineServices()}",
        "${execution.processEngineServices}",
        "${execution.id}",
        "${execution.setVariable('a', 1)}",
        "${dataSource}",
        "${environment}",
        "${systemProperties}",
        "${authenticatedUserId}",
        "${currentUser()}",
        "${now()}",
        "${dateTime()}",
        "${java.lang.System}",
        "${T(java.lang.System)}",
        "${openProject.take(null)}",
        "${openProject.class}",
        "#{''.getClass()}",
        "${pageContext}",
        "${task}",
        "${caseExecution}",
        "${object.name}",
        "${list[0]}"
      })
  void everythingElseIsRefused(String expression) {
    assertThatThrownBy(() -> evaluate(expression)).isInstanceOf(ProcessEngineException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<scriptTask id='a' scriptFormat='javascript'><script>1</script></scriptTask>",
        "<scriptTask id='a' scriptFormat='juel'><script>${1}</script></scriptTask>",
        "<scriptTask id='a' scriptFormat='feel'><script>1</script></scriptTask>",
        "<task id='a'><extensionElements><camunda:executionListener event='start'>"
            + "<camunda:script scriptFormat='groovy'>1</camunda:script>"
            + "</camunda:executionListener></extensionElements></task>"
      })
  void scriptsAreRefused(String element) {
    assertThatThrownBy(() -> process(element)).hasMessageContaining("scripts are not allowed");
  }

  /** Hostile files whose harm is done by running them; the sandbox alone stops each. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "condition-calls-method",
        "condition-reads-class",
        "condition-names-bean",
        "condition-names-environment",
        "condition-in-script",
        "condition-from-resource",
        "condition-reaches-engine",
        "condition-by-function",
        "step-by-class",
        "step-by-activiti-class",
        "step-by-expression",
        "step-by-activiti-expression",
        "step-unknown-bean",
        "step-method",
        "step-mail",
        "step-shell",
        "script-task",
        "script-in-listener",
        "script-in-input",
        "input-by-expression",
        "task-listener-class",
        "task-listener-activiti",
        "execution-listener-expression",
        "task-name-is-expression",
        "task-description-is-expression",
        "task-assignee-by-expression",
        "task-candidates-by-expression",
        "task-due-date-by-expression",
        "timer-by-method",
        "call-key-by-method",
        "call-source-by-method",
        "call-process-by-expression",
        "call-mapper-class",
        "rule-by-class",
        "rule-table-by-expression",
        "rule-result-is-expression",
        "rule-result-calls-method",
        "rule-result-is-step",
        "schema-of-its-own",
        "schema-without-namespace",
        "message-by-expression",
        "message-thrown-by-class",
        "process-listener",
        "subprocess-hides-script",
        "conditional-event"
      })
  void hostileModelsFailWhenTheyRun(String name) {
    Exploding.MADE.set(0);
    Path file = Path.of("src/test/resources/hostile", name + ".bpmn");

    assertThatThrownBy(
            () -> {
              sandbox.deploy(Models.bundle(file));
              run(name);
            })
        .isInstanceOf(ProcessEngineException.class);
    assertThat(Exploding.MADE).hasValue(0);
  }

  private static void run(String name) {
    var instance =
        sandbox
            .engine
            .getRuntimeService()
            .startProcessInstanceByKey(name, "105012-2026-0002", Map.of("resolution", "a"));
    var tasks = sandbox.engine.getTaskService();
    tasks
        .createTaskQuery()
        .processInstanceId(instance.getId())
        .list()
        .forEach(task -> tasks.complete(task.getId()));
  }

  @Test
  void tablesDecideByFeel() {
    sandbox.deploy("feel.dmn", table("feel", "level &lt; 3", "", "\"joint\""));

    assertThat(decide(Map.of("level", 2))).isEqualTo("joint");
  }

  @ParameterizedTest
  @ValueSource(strings = {"juel", "javascript", "groovy", "JUEL", "http://www.java.com/java"})
  void tablesInOtherLanguagesAreRefused(String language) {
    assertThatThrownBy(
            () -> sandbox.deploy("other.dmn", table(language, "${''.getClass()}", "", "\"a\"")))
        .hasRootCauseMessage("tables allow only FEEL, not " + language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function(x) external { java: { class: \"java.lang.Runtime\", method signature: \"a()\" }"
            + " }",
        "(function (x) x + 1)(1)",
        "{f: function/**/(n) n + 1, r: f(3)}.r",
        "{f: function // c\n (n) n + 1, r: f(3)}.r",
        "string(count(for i in 1..20000, j in 1..20000 return i))",
        "some i in 1..20000, j in 1..20000 satisfies i + j > 3",
        "string(now())"
      })
  void tablesOnlyCompare(String feel) {
    String text = feel.replace("\"", "&quot;").replace("<", "&lt;");

    for (String table :
        List.of(
            table("feel", text, "", "\"a\""),
            table("feel", "level", text, "\"a\""),
            table("feel", "level", "", text))) {
      assertThatThrownBy(() -> sandbox.deploy("function.dmn", table))
          .hasRootCauseInstanceOf(ProcessEngineException.class)
          .rootCause()
          .hasMessageContaining("tables only compare");
    }
  }

  /** A schema could add attributes that stand nowhere in the model, and where it lies is a call. */
  @ParameterizedTest
  @ValueSource(strings = {"schemaLocation", "noNamespaceSchemaLocation"})
  void noModelAndNoTableFetchesASchema(String attribute) throws IOException {
    AtomicInteger fetched = new AtomicInteger();
    HttpServer elsewhere =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext("/", exchange -> answer(fetched.incrementAndGet(), exchange));
    elsewhere.start();
    String own =
        " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:%s='%shttp://127.0.0.1:%d/a.xsd'"
            .formatted(
                attribute,
                attribute.equals("schemaLocation") ? "http://camunda.org/schema/1.0/bpmn " : "",
                elsewhere.getAddress().getPort());
    try {
      String model =
          definitions("p", "<serviceTask id='a' camunda:delegateExpression='${openProject}'/>");
      assertThatThrownBy(
              () ->
                  sandbox.deploy(
                      "p.bpmn", model.replaceFirst("<definitions", "<definitions" + own)))
          .hasMessageContaining("schema");
      String table = table("feel", "level", "", "\"a\"");
      assertThatThrownBy(
              () ->
                  sandbox.deploy("t.dmn", table.replaceFirst("<definitions", "<definitions" + own)))
          .hasStackTraceContaining("schema");
    } finally {
      elsewhere.stop(0);
    }
    assertThat(fetched).hasValue(0);
  }

  private static void answer(int count, HttpExchange exchange) throws IOException {
    byte[] schema =
        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' id='s%d'/>"
            .formatted(count)
            .getBytes();
    exchange.sendResponseHeaders(200, schema.length);
    exchange.getResponseBody().write(schema);
    exchange.close();
  }

  private Object evaluate(String expression) {
    process(
        """
        <userTask id='a'><extensionElements><camunda:inputOutput>
          <camunda:inputParameter name='result'>%s</camunda:inputParameter>
        </camunda:inputOutput></extensionElements></userTask>
        """
            .formatted(expression.replace("&", "&amp;").replace("<", "&lt;")));
    start(
        Map.ofEntries(
            Map.entry("flag", true),
            Map.entry("other", false),
            Map.entry("text", "ja"),
            Map.entry("number", 3),
            Map.entry("when", new Date(2000)),
            Map.entry("earlier", new Date(1000)),
            Map.entry("map", Map.of("mode", "joint")),
            Map.entry("object", new java.util.concurrent.atomic.AtomicLong()),
            Map.entry("list", List.of("a"))));
    return result();
  }

  private static Object result() {
    return sandbox
        .engine
        .getRuntimeService()
        .createVariableInstanceQuery()
        .variableName("result")
        .processInstanceIdIn(newest)
        .singleResult()
        .getValue();
  }

  private Object decide(Map<String, Object> variables) {
    return sandbox
        .engine
        .getDecisionService()
        .evaluateDecisionTableByKey("table", variables)
        .getSingleEntry();
  }

  private static void process(String element) {
    sandbox.deploy("p.bpmn", definitions("p", element));
  }

  private static Map<String, Object> start(Map<String, Object> variables) {
    var instance =
        sandbox
            .engine
            .getRuntimeService()
            .createProcessInstanceByKey("p")
            .businessKey("105012-2026-0001")
            .setVariables(variables)
            .executeWithVariablesInReturn();
    newest = instance.getProcessInstanceId();
    return instance.getVariables();
  }

  private static String definitions(String id, String element) {
    return """
    <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'
        xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='t'>
      <process id='%s' isExecutable='true'>
        <startEvent id='s'/><sequenceFlow id='f' sourceRef='s' targetRef='a'/>
        %s
      </process>
    </definitions>
    """
        .formatted(id, element);
  }

  private static String table(String language, String input, String condition, String result) {
    return """
    <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d' namespace='t'>
      <decision id='table' name='table'><decisionTable id='dt'>
        <input id='i'><inputExpression id='ie' expressionLanguage='%1$s'>
          <text>%2$s</text></inputExpression></input>
        <output id='o' name='mode'/>
        <rule id='r'><inputEntry id='e'><text>%3$s</text></inputEntry>
          <outputEntry id='x' expressionLanguage='%1$s'><text>%4$s</text></outputEntry></rule>
      </decisionTable></decision>
    </definitions>
    """
        .formatted(language, input, condition, result);
  }
}
