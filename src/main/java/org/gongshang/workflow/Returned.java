package org.gongshang.workflow;

import java.time.Instant;

/**
 * Why a task is to be done again.
 *
 * @param fromForm form of the task that sent it back
 * @param fromName as the model called that task
 * @param actor what is kept as who did it
 */
public record Returned(
    String fromForm, String fromName, long actor, String reasons, Instant returnedAt) {}
