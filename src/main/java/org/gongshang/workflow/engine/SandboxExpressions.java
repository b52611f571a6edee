package org.gongshang.workflow.engine;

import java.util.Map;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;
import org.springframework.context.ApplicationContext;

/** Evaluates the expressions of models and tables: names on a list, and nothing else. */
class SandboxExpressions extends SpringExpressionManager {

  SandboxExpressions(ApplicationContext context, Map<Object, Object> beans) {
    super(context, beans);
  }

  @Override
  protected ELResolver createElResolver() {
    return new SandboxResolver(beans);
  }

  /** The engine registers functions of its own, such as the signed-in user; none is offered. */
  @Override
  protected FunctionMapper createFunctionMapper() {
    return new FunctionMapper() {
      @Override
      @SuppressWarnings("NullAway") // the library's way to say: no such function
      public java.lang.reflect.Method resolveFunction(String prefix, String name) {
        return null;
      }
    };
  }
}
