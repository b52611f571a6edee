package org.gongshang.workflow.engine;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** A copy of a model whose elements are called as the reader calls them. */
class NamedModel {

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
    LabelPlaces places = new LabelPlaces(model);
    Set<FlowElement> renamed = new HashSet<>();
    for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
      String was = element.getName();
      if (was != null) {
        element.setName(names.apply(element.getId(), was));
        if (!element.getName().equals(was)) {
          renamed.add(element);
        }
      }
    }
    // labels are laid out for the names that the model has
    for (BpmnLabel label : model.getModelElementsByType(BpmnLabel.class)) {
      if (labelled(label.getParentElement()) instanceof FlowElement element
          && renamed.contains(element)) {
        places.free(label, element.getName());
      }
    }
    places.settle();
    return Bpmn.convertToString(model);
  }

  private static @Nullable BaseElement labelled(ModelElementInstance drawn) {
    if (drawn instanceof BpmnShape shape) {
      return shape.getBpmnElement();
    }
    return drawn instanceof BpmnEdge edge ? edge.getBpmnElement() : null;
  }
}
