package org.gongshang.workflow;

import java.util.function.Consumer;

/**
 * How a task is taken back while nobody has acted on what follows (撤回).
 *
 * @param message that leads back, drawn at the task that follows
 * @param nextForm form of that task
 * @param undo puts the records back as they were, given the task that follows
 */
public record TakeBack(String message, String nextForm, Consumer<TaskView> undo) {}
