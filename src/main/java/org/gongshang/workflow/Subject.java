package org.gongshang.workflow;

import org.jspecify.annotations.Nullable;

/**
 * What a task is about: a matter, or something with a process of its own, such as a session.
 *
 * @param councilId council whose own convener acts; null where the region's does
 * @param link path of its page
 */
public record Subject(
    String businessKey, String title, long regionId, @Nullable Long councilId, String link) {}
