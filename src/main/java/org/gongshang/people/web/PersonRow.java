package org.gongshang.people.web;

import java.time.Instant;
import java.util.List;
import org.gongshang.people.MandateLine;
import org.jspecify.annotations.Nullable;

/** A person in the list. */
public record PersonRow(long id, String login, String name, List<MandateLine> mandates) {

  /** What the list's statement reads. */
  public record Found(long id, String login, String name, @Nullable Instant lockedUntil) {}
}
