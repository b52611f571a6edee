package org.gongshang.workflow.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of FEEL that conditions may use, as a tree that the browser evaluates too. Its meaning
 * is FEEL's own: a conformance table holds both evaluators to the same results.
 */
sealed interface Feel {

  /** A string, number, boolean or null. */
  record Literal(@Nullable Object value) implements Feel {}

  /** The value of another field. */
  record Name(String key) implements Feel {}

  /**
   * An operator or function on its operands: {@code = != < <= > >= and or not in list}, {@code list
   * contains}, {@code contains}, {@code starts with}, {@code string length}, {@code count}.
   */
  record Apply(String operator, List<Feel> operands) implements Feel {
    public Apply {
      operands = List.copyOf(operands);
    }

    static Apply of(String operator, Feel... operands) {
      return new Apply(operator, Arrays.asList(operands));
    }
  }

  default Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    collect(this, names);
    return names;
  }

  private static void collect(Feel test, Set<String> names) {
    if (test instanceof Name name) {
      names.add(name.key());
    } else if (test instanceof Apply apply) {
      apply.operands().forEach(operand -> collect(operand, names));
    }
  }

  /** Arrays, operator first: {@code ["=",["var","a"],["lit","x"]]}. */
  default List<@Nullable Object> script() {
    if (this instanceof Literal literal) {
      Object value = literal.value();
      return Arrays.asList("lit", value instanceof BigDecimal n ? n.stripTrailingZeros() : value);
    }
    if (this instanceof Name name) {
      return Arrays.asList("var", name.key());
    }
    Apply apply = (Apply) this;
    List<@Nullable Object> script = new ArrayList<>();
    script.add(apply.operator());
    apply.operands().forEach(operand -> script.add(operand.script()));
    return script;
  }
}
