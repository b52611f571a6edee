package org.gongshang.workflow.engine;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.gongshang.workflow.ProcessKey;
import org.gongshang.workflow.model.Bundle;
import org.gongshang.workflow.model.Finding;
import org.gongshang.workflow.model.ModelCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
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

  private static final String MODEL = ".bpmn";

  private final ModelCheck check;
  private final ObjectProvider<BundleMapper> bundles;

  ModelGate(ModelCheck check, ObjectProvider<BundleMapper> bundles) {
    this.check = check;
    this.bundles = bundles;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (deployment.isNew()) {
      List<Finding> findings = check.check(whole(contents(deployment.getResources().values())));
      if (!findings.isEmpty()) {
        throw new ProcessEngineException("models refused: " + findings);
      }
    } else {
      report(deployment);
    }
  }

  /** The engine loads single files of an old deployment, but the check looks at the whole. */
  private void report(DeploymentEntity deployment) {
    Bundle whole = whole(stored(deployment.getId()));
    contents(deployment.getResources().values())
        .forEach(
            (name, content) -> {
              Map.Entry<String, byte[]> file = standing(name, content);
              List<Finding> findings = check.check(file.getKey(), file.getValue(), whole);
              if (!findings.isEmpty()) {
                log.warn("a model deployed earlier would be refused today: {}", findings);
              }
            });
  }

  /**
   * A region's own model stands in its stage's place, among the other models of the newest bundle.
   */
  private Bundle whole(Map<String, byte[]> files) {
    Map<String, byte[]> whole = new HashMap<>();
    String newest =
        files.keySet().stream().anyMatch(ModelGate::isVariant)
            ? bundles.getObject().newest()
            : null;
    if (newest != null) {
      stored(newest).entrySet().stream()
          .filter(file -> file.getKey().endsWith(MODEL))
          .forEach(file -> whole.put(file.getKey(), file.getValue()));
    }
    files.entrySet().stream()
        .map(file -> standing(file.getKey(), file.getValue()))
        .forEach(file -> whole.put(file.getKey(), file.getValue()));
    return new Bundle(whole);
  }

  private static Map.Entry<String, byte[]> standing(String name, byte[] content) {
    if (!isVariant(name)) {
      return Map.entry(name, content);
    }
    String key = key(name);
    String process = ProcessKey.process(key);
    String model = new String(content, StandardCharsets.UTF_8);
    return Map.entry(
        ProcessKey.file(process),
        model.replace('"' + key + '"', '"' + process + '"').getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isVariant(String name) {
    return name.endsWith(MODEL) && ProcessKey.isVariant(key(name));
  }

  private static String key(String name) {
    return name.substring(name.lastIndexOf('/') + 1, name.length() - MODEL.length());
  }

  private static Map<String, byte[]> stored(String deployment) {
    return contents(
        Context.getCommandContext().getResourceManager().findResourcesByDeploymentId(deployment));
  }

  private static Map<String, byte[]> contents(Iterable<ResourceEntity> resources) {
    Map<String, byte[]> files = new HashMap<>();
    resources.forEach(resource -> files.put(resource.getName(), resource.getBytes()));
    return files;
  }
}
