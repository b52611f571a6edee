package org.gongshang.workflow.engine;

import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement.CallableElementBinding;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Which model a call runs: the own one of the matter's region, where there is one, or the one that
 * was deployed together with the caller. What a region's own model calls comes from the deployment
 * that the whole matter began with.
 */
@Component
class CalledModels extends AbstractBpmnParseListener {

  private final ObjectProvider<VariantsInForce> variants;

  CalledModels(ObjectProvider<VariantsInForce> variants) {
    this.variants = variants;
  }

  @Override
  public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
    if (activity.getActivityBehavior() instanceof CallableElementActivityBehavior behavior) {
      CallableElement called = behavior.getCallableElement();
      String process = element.attribute("calledElement");
      called.setDefinitionKeyValueProvider(new Asked(at -> definition(process, at).getKey()));
      called.setBinding(CallableElementBinding.VERSION);
      called.setVersionValueProvider(new Asked(at -> definition(process, at).getVersion()));
    }
  }

  private ProcessDefinitionEntity definition(String process, ExecutionEntity caller) {
    String own = variants.getObject().of(process, caller.getProcessBusinessKey()).orElse(null);
    CommandContext engine = Context.getCommandContext();
    ProcessDefinitionEntity found =
        own == null
            ? deployed(process, caller.getProcessDefinition().getDeploymentId())
            : engine.getProcessDefinitionManager().findLatestProcessDefinitionById(own);
    if (found == null) {
      ExecutionEntity root =
          engine.getExecutionManager().findExecutionById(caller.getRootProcessInstanceId());
      found = deployed(process, root.getProcessDefinition().getDeploymentId());
    }
    if (found == null) {
      throw new IllegalStateException("nothing is deployed as " + process + " for " + caller);
    }
    return found;
  }

  private static @Nullable ProcessDefinitionEntity deployed(String process, String deployment) {
    return Context.getCommandContext()
        .getProcessDefinitionManager()
        .findProcessDefinitionByDeploymentAndKey(deployment, process);
  }

  /** A value that is asked for when the call is made. */
  private record Asked(Function<ExecutionEntity, Object> answer) implements ParameterValueProvider {

    @Override
    public Object getValue(VariableScope scope) {
      return answer.apply((ExecutionEntity) scope);
    }

    @Override
    public boolean isDynamic() {
      return true;
    }
  }
}
