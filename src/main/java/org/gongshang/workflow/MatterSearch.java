package org.gongshang.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongshang.people.Rights;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the matters that a person may see. */
@Component
public class MatterSearch {

  private final MatterMapper mapper;
  private final MatterAccess access;
  private final Rights rights;

  MatterSearch(MatterMapper mapper, MatterAccess access, Rights rights) {
    this.mapper = mapper;
    this.access = access;
    this.rights = rights;
  }

  /**
   * Newest first.
   *
   * @param status open, closed or rejected; null for all
   * @param text part of the title or the number
   */
  public List<Matter> list(
      Viewer viewer,
      @Nullable String status,
      @Nullable String stage,
      @Nullable String text,
      Inbox.@Nullable Cursor after,
      int limit) {
    MatterList wanted =
        new MatterList(
            viewer.accountId(),
            rights.holders(viewer),
            access.regionsOf(viewer),
            access.unitsOf(viewer),
            null,
            status == null ? null : status.toUpperCase(Locale.ROOT),
            stage == null ? List.of() : List.of(stage.toUpperCase(Locale.ROOT)),
            text,
            after == null ? null : after.at(),
            after == null ? null : after.id(),
            limit);
    return wanted.isNear() ? mapper.listNear(wanted) : mapper.listFar(wanted);
  }

  /** Open ones that the region has now and that have come to one of these stages, newest first. */
  public List<Matter> at(Viewer viewer, long regionId, Collection<Stage> stages, int limit) {
    Set<Long> seen = access.regionsOf(viewer);
    seen.retainAll(Set.of(regionId));
    return mapper.listNear(
        new MatterList(
            viewer.accountId(),
            rights.holders(viewer),
            seen,
            access.unitsOf(viewer),
            regionId,
            MatterStatus.OPEN.name(),
            stages.stream().map(Stage::name).toList(),
            null,
            null,
            null,
            limit));
  }
}
