package org.gongshang.programme.pabulib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultWordsTest {

  private static final Path SOURCES = Path.of("src/main/java/org/gongshang/programme/pabulib");
  private static final Pattern KEY = Pattern.compile("\"(pabulib\\.[a-z.]+)\"");

  @Test
  void every_fault_has_words_and_all_words_are_for_a_fault() throws IOException {
    Properties words = new Properties();
    try (Reader in =
        Files.newBufferedReader(Path.of("src/main/resources/messages/pabulib.properties"))) {
      words.load(in);
    }

    assertThat(words.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys());
  }

  private static Set<String> keys() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
      }
    }
    return keys;
  }
}
