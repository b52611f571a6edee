package org.gongshang.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.gongshang.workflow.model.Models;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The check of deployments in an engine without the sandbox. */
class ModelGateTest {

  private static final String LISTENED =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="old">
        <process id="old" isExecutable="true" camunda:historyTimeToLive="P180D">
          <startEvent id="start" />
          <sequenceFlow id="flow_1" sourceRef="start" targetRef="a" />
          <userTask id="a" name="Allowed once" camunda:priority="50" />
          <sequenceFlow id="flow_2" sourceRef="a" targetRef="b" />
          <serviceTask id="b" camunda:delegateExpression="${openProject}" />
          <sequenceFlow id="flow_3" sourceRef="b" targetRef="end" />
          <endEvent id="end" />
        </process>
      </definitions>
      """;

  private static SandboxEngine gated;

  @BeforeAll
  static void start() {
    gated = new SandboxEngine().startWithGateOnly();
  }

  @AfterAll
  static void stop() {
    gated.close();
  }

  @BeforeEach
  void forget() {
    Exploding.MADE.set(0);
  }

  @AfterEach
  void nothingWasDeployed() {
    assertThat(Exploding.MADE).hasValue(0);
  }

  @Test
  void harmlessModelsAreDeployed() {
    assertThatCode(() -> gated.deploy(Models.harmless())).doesNotThrowAnyException();
  }

  static Stream<Path> hostile() {
    return Models.hostile();
  }

  @ParameterizedTest
  @MethodSource
  void hostile(Path file) {
    long before = gated.engine.getRepositoryService().createDeploymentQuery().count();

    assertThatThrownBy(() -> gated.deploy(Models.bundle(file)))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("models refused");
    assertThat(gated.engine.getRepositoryService().createDeploymentQuery().count())
        .isEqualTo(before);
  }

  @Test
  void aRuleThatBecameStricterLeavesRunningMattersAlone() {
    try (var engine = new SandboxEngine().start()) {
      engine.deploy("old.bpmn", LISTENED);
      engine.engine.getRuntimeService().startProcessInstanceByKey("old", "105012-2026-0001");

      engine.startWithBoth();
      assertThatThrownBy(() -> engine.deploy("old.bpmn", LISTENED))
          .hasMessageContaining("models refused");
      var tasks = engine.engine.getTaskService();
      tasks.complete(tasks.createTaskQuery().singleResult().getId());

      assertThat(engine.engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
      assertThat(engine.seen.get().businessKey()).isEqualTo("105012-2026-0001");
    }
  }

  @Test
  void otherFilesAreRefusedToo() {
    assertThatThrownBy(() -> gated.deploy(Map.of("a.cmmn", "<a/>".getBytes())))
        .hasMessageContaining("models refused");
  }
}
