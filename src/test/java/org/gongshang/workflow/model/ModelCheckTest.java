package org.gongshang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelCheckTest {

  private static final Pattern EXPECTED = Pattern.compile("<!-- refused: ([a-z-]+) -->");

  @Test
  void theFilesAroundTheHostileOnesPass() {
    assertThat(new ModelCheck(Models.catalogue("openProject")).check(new Bundle(Models.harmless())))
        .isEmpty();
  }

  static Stream<Path> hostile() {
    return Models.hostile();
  }

  /** Each hostile file says in a comment for which rule it is refused. */
  @ParameterizedTest
  @MethodSource
  void hostile(Path file) {
    String expected =
        EXPECTED
            .matcher(text(Models.read(file)))
            .results()
            .map((MatchResult found) -> found.group(1))
            .findFirst()
            .orElseThrow();

    List<Finding> findings = check(file);

    assertThat(findings).extracting(found -> found.rule().key()).contains(expected);
  }

  @Test
  void thereAreManyHostileModels() {
    assertThat(Models.hostile()).hasSizeGreaterThanOrEqualTo(25);
  }

  @Test
  void documentTypesAreRefusedInEveryEncoding() {
    String model = "<?xml version='1.0' encoding='%s'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>";
    for (var encoding :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(refused(model.formatted(encoding).getBytes(encoding)))
          .isIn(Rule.DOCTYPE, Rule.ENCODING, Rule.UNREADABLE);
    }
  }

  @Test
  void otherEncodingsAreRefused() {
    String model = "\uFEFF<?xml version='1.0' encoding='UTF-16'?><a/>";

    assertThat(refused(model.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(Rule.ENCODING);
    assertThat(refused("<?xml version='1.0' encoding='GBK'?><a/>".getBytes()))
        .isEqualTo(Rule.ENCODING);
    assertThat(refused("<?xml version='1.1'?><a/>".getBytes())).isEqualTo(Rule.ENCODING);
  }

  @Test
  void sizeAndDepthAreLimited() {
    assertThat(refused(("<a>" + " ".repeat(SafeXml.MOST_BYTES) + "</a>").getBytes()))
        .isEqualTo(Rule.TOO_LARGE);
    assertThat(refused(("<a>".repeat(40) + "</a>".repeat(40)).getBytes()))
        .isEqualTo(Rule.TOO_LARGE);
    assertThat(refused(("<a>" + "<b/>".repeat(SafeXml.MOST_ELEMENTS) + "</a>").getBytes()))
        .isEqualTo(Rule.TOO_LARGE);
  }

  @Test
  void brokenFilesAreFindings() {
    for (String broken : List.of("", "no", "<a", "<a></b>", "\0", "<a>\0</a>", "<?xml?>")) {
      assertThat(refused(broken.getBytes())).isEqualTo(Rule.UNREADABLE);
    }
  }

  @Test
  void otherFilesAreRefused() {
    var files = Map.of("x.cmmn", new byte[0], "y.bpmn20.xml", new byte[0], "z.js", new byte[0]);

    assertThat(new ModelCheck(Models.catalogue()).check(new Bundle(files)))
        .extracting(Finding::rule)
        .containsOnly(Rule.FILE_KIND)
        .hasSize(3);
  }

  private static Rule refused(byte[] content) {
    var bundle = new Bundle(Map.of("a.bpmn", content));
    return new ModelCheck(Models.catalogue()).check(bundle).get(0).rule();
  }

  private static List<Finding> check(Path file) {
    return new ModelCheck(Models.catalogue("openProject"))
        .check(file.getFileName().toString(), Models.read(file), new Bundle(Models.bundle(file)));
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
