package org.gongshang.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongshang.workflow.model.ShippedModels;

/** The product's own words in either language, to find those that stand in the wrong one. */
class Words {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[\\w-]+)+");
  private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

  private final Set<String> chinese = new HashSet<>();
  private final Set<String> english = new HashSet<>();

  Words() {
    try {
      for (Path file : files()) {
        read(file);
      }
      for (Path form : ShippedModels.forms()) {
        read(new ObjectMapper().readTree(form.toFile()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(MESSAGES)) {
      return files.filter(file -> !file.toString().contains("_en.")).toList();
    }
  }

  private void read(Path file) throws IOException {
    Properties ours = load(file);
    Properties theirs = load(Path.of(file.toString().replace(".properties", "_en.properties")));
    for (String key : ours.stringPropertyNames()) {
      String there = theirs.getProperty(key, "");
      if (!ours.getProperty(key).equals(there)) {
        add(chinese, ours.getProperty(key));
        add(english, there);
      }
    }
  }

  /** Words with places to fill never stand alone on a page. */
  private static void add(Set<String> words, String text) {
    if (!PLACE.matcher(text).find() && text.codePointCount(0, text.length()) > 1) {
      words.add(text.strip());
    }
  }

  private static Properties load(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    }
    return properties;
  }

  private void read(JsonNode part) {
    for (String name : List.of("label", "description", "text", "dateLabel", "timeLabel")) {
      if (part.path(name).isTextual()) {
        add(chinese, part.path(name).asText());
      }
    }
    part.forEach(this::read);
  }

  /** Texts of a page that are keys, or ours in the other language. */
  List<String> outOfPlace(List<String> texts, String language) {
    Set<String> foreign = language.equals("en") ? chinese : english;
    return texts.stream()
        .filter(text -> KEY.matcher(text).matches() || foreign.contains(text))
        .map(text -> "says “" + text + "”")
        .distinct()
        .toList();
  }
}
