package org.gongshang.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every template, so that the content policy never has to give way. */
class TemplatesTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern POSTS = Pattern.compile("(?i)method\\s*=\\s*[\"']?\\s*post");
  private static final Pattern TOKEN = Pattern.compile("<@(l\\.)?csrf\\s*/>");
  private static final Pattern KEY =
      Pattern.compile("<@(ui\\.)?hiddenKey\\s*/>|<input[^>]*\\sname=\"_key\"");

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
  void everyFormThatChangesSomethingCarriesItsTokenAndItsKey(Path template) throws IOException {
    assertThat(bareForms(withoutComments(template))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<form method=\"post\" action=\"/x\"><@l.csrf/></form>",
        "<form method=\"post\" action=\"/x\"><@ui.hiddenKey/></form>",
        "<form class=\"a\" method='POST'>\n<@l.csrf/></form>",
        "<FORM action=/x method=post<#if a> data-b</#if>>\n</FORM>",
        "<form action=\"/x\"><button formmethod=\"post\">x</button></form>",
        "<@l.csrf/><@ui.hiddenKey/><form method=\"post\"></form>"
      })
  void aFormWithoutEitherIsFoundHoweverItIsWritten(String form) {
    assertThat(bareForms(form)).hasSize(1);
  }

  /** Forms that change something and lack the token of the session or the key of the form. */
  private static List<String> bareForms(String text) {
    return Pattern.compile("(?is)<form\\b.*?</form>")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(form -> POSTS.matcher(form).find())
        .filter(form -> !TOKEN.matcher(form).find() || !KEY.matcher(form).find())
        .toList();
  }

  /** A page whose only act it is to lead back has it as its main act. */
  @ParameterizedTest
  @MethodSource("templates")
  void whatLeadsBackIsALinkAndNoButtonBesideTheAct(Path template) throws IOException {
    assertThat(withoutComments(template))
        .doesNotContainPattern(
            "class=\"btn btn-plain[^>]*>[^\\n]{0,30}msg\\(\"[\\w.]*\\.(back|cancel)\"");
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
