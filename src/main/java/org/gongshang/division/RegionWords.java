package org.gongshang.division;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongshang.region.GridKind;
import org.gongshang.region.Level;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Levels and kinds of grids as tables name them: by key, by number or by their words. */
@Component
class RegionWords {

  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private final Map<String, Level> levels = new HashMap<>();
  private final Map<String, GridKind> kinds = new HashMap<>();

  RegionWords(MessageSource messages) {
    for (Level level : Level.values()) {
      levels.put(level.key(), level);
      levels.put(String.valueOf(level.number()), level);
      LANGUAGES.forEach(
          lang ->
              levels.put(
                  normal(messages.getMessage("page.level." + level.key(), null, lang)), level));
    }
    Arrays.asList("地区", "乡", "镇").forEach(word -> levels.put(word, Level.SUBDISTRICT));
    levels.put("村", Level.COMMUNITY);
    for (GridKind kind : GridKind.values()) {
      kinds.put(kind.key(), kind);
      LANGUAGES.forEach(
          lang ->
              kinds.put(
                  normal(messages.getMessage("region.kind." + kind.key(), null, lang)), kind));
    }
    kinds.keySet().forEach(word -> levels.putIfAbsent(word, Level.GRID));
  }

  Optional<Level> level(String word) {
    return Optional.ofNullable(levels.get(normal(word)));
  }

  /** Also of a word that stands for the level: 片区, 楼院. */
  Optional<GridKind> kind(String word) {
    return Optional.ofNullable(kinds.get(normal(word)));
  }

  private static String normal(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }
}
