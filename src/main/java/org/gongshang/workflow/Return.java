package org.gongshang.workflow;

/**
 * A task sends its matter back (退回).
 *
 * @param formId form of the task to which it goes back
 */
public record Return(String formId, String reasons) {}
