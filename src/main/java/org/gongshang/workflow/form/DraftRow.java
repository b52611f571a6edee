package org.gongshang.workflow.form;

import java.time.Instant;

/**
 * @param content typed values as JSON
 */
record DraftRow(
    String taskId,
    long accountId,
    String deployment,
    String content,
    int version,
    Instant savedAt) {}
