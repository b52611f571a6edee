package org.gongshang.workflow;

import java.time.Instant;

/**
 * What the region above wants of a matter that it handed down.
 *
 * @param parent the matter above
 * @param regionId which region that was
 */
public record Order(
    MatterNumber parent, long regionId, String task, Instant dueAt, long handedBy) {}
