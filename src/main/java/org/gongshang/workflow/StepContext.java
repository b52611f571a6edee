package org.gongshang.workflow;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a step runs: its subject and the process variables that it may read.
 *
 * @param deployment of the process, with the tables and forms that belong to it
 * @param actor account whose act led here; null when a clock did
 */
public record StepContext(
    String businessKey, String deployment, Map<String, Object> variables, @Nullable Long actor) {

  /** The matter at hand: the process's own, or the one that a session is dealing with now. */
  public MatterNumber matter() {
    return matterAtHand()
        .orElseThrow(() -> new IllegalStateException("no matter is at hand in " + businessKey));
  }

  /** As {@link #matter()}; empty while a session is not dealing with one. */
  public Optional<MatterNumber> matterAtHand() {
    if (MatterNumber.isOne(businessKey)) {
      return Optional.of(new MatterNumber(businessKey));
    }
    return value("currentMatter") instanceof String number && !number.isEmpty()
        ? Optional.of(new MatterNumber(number))
        : Optional.empty();
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
