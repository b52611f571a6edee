package org.gongshang.region;

import org.jspecify.annotations.Nullable;

/** What a region is called and who leads it, if a table says so. */
final class RegionNames {

  private RegionNames() {}

  /**
   * Tables of the statistics name the committee (枣营北里社区居委会), people the region that it serves.
   *
   * @param spell as the region is; null for a new one
   */
  static Naming of(RegionRow row, Level level, @Nullable Spell spell) {
    String said = row.name().strip();
    GridKind kind = level == Level.GRID ? row.kind() : null;
    if (spell == null) {
      return new Naming(row.code(), common(said, level), said, kind);
    }
    boolean known =
        said.isEmpty() || said.equals(spell.name()) || said.equals(spell.officialName());
    return new Naming(
        spell.code(),
        known ? spell.name() : common(said, level),
        known ? spell.officialName() : said,
        kind == null ? spell.kind() : kind);
  }

  private static String common(String said, Level level) {
    return level == Level.COMMUNITY ? SeedReader.commonName(said) : said;
  }

  /** What was called after the region follows its name. */
  static Body body(RegionRow row, Level level, Naming naming, @Nullable Spell spell) {
    Body usual = level.bodyOf(naming.name());
    Body kept =
        spell == null || spell.ledBy().equals(level.bodyOf(spell.name())) ? usual : spell.ledBy();
    return new Body(
        row.body().isBlank() ? kept.name() : row.body().strip(),
        row.leads().isBlank() ? kept.leads() : row.leads().strip());
  }
}
