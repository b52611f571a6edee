package org.gongshang.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was true of a region from one day to another.
 *
 * @param kind of a grid
 * @param to last day; null while it lasts; before {@code from} where it was ended on its first day
 */
public record Spell(
    long regionId,
    String code,
    String name,
    String officialName,
    @Nullable GridKind kind,
    @Nullable Long parentId,
    String path,
    String body,
    String leads,
    LocalDate from,
    @Nullable LocalDate to) {

  Spell named(String newCode, String newName, String newOfficialName, @Nullable GridKind newKind) {
    return new Spell(
        regionId,
        newCode,
        newName,
        newOfficialName,
        newKind,
        parentId,
        path,
        body,
        leads,
        from,
        to);
  }

  Spell led(Body led) {
    return new Spell(
        regionId,
        code,
        name,
        officialName,
        kind,
        parentId,
        path,
        led.name(),
        led.leads(),
        from,
        to);
  }

  Spell since(LocalDate day) {
    return new Spell(
        regionId, code, name, officialName, kind, parentId, path, body, leads, day, null);
  }

  Body ledBy() {
    return new Body(body, leads);
  }
}
