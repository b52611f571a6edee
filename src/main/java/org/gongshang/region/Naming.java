package org.gongshang.region;

import org.jspecify.annotations.Nullable;

/**
 * What a region is called.
 *
 * @param officialName the name itself where it is blank
 * @param kind of a grid; other regions have none
 */
public record Naming(String code, String name, String officialName, @Nullable GridKind kind) {

  /** As it is kept. */
  Naming tidy(Level level) {
    String called = name.strip();
    String official = officialName.strip();
    return new Naming(
        code.strip(),
        called,
        official.isEmpty() ? called : official,
        level == Level.GRID ? kind : null);
  }

  /** Whether the official name is but the name. */
  boolean isDerived() {
    return name.equals(officialName);
  }

  /** The official name follows the name where it was but that and nobody has entered another. */
  Naming after(Naming before) {
    return before.isDerived() && officialName.equals(before.officialName)
        ? new Naming(code, name, name, kind)
        : this;
  }

  String words() {
    return isDerived()
        ? "%s（%s）".formatted(name, code)
        : "%s（%s，%s）".formatted(name, officialName, code);
  }

  static Naming of(Spell spell) {
    return new Naming(spell.code(), spell.name(), spell.officialName(), spell.kind());
  }
}
