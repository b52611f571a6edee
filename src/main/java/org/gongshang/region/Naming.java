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

  String words() {
    return name.equals(officialName)
        ? "%s（%s）".formatted(name, code)
        : "%s（%s，%s）".formatted(name, officialName, code);
  }

  static Naming of(Spell spell) {
    return new Naming(spell.code(), spell.name(), spell.officialName(), spell.kind());
  }
}
