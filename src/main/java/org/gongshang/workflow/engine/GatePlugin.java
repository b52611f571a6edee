package org.gongshang.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts the check of models in front of every deployment. */
@Component
class GatePlugin extends AbstractProcessEnginePlugin {

  private final ModelGate gate;

  GatePlugin(ModelGate gate) {
    this.gate = gate;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setCustomPreDeployers(new ArrayList<>(List.of(gate)));
  }
}
