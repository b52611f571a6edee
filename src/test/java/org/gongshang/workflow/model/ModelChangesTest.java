package org.gongshang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.gongshang.workflow.model.ModelChanges.Kind;
import org.junit.jupiter.api.Test;

class ModelChangesTest {

  private static final String WAS =
      """
      <userTask id="look" name="看" c:formRef="need-screen" c:candidateGroups="clerk"/>
      <userTask id="drop" name="多余"/>
      <exclusiveGateway id="choice" name="行吗"/>
      <sequenceFlow id="on" sourceRef="look" targetRef="choice"/>
      <sequenceFlow id="yes" name="行" sourceRef="choice" targetRef="drop">
        <conditionExpression>${screening == 'accepted'}</conditionExpression>
      </sequenceFlow>
      <serviceTask id="step" name="做" c:delegateExpression="${one}"/>
      """;

  @Test
  void the_same_has_no_difference_wherever_it_is_drawn() {
    assertThat(ModelChanges.between(model(WAS), model(WAS + "<!-- drawn elsewhere -->"))).isEmpty();
  }

  @Test
  void each_difference_is_told_once_by_name() {
    String now =
        WAS.replace("name=\"看\" c:formRef=\"need-screen\"", "name=\"细看\" c:formRef=\"own-look\"")
            .replace("\"clerk\"", "\"convener\"")
            .replace("'accepted'", "'merged'")
            .replace("<userTask id=\"drop\" name=\"多余\"/>", "<userTask id=\"more\" name=\"新增\"/>")
            .replace("targetRef=\"drop\"", "targetRef=\"more\"")
            .replace("${one}", "${other}");

    assertThat(ModelChanges.between(model(WAS), model(now)))
        .extracting("kind", "element", "was", "now")
        .containsExactly(
            tuple(Kind.NAME, "看", "看", "细看"),
            tuple(Kind.FORM, "看", "need-screen", "own-look"),
            tuple(Kind.ROLES, "看", "clerk", "convener"),
            tuple(Kind.ADDED, "新增", "", ""),
            tuple(Kind.CONDITION, "行", "${screening == 'accepted'}", "${screening == 'merged'}"),
            tuple(Kind.WAY, "行", "行吗 → 多余", "行吗 → 新增"),
            tuple(Kind.OTHER, "做", "", ""),
            tuple(Kind.REMOVED, "多余", "", ""));
  }

  private static byte[] model(String elements) {
    return """
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
        xmlns:c="http://camunda.org/schema/1.0/bpmn"><process id="p">%s</process></definitions>
    """
        .formatted(elements)
        .getBytes(StandardCharsets.UTF_8);
  }
}
