package org.gongshang.workflow.web;

import org.gongshang.workflow.ModelNames;
import org.gongshang.workflow.ProcessKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Names of tasks and lines of history in the reader's language; the model's own name otherwise. */
@Component
@NamedInterface("story")
public class TaskWords {

  private final ModelNames names;
  private final MessageSource messages;

  TaskWords(ModelNames names, MessageSource messages) {
    this.names = names;
    this.messages = messages;
  }

  public String name(String formId, String modelName) {
    return names.task(formId, modelName);
  }

  /**
   * @param leads whether it is for somebody who leads what others answer
   */
  String name(String formId, String modelName, boolean leads) {
    String name = name(formId, modelName);
    return leads ? say("lead." + formId, name) : name;
  }

  String act(String formId) {
    return say("act." + formId, say("act.submit", ""));
  }

  String open(String formId) {
    return say("open." + formId, say("open.task", ""));
  }

  /**
   * @param leads whether it is for somebody who leads what others answer
   */
  String open(String formId, boolean leads) {
    return leads ? say("chair." + formId, say("chair.task", "")) : open(formId);
  }

  @Nullable String element(String process, String id, @Nullable String modelName) {
    return names.element(process, id, modelName);
  }

  String process(String key) {
    return process(key, key);
  }

  String process(String key, String modelName) {
    return say("process." + ProcessKey.process(key), modelName);
  }

  /** A word that the application may know; the one given otherwise. */
  String known(String key, String otherwise) {
    return say(key, otherwise);
  }

  /** A sentence; its key where no language has it. */
  String sentence(String key, Object... args) {
    return say(key, key, args);
  }

  /** Why something was refused. */
  public String refusal(String key, Object... args) {
    return say(key, key, args);
  }

  private String say(String key, String otherwise, Object... args) {
    String text = messages.getMessage(key, args, otherwise, LocaleContextHolder.getLocale());
    return text == null ? otherwise : text;
  }
}
