package org.gongshang.workflow.engine;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/**
 * Makes no object of a class that a model names: delegates, listeners, mappers, and the engine's
 * own mail and shell tasks, which are made the same way.
 */
class NoClasses implements ArtifactFactory {

  @Override
  public <T> T getArtifact(Class<T> type) {
    throw new ProcessEngineException("classes are not allowed in models: " + type.getName());
  }
}
