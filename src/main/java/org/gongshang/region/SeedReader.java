package org.gongshang.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code code,parent_code,level,name} rows, parents before children. Takes every row or none:
 * the error names each bad row by its number in the file.
 */
final class SeedReader {

  private static final String HEADER = "code,parent_code,level,name";
  private static final Pattern CODE = Pattern.compile("[0-9]{6,24}");
  private static final int LONGEST_NAME = 60;
  private static final Pattern URBAN = Pattern.compile("(.+?)(社区)?(居民委员会社区|居民居委会|居民委员会|居委会)");
  private static final Pattern VILLAGE = Pattern.compile("(.+?)村?(村民委员会|村委会)");

  private final Map<String, SeedRegion> byCode = new LinkedHashMap<>();
  private final List<String> errors = new ArrayList<>();

  void read(String file, BufferedReader lines) throws IOException {
    String header = lines.readLine();
    if (!HEADER.equals(header)) {
      errors.add(file + " row 1: expected " + HEADER);
      return;
    }
    int row = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      row++;
      String problem = take(line);
      if (problem != null) {
        errors.add(file + " row " + row + ": " + problem);
      }
    }
  }

  /**
   * @throws IllegalArgumentException naming every bad row
   */
  List<SeedRegion> regions() {
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", errors));
    }
    return List.copyOf(byCode.values());
  }

  private @Nullable String take(String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != 4) {
      return "expected 4 cells, found " + cells.length;
    }
    String code = cells[0];
    String officialName = cells[3].strip();
    if (!CODE.matcher(code).matches()) {
      return "code is not 6 to 24 digits: " + code;
    }
    if (byCode.containsKey(code)) {
      return "code occurs twice: " + code;
    }
    if (officialName.isEmpty() || officialName.length() > LONGEST_NAME) {
      return "name is empty or longer than " + LONGEST_NAME;
    }
    Level level;
    try {
      level = Level.of(cells[2]);
    } catch (IllegalArgumentException unknown) {
      return "unknown level: " + cells[2];
    }
    return place(code, cells[1], level, officialName);
  }

  private @Nullable String place(String code, String parentCode, Level level, String officialName) {
    SeedRegion parent = byCode.get(parentCode);
    if (level == Level.DISTRICT) {
      if (!parentCode.isEmpty() || !byCode.isEmpty()) {
        return "the district stands alone in the first row";
      }
    } else if (parent == null) {
      return "parent not above: " + parentCode;
    } else if (parent.level().number() != level.number() - 1) {
      return level.key() + " below " + parent.level().key();
    }
    long id = byCode.size() + 1L;
    String name = commonName(officialName);
    byCode.put(
        code,
        new SeedRegion(
            id,
            level,
            code,
            name,
            officialName,
            parent == null ? null : parent.id(),
            (parent == null ? "/" : parent.path()) + id + "/",
            level.bodyOf(name)));
    return null;
  }

  /** The statistics name the committee (枣营北里社区居委会); the region is the 社区 or 村 it serves. */
  static String commonName(String officialName) {
    Matcher urban = URBAN.matcher(officialName);
    if (urban.matches()) {
      String place = urban.group(1);
      return place.endsWith("社区") || place.endsWith("地区") ? place : place + "社区";
    }
    Matcher village = VILLAGE.matcher(officialName);
    return village.matches() ? village.group(1) + "村" : officialName;
  }
}
