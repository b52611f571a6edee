package org.gongshang.workflow.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;

/** When a component is hidden. The engine's own FEEL decides; the browser gets the same test. */
public final class Condition {

  private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String source;
  private final Feel test;

  private Condition(String source, Feel test) {
    this.source = source;
    this.test = test;
  }

  static Condition parse(String feel) throws ConditionParser.Unsupported {
    String expression = feel.strip();
    if (!expression.startsWith("=")) {
      throw new ConditionParser.Unsupported(feel);
    }
    String body = expression.substring(1).strip();
    return new Condition(body, ConditionParser.parse(body));
  }

  /** FEEL knows true, false and null: only true hides. Unanswered fields are null. */
  boolean holds(Map<String, ? extends @Nullable Object> values) {
    return Boolean.TRUE.equals(value(values));
  }

  @Nullable Object value(Map<String, ? extends @Nullable Object> values) {
    Map<String, Object> context = new HashMap<>();
    test.names().forEach(name -> context.put(name, values.get(name)));
    EvaluationResult result = ENGINE.evaluateExpression(source, context);
    return result.isSuccess() ? result.result() : null;
  }

  Set<String> names() {
    return test.names();
  }

  Feel test() {
    return test;
  }

  /** What the page's script evaluates. */
  public String script() {
    try {
      return JSON.writeValueAsString(test.script());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return source;
  }
}
