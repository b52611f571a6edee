package org.gongshang.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongshang.workflow.form.Finding.Code;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FormSchemaTest {

  @TestFactory
  Stream<DynamicTest> everyShippedFormIsHonouredInFull() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("forms"))) {
      List<Path> forms = files.filter(file -> file.toString().endsWith(".form")).toList();
      return forms.stream().map(form -> DynamicTest.dynamicTest(form.toString(), () -> read(form)));
    }
  }

  private static void read(Path form) throws IOException {
    FormSchema schema = FormSchema.parse(Files.readString(form));
    assertThat(schema.findings()).isEmpty();
    String name = form.getFileName().toString();
    assertThat(schema.id())
        .isEqualTo(form.getParent().getFileName() + "-" + name.substring(0, name.length() - 5));
  }

  @Test
  void componentsThatWeDoNotDrawAreNamed() {
    FormSchema schema =
        Sample.form("{'type':'iframe','id':'a'}", "{'type':'dynamiclist','id':'b','path':'p'}");

    assertThat(schema.findings())
        .containsExactly(
            Finding.of(Code.UNSUPPORTED_COMPONENT, "a", "iframe"),
            Finding.of(Code.UNSUPPORTED_COMPONENT, "b", "dynamiclist"));
    assertThat(schema.components()).isEmpty();
  }

  @Test
  void aConditionOutsideOfOurFeelIsReported() {
    assertThat(hiddenWhen("=count(for x in tags return x) > 1"))
        .containsExactly(
            Finding.of(Code.UNSUPPORTED_CONDITION, "b", "=count(for x in tags return x) > 1"));
  }

  @Test
  void aConditionOnAFieldThatIsNotThereIsReported() {
    assertThat(hiddenWhen("=nobody = 'x'".replace('\'', '`')))
        .extracting(Finding::code)
        .containsExactly(Code.UNSUPPORTED_CONDITION);
    assertThat(hiddenWhen("=nobody = null"))
        .containsExactly(Finding.of(Code.CONDITION_ON_UNKNOWN_FIELD, "b", "nobody"));
  }

  @Test
  void conditionsInACircleAreReported() {
    FormSchema schema =
        Sample.form(
            "{'type':'textfield','key':'a','conditional':{'hide':'=b = null'}}",
            "{'type':'textfield','key':'b','conditional':{'hide':'=a = null'}}");

    assertThat(schema.findings())
        .containsExactly(
            Finding.of(Code.CONDITION_CYCLE, "a"), Finding.of(Code.CONDITION_CYCLE, "b"));
  }

  @Test
  void aGroupThatHidesAFieldItDependsOnIsACircle() {
    FormSchema schema =
        Sample.form(
            "{'type':'group','id':'g','conditional':{'hide':'=a = null'},"
                + "'components':[{'type':'textfield','key':'a'}]}");

    assertThat(schema.findings()).containsExactly(Finding.of(Code.CONDITION_CYCLE, "a"));
  }

  @Test
  void keysAreUniqueAndPlain() {
    assertThat(
            Sample.form(
                    "{'type':'textfield','key':'a'}",
                    "{'type':'number','key':'a'}",
                    "{'type':'number','key':'_key'}",
                    "{'type':'number','key':'a.b'}")
                .findings())
        .containsExactly(
            Finding.of(Code.DUPLICATE_KEY, "a"),
            Finding.of(Code.BAD_KEY, "_key"),
            Finding.of(Code.BAD_KEY, "a.b"));
  }

  @Test
  void brokenRulesAreReported() {
    assertThat(
            Sample.form(
                    "{'type':'textfield','key':'a','validate':{'pattern':'('}}",
                    "{'type':'number','key':'b','validate':{'min':'=x'}}",
                    "{'type':'select','key':'c'}",
                    "{'type':'radio','key':'d','values':[{'value':'1'},{'value':'1'}]}",
                    "{'type':'textfield','key':'e','readonly':true,'disabled':false}")
                .findings())
        .extracting(Finding::code)
        .containsExactly(
            Code.BAD_PATTERN,
            Code.BAD_NUMBER,
            Code.NO_OPTIONS,
            Code.DUPLICATE_OPTION,
            Code.UNSUPPORTED_PROPERTY);
  }

  @Test
  void whatIsNoFormIsSaidToBeNone() {
    String deep = "[".repeat(100_000);
    for (String json : List.of("", "null", "[]", "{}", "<html>", "{\"components\":3}", deep)) {
      assertThat(FormSchema.parse(json).findings())
          .extracting(Finding::code)
          .containsExactly(Code.NOT_A_FORM);
    }
  }

  @Test
  void whatWouldTakeForEverToReadIsRefused() {
    String ors = "=tags = null" + " or tags = null".repeat(4000);

    assertThat(hiddenWhen(ors)).containsExactly(Finding.of(Code.UNSUPPORTED_CONDITION, "b", ors));
    assertThat(
            Sample.form(
                    "{'type':'textfield','key':'a','validate':{'pattern':'"
                        + "(".repeat(20_000)
                        + ")".repeat(20_000)
                        + "'}}",
                    "{'type':'textfield','key':'b','validate':{'minLength':'1e999999999'}}",
                    "{'type':'number','key':'c','validate':{'min':'1e-999999999'}}")
                .findings())
        .extracting(Finding::code)
        .containsExactly(Code.BAD_PATTERN, Code.BAD_NUMBER, Code.BAD_NUMBER);
  }

  @Test
  void aFormThatNobodyCouldFillInIsRefused() {
    String[] chain = new String[5000];
    for (int i = 0; i < chain.length; i++) {
      chain[i] =
          "{'type':'textfield','key':'k%d','conditional':{'hide':'=k%d = null'}}"
              .formatted(i, i + 1);
    }

    assertThat(Sample.form(chain).findings()).containsExactly(Finding.of(Code.TOO_LARGE, "sample"));
  }

  private static List<Finding> hiddenWhen(String feel) {
    return Sample.form(
            "{'type':'checklist','key':'tags','values':[{'value':'a'}]}",
            "{'type':'textfield','key':'b','conditional':{'hide':'" + feel + "'}}")
        .findings();
  }
}
