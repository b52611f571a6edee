package org.gongshang.workflow.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongshang.workflow.Section;
import org.jspecify.annotations.Nullable;

/**
 * A task that is over.
 *
 * @param link page of its subject, if the viewer may see it
 * @param by who did it; null when its time ran out
 * @param round whether many did it together, each for themselves
 * @param mine whether the viewer did it
 * @param takeBack page on which the viewer can take it back; null where they cannot
 * @param next what waits for the viewer about the same subject, most urgent first; null for nothing
 * @param typed what the viewer had typed when they came too late
 */
public record DonePage(
    String id,
    String name,
    String title,
    String subjectKey,
    @Nullable String link,
    Instant goneAt,
    @Nullable String by,
    boolean round,
    boolean mine,
    @Nullable String takeBack,
    List<Section> receipt,
    @Nullable Next next,
    Map<String, List<String>> typed) {

  /** What waits for the viewer now about the same subject. */
  public record Next(String name, String link, String act) {}
}
