package org.gongshang.workflow.model;

import static org.gongshang.workflow.model.Vocabulary.BPMN;
import static org.gongshang.workflow.model.Vocabulary.CAMUNDA;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongshang.workflow.model.Catalogue.Kind;
import org.jspecify.annotations.Nullable;

/** What the expressions of a model come to in a situation, as far as that is known. */
class Conditions {

  private final Map<String, Kind> kinds;

  Conditions(Map<String, Kind> kinds) {
    this.kinds = kinds;
  }

  /** The ways out of a gateway that may be taken: one where all is known, more where it is not. */
  List<XmlNode> open(XmlNode gateway, List<XmlNode> flows, Scene scene) {
    String usual = text(gateway.attribute("default"));
    List<XmlNode> open = new ArrayList<>();
    for (XmlNode flow : flows) {
      if (text(flow.id()).equals(usual)) {
        continue; // only where no other is taken
      }
      Object met = met(flow, scene);
      if (!Boolean.FALSE.equals(met)) {
        open.add(flow);
      }
      if (Boolean.TRUE.equals(met)) {
        return open;
      }
    }
    flows.stream().filter(flow -> text(flow.id()).equals(usual)).forEach(open::add);
    return open;
  }

  private @Nullable Object met(XmlNode flow, Scene scene) {
    return flow.children(BPMN, "conditionExpression")
                .findFirst()
                .map(condition -> known(value(condition.text(), scene)))
                .orElse(Boolean.TRUE)
            instanceof Boolean met
        ? met
        : null;
  }

  private static Object known(@Nullable Object value) {
    return value == null ? Transition.ANY : value;
  }

  private @Nullable Object value(String expression, Scene scene) {
    try {
      return Expression.value(expression, kinds, scene.variables());
    } catch (Expression.Refused e) {
      return null; // found where the expression itself is checked
    }
  }

  /** Hands variables to a called process ({@code in}) or back from it ({@code out}). */
  void pass(XmlNode call, String direction, Scene from, Map<String, String> to) {
    call.all()
        .filter(inner -> inner.is(CAMUNDA, direction) && inner.attribute("target") != null)
        .forEach(
            mapping -> {
              String value = source(mapping, from);
              if (value == null) {
                to.remove(text(mapping.attribute("target")));
              } else {
                to.put(text(mapping.attribute("target")), value);
              }
            });
  }

  private @Nullable String source(XmlNode mapping, Scene from) {
    String expression = mapping.attribute("sourceExpression");
    if (expression == null) {
      return from.variables().get(text(mapping.attribute("source")));
    }
    return known(value(expression, from)).toString();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
