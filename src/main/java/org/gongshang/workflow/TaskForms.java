package org.gongshang.workflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongshang.workflow.engine.Engine;
import org.gongshang.workflow.form.FormSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** Forms of tasks, each from the deployment that its task runs in, and what completing one does. */
@Component
class TaskForms {

  private final Engine engine;
  private final BeanFactory beans;
  private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();

  TaskForms(Engine engine, BeanFactory beans) {
    this.engine = engine;
    this.beans = beans;
  }

  FormSchema schema(String deployment, String formId) {
    return schemas.computeIfAbsent(deployment + " " + formId, key -> read(deployment, formId));
  }

  private FormSchema read(String deployment, String formId) {
    String json = engine.resource(deployment, file(formId));
    if (json == null) {
      throw new IllegalStateException("deployment " + deployment + " has no form " + formId);
    }
    return FormSchema.parse(json);
  }

  /** {@code need-screen} is {@code forms/need/screen.form}. */
  private static String file(String formId) {
    return "forms/" + formId.replaceFirst("-", "/") + ".form";
  }

  /** The domain effect of a form; null when the form is only stored. */
  @Nullable TaskAction action(String formId) {
    return beans.containsBean(formId) && beans.isTypeMatch(formId, TaskAction.class)
        ? beans.getBean(formId, TaskAction.class)
        : null;
  }
}
