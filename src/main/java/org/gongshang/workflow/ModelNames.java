package org.gongshang.workflow;

import java.util.Locale;
import org.gongshang.message.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What models call their elements, in the reader's language. Words know the models for all regions:
 * they translate the name that those have. A model that calls something else speaks for itself.
 */
@Component
public class ModelNames {

  private final MessageSource messages;

  ModelNames(MessageSource messages) {
    this.messages = messages;
  }

  public String task(String formId, String modelName) {
    return translated("task." + formId, modelName);
  }

  /**
   * @param process key of the process, also of a region's own model of it
   */
  public @Nullable String element(String process, String id, @Nullable String modelName) {
    return modelName == null
        ? null
        : translated("element." + ProcessKey.process(process) + "." + id, modelName);
  }

  /** A task in a message to people, who are told it in the language in which they read. */
  public String told(InboxRow task) {
    String key = "task." + task.formId();
    return isCommon(key, task.name()) ? Messages.word(key) : task.name();
  }

  /** A task in a line of history, likewise. */
  Object written(InboxRow task) {
    String key = "task." + task.formId();
    return isCommon(key, task.name()) ? new Word(key) : task.name();
  }

  private String translated(String key, String modelName) {
    return isCommon(key, modelName)
        ? said(key, modelName, LocaleContextHolder.getLocale())
        : modelName;
  }

  private boolean isCommon(String key, String modelName) {
    return modelName.equals(said(key, "", Locale.SIMPLIFIED_CHINESE));
  }

  private String said(String key, String otherwise, Locale language) {
    String text = messages.getMessage(key, null, otherwise, language);
    return text == null ? otherwise : text;
  }
}
