package org.gongshang.workflow;

/**
 * An open task that many answer.
 *
 * @param somebody whether anybody on its roll has not answered yet
 */
record Awaited(String formId, boolean somebody) {}
