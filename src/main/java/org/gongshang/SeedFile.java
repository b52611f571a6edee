package org.gongshang;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Files of {@code db/seed}, which come with the product. */
public final class SeedFile {

  private SeedFile() {}

  public static List<String> lines(String name) {
    ClassPathResource file = new ClassPathResource("db/seed/" + name);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Without the first, which names the columns. */
  public static List<String> rows(String name) {
    List<String> lines = lines(name);
    return lines.subList(1, lines.size());
  }
}
