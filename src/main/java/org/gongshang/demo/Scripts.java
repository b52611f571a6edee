package org.gongshang.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongshang.SeedFile;

/**
 * Reads the demo's files of {@code db/seed}: blocks of {@code key: value}, apart by empty lines.
 */
final class Scripts {

  private Scripts() {}

  static List<Script> read(String file) {
    return parse(SeedFile.lines(file));
  }

  private static List<Script> parse(List<String> lines) {
    List<Script> scripts = new ArrayList<>();
    Map<String, String> block = new HashMap<>();
    for (String line : lines) {
      if (line.startsWith("#")) {
        continue;
      }
      if (line.isBlank()) {
        finish(block, scripts);
      } else {
        String[] parts = line.split(": ?", 2);
        block.put(parts[0], parts[1].strip());
      }
    }
    finish(block, scripts);
    return scripts;
  }

  private static void finish(Map<String, String> block, List<Script> scripts) {
    String day = block.remove("day");
    if (day != null) {
      scripts.add(new Script(Integer.parseInt(day), block));
      block.clear();
    }
  }
}
