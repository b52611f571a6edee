package org.gongshang.workflow;

import java.util.Map;
import org.gongshang.workflow.form.Words;

/**
 * A form as it was submitted.
 *
 * @param answers by field key
 * @param labels what chosen options of lists were called on that day, by field key and option
 */
public record FilledForm(
    String formId,
    String deployment,
    Map<String, Object> answers,
    Map<String, Map<String, Words>> labels) {}
