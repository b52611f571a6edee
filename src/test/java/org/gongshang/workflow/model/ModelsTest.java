package org.gongshang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.gongshang.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every model that we ship. */
class ModelsTest {

  private static final Map<String, String> PREFIXES =
      Map.of(
          "userTask", "user_",
          "serviceTask", "service_",
          "callActivity", "call_",
          "businessRuleTask", "rule_",
          "receiveTask", "receive_",
          "exclusiveGateway", "xor_",
          "startEvent", "start_",
          "endEvent", "end_",
          "intermediateCatchEvent", "timer_",
          "boundaryEvent", "");

  static List<String> models() {
    return ShippedModels.names();
  }

  @Test
  void theCycleIsThere() {
    assertThat(models())
        .containsExactlyInAnyOrder(
            "co-governance",
            "scoring",
            "programme",
            "opinion-round",
            "axis",
            "need",
            "deliberation",
            "session",
            "project",
            "implementation",
            "evaluation",
            "public-notice");
  }

  @ParameterizedTest
  @MethodSource("models")
  void aFileHoldsTheExecutableProcessOfItsName(String name) {
    Process process = only(all(name, Process.class));

    assertThat(process.getId()).isEqualTo(name);
    assertThat(process.isExecutable()).isTrue();
    assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P180D");
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyIdSaysItsTypeAndEveryNameIsChinese(String name) {
    for (FlowElement element : all(name, FlowElement.class)) {
      String type = element.getElementType().getTypeName();
      if (!type.equals("sequenceFlow")) {
        assertThat(element.getId()).startsWith(PREFIXES.get(type)).matches("[a-z]+_[a-z_]+");
      }
      if (!type.equals("sequenceFlow") && !joins(element)) {
        assertThat(element.getName()).as(element.getId()).matches("[\\p{IsHan}，]+");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aUserTaskHasAFormAndRolesAndNoClockOfItsOwn(String name) {
    for (UserTask task : all(name, UserTask.class)) {
      assertThat(forms()).contains(task.getCamundaFormRef());
      assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
      assertThat(roles()).containsAll(task.getCamundaCandidateGroupsList());
      assertThat(task.getCamundaCandidateGroupsList()).isNotEmpty();
      assertThat(Arrays.asList(task.getCamundaAssignee(), task.getCamundaDueDate()))
          .containsOnlyNulls();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void theInboxCallsATaskWhatTheModelCallsIt(String name) {
    ResourceBundle words = ResourceBundle.getBundle("messages/task", Locale.ROOT);
    for (UserTask task : all(name, UserTask.class)) {
      assertThat(words.getString("task." + task.getCamundaFormRef())).isEqualTo(task.getName());
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void thePathCallsElementsWhatTheModelCallsThem(String name) {
    ResourceBundle words = ResourceBundle.getBundle("messages/element", Locale.ROOT);
    for (FlowElement element : all(name, FlowElement.class)) {
      if (element.getName() != null) {
        String key = "element." + name + "." + element.getId();
        assertThat(words.getString(key)).isEqualTo(element.getName());
      }
    }
  }

  @Test
  void everyFormBelongsToATask() {
    Set<String> named =
        models().stream()
            .flatMap(name -> all(name, UserTask.class).stream())
            .map(UserTask::getCamundaFormRef)
            .collect(Collectors.toSet());

    assertThat(forms()).containsExactlyInAnyOrderElementsOf(named);
  }

  /** Where ways come together nothing is asked. */
  private static boolean joins(FlowElement element) {
    return element instanceof ExclusiveGateway gateway && gateway.getOutgoing().size() == 1;
  }

  @ParameterizedTest
  @MethodSource("models")
  void aQuestionHasADefaultAnswerAndConditionsOnTheOthers(String name) {
    for (ExclusiveGateway gateway : all(name, ExclusiveGateway.class)) {
      if (joins(gateway)) {
        continue;
      }
      assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
      assertThat(gateway.getName()).containsPattern("吗|怎么|谁|哪");
      for (SequenceFlow answer : gateway.getOutgoing()) {
        boolean isDefault = answer.equals(gateway.getDefault());
        assertThat(answer.getConditionExpression() == null).as(answer.getId()).isEqualTo(isDefault);
        assertThat(answer.getName()).isNotBlank();
        assertThat(answer.getId()).matches("flow_(?!xor)[a-z_]+");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void conditionsAndTimersReadVariablesOnly(String name) {
    for (ConditionExpression condition : all(name, ConditionExpression.class)) {
      assertThat(condition.getTextContent()).matches("\\$\\{(!?\\w+|\\w+ == '\\w+'|\\w+ > \\d+)}");
    }
    for (TimeDate time : all(name, TimeDate.class)) {
      assertThat(time.getTextContent()).matches("\\$\\{\\w+}");
    }
    for (ServiceTask task : all(name, ServiceTask.class)) {
      assertThat(task.getCamundaDelegateExpression()).matches("\\$\\{[a-z]\\w+}");
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aStageBeginsInATransactionOfItsOwnUnderTheMattersNumber(String name) {
    for (CallActivity call : all(name, CallActivity.class)) {
      assertThat(models()).contains(call.getCalledElement());
      assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
      assertThat(call.isCamundaAsyncBefore()).as(call.getId()).isTrue();
      assertThat(
              call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list())
          .extracting(CamundaIn::getCamundaBusinessKey)
          .contains("#{execution.processBusinessKey}");
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void everythingIsDrawn(String name) {
    Set<String> shapes = drawn(all(name, BpmnShape.class), BpmnShape::getBpmnElement);
    Set<String> edges = drawn(all(name, BpmnEdge.class), BpmnEdge::getBpmnElement);

    assertThat(edges).isEqualTo(ids(all(name, SequenceFlow.class)));
    assertThat(shapes).containsAll(ids(all(name, Activity.class)));
    shapes.addAll(edges);
    assertThat(shapes).isEqualTo(ids(all(name, FlowElement.class)));
  }

  private static <T> Set<String> drawn(Collection<T> drawings, Function<T, BaseElement> element) {
    return drawings.stream().map(element).map(BaseElement::getId).collect(Collectors.toSet());
  }

  private static Set<String> ids(Collection<? extends BaseElement> elements) {
    return elements.stream().map(BaseElement::getId).collect(Collectors.toSet());
  }

  private static <T extends ModelElementInstance> Collection<T> all(String name, Class<T> type) {
    BpmnModelInstance model = ShippedModels.model(name);
    return model.getModelElementsByType(type);
  }

  private static <T> T only(Collection<T> elements) {
    assertThat(elements).hasSize(1);
    return elements.iterator().next();
  }

  private static Set<String> forms() {
    return ShippedModels.forms().stream().map(ShippedModels::formId).collect(Collectors.toSet());
  }

  private static Set<String> roles() {
    return Arrays.stream(Role.values()).map(Role::key).collect(Collectors.toSet());
  }
}
