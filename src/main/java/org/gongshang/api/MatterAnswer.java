package org.gongshang.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matter as it stands.
 *
 * @param path regions from the district down to the owner
 * @param waiting open tasks, whoever they address
 */
record MatterAnswer(
    String number,
    String title,
    String stage,
    String status,
    @Nullable String category,
    @Nullable String mode,
    String urgency,
    List<Place> path,
    Place origin,
    Instant openedAt,
    @Nullable Instant closedAt,
    int requesters,
    List<Waiting> waiting,
    List<Attachment> files) {

  /** A task that the matter waits for. */
  record Waiting(String name, Instant since, @Nullable Instant due) {}

  /** A file; its content is at {@code /api/v1/files/{id}}. */
  record Attachment(long id, String name, String type, long size) {}
}
