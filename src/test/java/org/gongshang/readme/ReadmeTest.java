package org.gongshang.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code scripts/readme} runs this with {@code gongshang.readme=write}. */
class ReadmeTest {

  private static final String BLOCK = "(?s)(<!-- generated: %1$s -->\n).*?(<!-- end: %1$s -->)";

  @ParameterizedTest
  @EnumSource
  void the_tables_agree_with_the_models(Language language) throws IOException {
    Path file = Path.of(language.file());
    String written = Files.readString(file);
    String due = filled(written, new Tables(language).all());
    if ("write".equals(System.getProperty("gongshang.readme"))) {
      Files.writeString(file, due);
    } else {
      assertThat(written).as("%s is stale: run scripts/readme", file).isEqualTo(due);
    }
  }

  private static String filled(String text, Map<String, String> tables) {
    String result = text;
    for (Map.Entry<String, String> table : tables.entrySet()) {
      Matcher block = Pattern.compile(BLOCK.formatted(table.getKey())).matcher(result);
      assertThat(block.find()).as("markers of %s", table.getKey()).isTrue();
      result =
          block.replaceFirst(
              "$1" + Matcher.quoteReplacement("\n" + table.getValue() + "\n\n") + "$2");
    }
    return result;
  }
}
