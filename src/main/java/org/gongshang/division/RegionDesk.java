package org.gongshang.division;

import java.util.Optional;
import org.gongshang.NoPermission;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.RegionActs;
import org.gongshang.region.RegionClosing;
import org.gongshang.region.RegionMoves;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do to the tree, at their own regions and below. Each act gives the page that
 * it leads to; the same form sent twice acts once.
 */
@Component
class RegionDesk {

  private final RegionActs acts;
  private final RegionMoves moves;
  private final RegionClosing closing;
  private final Regions regions;
  private final Rights rights;
  private final Once once;

  RegionDesk(
      RegionActs acts,
      RegionMoves moves,
      RegionClosing closing,
      Regions regions,
      Rights rights,
      Once once) {
    this.acts = acts;
    this.moves = moves;
    this.closing = closing;
    this.regions = regions;
    this.rights = rights;
    this.once = once;
  }

  static String path(long id) {
    return "/admin/regions/" + id;
  }

  /** The region, if the administrator may know that it can be changed. */
  Region visible(Viewer admin, long id) {
    rights.demand(admin, Role.ADMIN);
    return regions
        .known(id)
        .filter(region -> rights.may(admin, Role.ADMIN, region.id()))
        .orElseThrow(() -> new NotVisible("region " + id));
  }

  /** Whether the administrator may move and close it, which the region above decides. */
  boolean mayPlace(Viewer admin, Region region) {
    Long parentId = region.parentId();
    return parentId != null && rights.may(admin, Role.ADMIN, parentId);
  }

  /** The region, if the administrator may move and close it. */
  Region placed(Viewer admin, long id) {
    Region region = visible(admin, id);
    Long parentId = region.parentId();
    if (parentId == null) {
      throw new NotVisible("nothing above region " + id);
    }
    if (!rights.may(admin, Role.ADMIN, parentId)) {
      throw new NoPermission(Role.ADMIN.key(), parentId);
    }
    return region;
  }

  private static Act act(String what, long id, RegionForm form) {
    return Act.of("region " + what, String.valueOf(id), form.toString());
  }

  /** Changes the region unless this form has done so before; leads to its page. */
  private String once(Viewer admin, String key, Act act, long id, Runnable change) {
    return once.run(
        admin.accountId(),
        key,
        act,
        () -> {
          change.run();
          return path(id);
        });
  }

  @Transactional
  public String add(Viewer admin, long parentId, RegionForm form, String key) {
    visible(admin, parentId);
    return once.run(
        admin.accountId(),
        key,
        act("add", parentId, form),
        () -> path(acts.add(form.region(parentId), form.by(admin))));
  }

  @Transactional
  public String rename(Viewer admin, long id, RegionForm form, String key) {
    visible(admin, id);
    return once(
        admin,
        key,
        act("rename", id, form),
        id,
        () -> acts.rename(id, form.shown(), form.naming(), form.by(admin)));
  }

  @Transactional
  public String lead(Viewer admin, long id, RegionForm form, String key) {
    visible(admin, id);
    return once(
        admin,
        key,
        act("lead", id, form),
        id,
        () -> acts.lead(id, form.shown(), form.led(), form.by(admin)));
  }

  @Transactional
  public String move(Viewer admin, long id, RegionForm form, String key) {
    return once(
        admin,
        key,
        act("move", id, form),
        id,
        () -> {
          placed(admin, id);
          own(admin, form.target(), "region.fault.parent.notYours");
          moves.move(id, form.shown(), form.target(), form.staysWithIt(), form.by(admin));
        });
  }

  @Transactional
  public String close(Viewer admin, long id, RegionForm form, String key) {
    return once(
        admin,
        key,
        act("close", id, form),
        id,
        () -> {
          placed(admin, id);
          own(admin, form.target(), "region.fault.successor.notYours");
          own(admin, form.childrenTarget(), "region.fault.childrenTo.notYours");
          closing.close(id, form.shown(), form.target(), form.childrenTarget(), form.by(admin));
        });
  }

  /** Nobody sends regions and matters to where they have no say. */
  private void own(Viewer admin, @Nullable Long id, String key) {
    Optional.ofNullable(id)
        .filter(each -> !rights.may(admin, Role.ADMIN, each))
        .ifPresent(
            each -> {
              throw new Refusal(key);
            });
  }
}
