package org.gongshang.workflow.engine;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;

/**
 * Resolves listed beans, plain process variables, the entries of a map, and the business key of
 * {@code execution}. It stands alone rather than in a chain, so no other resolver is asked about
 * what this one refuses: no property of an object and no method is ever reached.
 */
class SandboxResolver extends ELResolver {

  private final Map<Object, Object> beans;

  SandboxResolver(Map<Object, Object> beans) {
    this.beans = beans;
  }

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    Object value = base == null ? named(context, String.valueOf(property)) : entry(base, property);
    context.setPropertyResolved(true);
    return value;
  }

  private @Nullable Object named(ELContext context, String name) {
    if (beans.containsKey(name)) {
      return beans.get(name);
    }
    VariableScope scope = (VariableScope) context.getContext(VariableScope.class);
    if (name.equals("execution") && scope instanceof DelegateExecution execution) {
      return new Execution(execution.getProcessBusinessKey());
    }
    if (scope != null && scope.hasVariable(name)) {
      return plain(name, scope.getVariable(name));
    }
    VariableContext variables = (VariableContext) context.getContext(VariableContext.class);
    if (variables != null && variables.containsVariable(name)) {
      TypedValue value = variables.resolve(name);
      return plain(name, value == null ? null : value.getValue());
    }
    throw new PropertyNotFoundException("no variable or step named " + name + " in models");
  }

  /** All that a model sees of {@code execution}; it cannot be stored, so it never leaves here. */
  private record Execution(@Nullable String processBusinessKey) {}

  private static @Nullable Object entry(Object base, @Nullable Object property) {
    if (base instanceof Execution execution && "processBusinessKey".equals(property)) {
      return execution.processBusinessKey();
    }
    if (base instanceof Map<?, ?> map && map.containsKey(property)) {
      return plain(String.valueOf(property), map.get(property));
    }
    throw new PropertyNotFoundException("no property " + property + " in models");
  }

  /** A value whose own class can do nothing but be compared and written down. */
  private static @Nullable Object plain(String name, @Nullable Object value) {
    if (value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Date
        || value instanceof Map) {
      return value;
    }
    throw new ELException(name + " holds a " + value.getClass().getName() + ", not in models");
  }

  @Override
  public Object invoke(
      ELContext context,
      Object base,
      Object method,
      Class<?> @Nullable [] types,
      Object @Nullable [] arguments) {
    throw new ELException("no method " + method + " in models");
  }

  @Override
  public void setValue(
      ELContext context, @Nullable Object base, @Nullable Object property, Object value) {
    throw new PropertyNotWritableException("expressions in models only read");
  }

  @Override
  public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
    context.setPropertyResolved(true);
    return true;
  }

  @Override
  public Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
    context.setPropertyResolved(true);
    return Object.class;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(
      ELContext context, @Nullable Object base) {
    return Collections.emptyIterator();
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
    return Object.class;
  }
}
