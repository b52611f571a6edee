package org.gongshang.programme.pabulib;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files to read. */
final class Samples {

  static final String META = "META\nkey;value\nbudget;100\nvote_type;%s\n";
  static final String PROJECTS = "PROJECTS\nproject_id;cost;name\n1;60;Bench\n2;40.50;Lamp\n";

  private static final Path FOLDER = Path.of("src/test/resources/pabulib");

  private Samples() {}

  static Stream<String> real() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".pb"))
          .sorted()
          .toList()
          .stream();
    }
  }

  static Pabulib real(String name) throws IOException {
    try (InputStream in = Files.newInputStream(FOLDER.resolve(name))) {
      return PabulibReader.read(in);
    }
  }

  /** Two projects and those votes, with names of columns before them. */
  static String votes(String type, String votes) {
    return META.formatted(type) + PROJECTS + "VOTES\n" + votes;
  }

  static Pabulib read(String text) throws IOException {
    return PabulibReader.read(stream(text));
  }

  static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What is wrong with it; nothing if it can be read. */
  static List<Fault> faults(String text) throws IOException {
    try {
      read(text);
      return List.of();
    } catch (Unreadable unreadable) {
      return unreadable.faults();
    }
  }
}
