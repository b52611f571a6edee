package org.gongshang.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** Reads {@code db/seed/demo-story.txt}: blocks of {@code key: value}, apart by empty lines. */
final class Scripts {

  private Scripts() {}

  static List<Script> read() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new ClassPathResource("db/seed/demo-story.txt").getInputStream(),
                StandardCharsets.UTF_8))) {
      return parse(reader.lines().toList());
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
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
