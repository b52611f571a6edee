package org.gongshang.workflow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.model.Catalogue;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * An engine in memory for the models alone: sandboxed as in production, with steps that answer what
 * a test tells them. A process that is called but not under test is a task of the same name.
 */
public class ModelEngine implements AutoCloseable {

  private static final Pattern STEP = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

  private static final String STAND_IN =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="stand-in"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
        <process id="%1$s" isExecutable="true" camunda:historyTimeToLive="P1D">
          <startEvent id="start" />
          <sequenceFlow id="in" sourceRef="start" targetRef="stand_in_%1$s" />
          <userTask id="stand_in_%1$s" />
          <sequenceFlow id="out" sourceRef="stand_in_%1$s" targetRef="end" />
          <endEvent id="end" />
        </process>
      </definitions>
      """;

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final Map<String, Deque<Map<String, Object>>> answers = new HashMap<>();
  private final Map<String, Map<String, Object>> usual = new HashMap<>();
  private final List<String> taken = new ArrayList<>();
  private final ProcessEngine engine;

  public ModelEngine(String... models) {
    for (String step : steps()) {
      context.registerBean(step, Step.class, () -> at -> take(step));
    }
    context.register(Catalogue.class, StepDelegates.class, SandboxPlugin.class);
    context.refresh();
    engine = start();
    deploy(Set.of(models));
  }

  public ProcessEngine engine() {
    return engine;
  }

  /** What the step will answer the next time, after what it was told before. */
  public void given(String step, Map<String, Object> answer) {
    answers.computeIfAbsent(step, name -> new ArrayDeque<>()).add(answer);
  }

  /** Forgets what it was told. */
  public void forget() {
    answers.clear();
  }

  /** What the step answers whenever it has not been told otherwise. */
  public void always(String step, Map<String, Object> answer) {
    usual.put(step, answer);
  }

  /** The steps that ran since the last look, in their order. */
  public List<String> taken() {
    List<String> until = List.copyOf(taken);
    taken.clear();
    return until;
  }

  private Map<String, Object> take(String step) {
    taken.add(step);
    Deque<Map<String, Object>> told = answers.getOrDefault(step, new ArrayDeque<>());
    return told.isEmpty() ? usual.getOrDefault(step, Map.of()) : told.remove();
  }

  private ProcessEngine start() {
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    String name = UUID.randomUUID().toString();
    configuration.setProcessEngineName(name);
    configuration.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
    configuration.getProcessEnginePlugins().add(context.getBean(SandboxPlugin.class));
    return configuration.buildProcessEngine();
  }

  private void deploy(Set<String> models) {
    DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
    for (Path file : files(Path.of("bpmn"))) {
      String id = file.getFileName().toString().replaceFirst("\\.bpmn$", "");
      boolean isStandIn = file.toString().endsWith(".bpmn") && !models.contains(id);
      deployment.addString(file.toString(), isStandIn ? STAND_IN.formatted(id) : text(file));
    }
    files(Path.of("forms")).forEach(form -> deployment.addString(form.toString(), text(form)));
    deployment.deploy();
  }

  private static Set<String> steps() {
    return files(Path.of("bpmn")).stream()
        .flatMap(file -> STEP.matcher(text(file)).results())
        .map((MatchResult step) -> step.group(1))
        .collect(Collectors.toSet());
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    engine.close();
    context.close();
  }
}
