package org.gongshang.workflow.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.scripting.ExecutableScript;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** No script is made when a model is read, and no script engine is found when one would run. */
class NoScripts extends ScriptFactory implements ScriptEngineResolver {

  @Override
  public ExecutableScript createScriptFromResource(String language, String resource) {
    throw refused(language);
  }

  @Override
  public ExecutableScript createScriptFromResource(String language, Expression resource) {
    throw refused(language);
  }

  @Override
  public ExecutableScript createScriptFromSource(String language, String source) {
    throw refused(language);
  }

  @Override
  public ExecutableScript createScriptFromSource(String language, Expression source) {
    throw refused(language);
  }

  @Override
  public void addScriptEngineFactory(ScriptEngineFactory factory) {
    throw refused(factory.getLanguageName());
  }

  @Override
  public ScriptEngineManager getScriptEngineManager() {
    throw refused("any");
  }

  @Override
  public ScriptEngine getScriptEngine(String language, boolean cached) {
    throw refused(language);
  }

  private static ProcessEngineException refused(String language) {
    return new ProcessEngineException("scripts are not allowed in models: " + language);
  }
}
