package org.gongshang.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every template, so that the content policy never has to give way. */
class TemplatesTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files.filter(file -> file.toString().endsWith(".ftlh")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void noScriptStyleOrHandlerStandsInThePage(Path template) throws IOException {
    assertThat(Files.readString(template))
        .doesNotContainPattern("<script(?![^>]*\\bsrc=)")
        .doesNotContainPattern("<style\\b")
        .doesNotContainPattern("\\sstyle=\"[^\"]*:")
        .doesNotContainPattern("\\son[a-z]+=\"")
        .doesNotContainPattern("(?i)javascript:")
        .doesNotContainPattern("https?://");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyFormThatChangesSomethingCarriesItsTokens(Path template) throws IOException {
    String text = withoutComments(template);
    long posts = Pattern.compile("<form method=\"post\"").matcher(text).results().count();
    long tokens = Pattern.compile("<@(l\\.)?csrf/>").matcher(text).results().count();

    assertThat(tokens).isGreaterThanOrEqualTo(posts);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void thePageHasOneFirstHeading(Path template) throws IOException {
    String text = withoutComments(template);
    boolean own = text.contains("<h1");

    assertThat(!own || text.contains("heading=\"\"") || template.endsWith("layout.ftlh"))
        .as("a page that draws its own h1 passes heading=\"\" to l.page")
        .isTrue();
  }

  private static String withoutComments(Path template) throws IOException {
    return Files.readString(template).replaceAll("(?s)<#--.*?-->", "");
  }
}
