package org.gongshang.workflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a step runs: its subject and the process variables that it may read.
 *
 * @param actor account whose act led here; null when a clock did
 */
public record StepContext(String businessKey, Map<String, Object> variables, @Nullable Long actor) {

  public StepContext(String businessKey, Map<String, Object> variables) {
    this(businessKey, variables, null);
  }

  /** The matter at hand: the process's own, or the one that a session is dealing with now. */
  public MatterNumber matter() {
    if (MatterNumber.isOne(businessKey)) {
      return new MatterNumber(businessKey);
    }
    return new MatterNumber(text("currentMatter"));
  }

  public String text(String variable) {
    return required(variable).toString();
  }

  public long id(String variable) {
    return ((Number) required(variable)).longValue();
  }

  public int number(String variable, int otherwise) {
    return value(variable) instanceof Number number ? number.intValue() : otherwise;
  }

  public boolean flag(String variable) {
    return Boolean.TRUE.equals(value(variable));
  }

  public @Nullable Object value(String variable) {
    return variables.get(variable);
  }

  private Object required(String variable) {
    Object value = variables.get(variable);
    if (value == null) {
      throw new IllegalStateException("no variable " + variable + " in " + businessKey);
    }
    return value;
  }
}
