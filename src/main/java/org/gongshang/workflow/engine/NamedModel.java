package org.gongshang.workflow.engine;

import java.util.Arrays;
import java.util.function.BinaryOperator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** A copy of a model whose elements are called as the reader calls them. */
class NamedModel {

  /** Room for a letter in a label; labels break between words only. */
  private static final double LETTER = 7.5;

  private final BpmnModelInstance model;
  private final BinaryOperator<String> names;

  /**
   * @param names what to call an element, by its id and by the name it has
   */
  NamedModel(BpmnModelInstance original, BinaryOperator<String> names) {
    this.model = original.clone();
    this.names = names;
  }

  String xml() {
    for (Process process : model.getModelElementsByType(Process.class)) {
      process.setName(names.apply(process.getId(), process.getName()));
    }
    for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
      if (element.getName() != null) {
        element.setName(names.apply(element.getId(), element.getName()));
      }
    }
    model.getModelElementsByType(BpmnLabel.class).forEach(NamedModel::widen);
    return Bpmn.convertToString(model);
  }

  /** Labels are laid out for the names that the model has. */
  private static void widen(BpmnLabel label) {
    Bounds bounds = label.getBounds();
    if (bounds == null
        || !(labelled(label.getParentElement()) instanceof FlowElement element)
        || element.getName() == null) {
      return;
    }
    int longest =
        Arrays.stream(element.getName().split(" ")).mapToInt(String::length).max().orElse(0);
    double missing = longest * LETTER - bounds.getWidth();
    if (missing > 0) {
      bounds.setX(bounds.getX() - missing / 2);
      bounds.setWidth(bounds.getWidth() + missing);
    }
  }

  private static @Nullable BaseElement labelled(ModelElementInstance drawn) {
    if (drawn instanceof BpmnShape shape) {
      return shape.getBpmnElement();
    }
    return drawn instanceof BpmnEdge edge ? edge.getBpmnElement() : null;
  }
}
