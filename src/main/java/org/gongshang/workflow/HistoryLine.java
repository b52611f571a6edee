package org.gongshang.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the history as stored.
 *
 * @param args JSON list that fills the message {@code eventKey}
 * @param answers JSON object of a form's answers by field key
 */
public record HistoryLine(
    Instant happenedAt,
    @Nullable Long actor,
    String eventKey,
    String args,
    @Nullable String formId,
    @Nullable String formDeployment,
    @Nullable String answers) {}
