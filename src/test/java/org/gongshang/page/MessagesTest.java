package org.gongshang.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words in two languages: the same keys, the same places to fill, and all that pages ask for. */
class MessagesTest {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Path SOURCES = Path.of("src/main/java");

  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
  // msg("a.b") and msg("a.b." + key): the second asks for any key that begins so
  private static final Pattern ASKED =
      Pattern.compile("(?:msg|hasMsg)\\(\\s*\"([\\w.-]+)\"(\\s*\\+)?");
  private static final Pattern REFUSED =
      Pattern.compile(
          "(?:new Refusal|matters\\.note)\\(\\s*(?:[\\w.() ]+,\\s*)*\"([\\w.-]+\\.[\\w.-]+)\"");

  static Stream<String> features() throws IOException {
    try (Stream<Path> files = Files.list(MESSAGES)) {
      return files
          .map(file -> file.getFileName().toString().replace(".properties", ""))
          .filter(name -> !name.contains("_"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void chineseAndEnglishHaveTheSameKeysAndPlaces(String feature) throws IOException {
    Properties chinese = load(feature);
    Properties english = load(feature + "_en");

    assertThat(english.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
    for (String key : chinese.stringPropertyNames()) {
      assertThat(places(english.getProperty(key)))
          .as(key)
          .isEqualTo(places(chinese.getProperty(key)));
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void everyMessageCanBeFilled(String feature) throws IOException {
    for (String language : List.of(feature, feature + "_en")) {
      Properties messages = load(language);
      for (String key : messages.stringPropertyNames()) {
        String text = messages.getProperty(key);
        // a straight apostrophe switches off the places behind it; only quoted braces want that
        if (!places(text).isEmpty()) {
          assertThat(text.replaceAll("'[^']*[{}][^']*'", "")).as(key).doesNotContain("'");
        }
        new MessageFormat(text);
      }
    }
  }

  @Test
  void everythingThatTemplatesSayIsThere() throws IOException {
    assertThat(missing(TEMPLATES, ".ftlh", ASKED)).isEmpty();
  }

  @Test
  void everyRefusalHasWords() throws IOException {
    assertThat(missing(SOURCES, ".java", REFUSED)).isEmpty();
  }

  private static List<String> missing(Path folder, String ending, Pattern asked)
      throws IOException {
    Set<String> known = new HashSet<>();
    for (String feature : features().toList()) {
      known.addAll(load(feature).stringPropertyNames());
    }
    List<String> missing = new ArrayList<>();
    for (Path file : files(folder, ending)) {
      Matcher found = asked.matcher(Files.readString(file));
      while (found.find()) {
        String key = found.group(1);
        boolean begins = found.groupCount() > 1 && found.group(2) != null;
        if (begins ? known.stream().noneMatch(k -> k.startsWith(key)) : !known.contains(key)) {
          missing.add(file.getFileName() + ": " + key);
        }
      }
    }
    return missing;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher found = PLACE.matcher(text);
    while (found.find()) {
      places.add(found.group(1));
    }
    return places;
  }

  private static Properties load(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(MESSAGES.resolve(name + ".properties"))) {
      properties.load(in);
    }
    return properties;
  }
}
