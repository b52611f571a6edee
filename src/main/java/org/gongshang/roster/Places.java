package org.gongshang.roster;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;

/**
 * Regions as lists name them: by code, or by name with as many of those above it as are needed to
 * tell it from others: 枣营北里社区, 麦子店街道枣营北里社区.
 */
final class Places {

  private static final Pattern BETWEEN = Pattern.compile("[\\s　/／>＞·・\\\\-]");
  private static final Pattern ENDING = Pattern.compile("议事会$");

  private final Regions regions;
  private final Map<String, List<Region>> byName = new HashMap<>();

  Places(Regions regions) {
    this.regions = regions;
    Map<Long, String> names = new HashMap<>();
    for (Region region : regions.all()) {
      String name = "";
      List<Region> line = regions.ancestors(region.id());
      for (int at = line.size() - 1; at >= 0; at--) {
        Region above = line.get(at);
        name = names.computeIfAbsent(above.id(), any -> normal(above.name())) + name;
        byName.computeIfAbsent(name, any -> new ArrayList<>()).add(region);
      }
    }
  }

  /** All that the text may mean. */
  List<Region> of(String text) {
    return regions
        .byCode(text.strip())
        .map(List::of)
        .orElseGet(() -> byName.getOrDefault(normal(text), List.of()));
  }

  /** What people vary: blanks, strokes, the width of signs, and whether they say council. */
  private static String normal(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return ENDING.matcher(BETWEEN.matcher(plain).replaceAll("")).replaceFirst("");
  }
}
