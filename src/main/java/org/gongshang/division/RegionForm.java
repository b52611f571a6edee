package org.gongshang.division;

import org.gongshang.Refusal;
import org.gongshang.TypedLine;
import org.gongshang.people.Viewer;
import org.gongshang.region.Author;
import org.gongshang.region.Body;
import org.gongshang.region.GridKind;
import org.gongshang.region.Naming;
import org.gongshang.region.NewRegion;
import org.gongshang.region.Spell;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about a region; kept as typed, so that a refused form loses nothing. Each act uses
 * what it needs of it.
 *
 * @param version of the region as the form showed it
 * @param to new parent, or successor of what is closed
 * @param childrenTo new parent of the regions below what is closed
 * @param stays {@code yes} if open matters stay with a region that moves, {@code no} if not
 */
public record RegionForm(
    String version,
    String code,
    String name,
    String officialName,
    String kind,
    String body,
    String leads,
    String to,
    String childrenTo,
    String stays,
    String reason) {

  static final RegionForm EMPTY = new RegionForm("", "", "", "", "", "", "", "", "", "", "");

  public RegionForm {
    version = TypedLine.stripped(version);
    code = TypedLine.stripped(code);
    name = TypedLine.stripped(name);
    officialName = TypedLine.stripped(officialName);
    kind = TypedLine.stripped(kind);
    body = TypedLine.stripped(body);
    leads = TypedLine.stripped(leads);
    to = TypedLine.stripped(to);
    childrenTo = TypedLine.stripped(childrenTo);
    stays = TypedLine.stripped(stays);
    reason = TypedLine.stripped(reason);
  }

  /** As the region stands. */
  static RegionForm of(Spell spell) {
    GridKind kind = spell.kind();
    return new RegionForm(
        "",
        spell.code(),
        spell.name(),
        spell.officialName(),
        kind == null ? "" : kind.key(),
        spell.body(),
        spell.leads(),
        "",
        "",
        "",
        "");
  }

  RegionForm to(long regionId) {
    return new RegionForm(
        version, code, name, officialName, kind, body, leads, "" + regionId, "", "", reason);
  }

  NewRegion region(long parentId) {
    return new NewRegion(parentId, shown(), code, name, officialName, gridKind(), body, leads);
  }

  Naming naming() {
    return new Naming(code, name, officialName, gridKind());
  }

  Body led() {
    return new Body(body, leads);
  }

  Author by(Viewer admin) {
    return new Author(admin.accountId(), reason);
  }

  private @Nullable GridKind gridKind() {
    return GridKind.find(kind).orElse(null);
  }

  /**
   * @throws Refusal if it is none: the page did not come from here
   */
  int shown() {
    try {
      return Integer.parseInt(version);
    } catch (NumberFormatException none) {
      throw new Refusal("region.stale");
    }
  }

  @Nullable Long target() {
    return id(to);
  }

  @Nullable Long childrenTarget() {
    return id(childrenTo);
  }

  @Nullable Boolean staysWithIt() {
    return switch (stays) {
      case "yes" -> true;
      case "no" -> false;
      default -> null;
    };
  }

  private static @Nullable Long id(String typed) {
    try {
      return typed.isEmpty() ? null : Long.valueOf(typed);
    } catch (NumberFormatException notAnId) {
      return null;
    }
  }
}
