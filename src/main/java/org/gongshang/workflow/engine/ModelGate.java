package org.gongshang.workflow.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.gongshang.workflow.model.Bundle;
import org.gongshang.workflow.model.Finding;
import org.gongshang.workflow.model.ModelCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Checks a deployment before any other deployer sees it, whichever way it came in. Earlier than a
 * parse listener would: while it reads, the engine already makes objects of classes that a model
 * names, and listeners never hear of tables and forms.
 *
 * <p>A new deployment is refused. An old one is read again after each restart; matters run on it,
 * so a rule that has become stricter is only reported.
 */
@Component
class ModelGate implements Deployer {

  private static final Logger log = LoggerFactory.getLogger(ModelGate.class);

  private final ModelCheck check;

  ModelGate(ModelCheck check) {
    this.check = check;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (deployment.isNew()) {
      List<Finding> findings =
          check.check(new Bundle(contents(deployment.getResources().values())));
      if (!findings.isEmpty()) {
        throw new ProcessEngineException("models refused: " + findings);
      }
    } else {
      report(deployment);
    }
  }

  /** The engine loads single files of an old deployment, but the check looks at the whole. */
  private void report(DeploymentEntity deployment) {
    var whole =
        new Bundle(
            contents(
                Context.getCommandContext()
                    .getResourceManager()
                    .findResourcesByDeploymentId(deployment.getId())));
    deployment
        .getResources()
        .forEach(
            (name, resource) -> {
              List<Finding> findings = check.check(name, resource.getBytes(), whole);
              if (!findings.isEmpty()) {
                log.warn("a model deployed earlier would be refused today: {}", findings);
              }
            });
  }

  private static Map<String, byte[]> contents(Iterable<ResourceEntity> resources) {
    Map<String, byte[]> files = new HashMap<>();
    resources.forEach(resource -> files.put(resource.getName(), resource.getBytes()));
    return files;
  }
}
