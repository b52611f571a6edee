package org.gongshang.workflow.act;

import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.workflow.InboxRow;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a task is handed on.
 *
 * @param name of the task in the reader's language
 * @param groups of those to whom it may be handed
 * @param to what was chosen before it was refused
 * @param refusal why it was; null at first sight
 */
public record TransferPage(
    InboxRow task,
    String name,
    List<ChoiceGroup> groups,
    String to,
    String reason,
    @Nullable Refusal refusal) {}
