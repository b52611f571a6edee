package org.gongshang.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.gongshang.PlainText;
import org.gongshang.workflow.OptionList;
import org.gongshang.workflow.form.Component.TextInput;
import org.gongshang.workflow.form.FormCheck.Accepted;
import org.gongshang.workflow.form.FormCheck.Outcome;
import org.gongshang.workflow.form.FormCheck.Rejected;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Whatever is sent to a shipped form is refused at a field or kept exactly; nothing breaks. */
class HostileInputTest {

  private static final List<String> PIECES =
      List.of(
          "",
          " ",
          "　",
          "0",
          "-1",
          "1e9",
          "12.50",
          "９９",
          "null",
          "true",
          "on",
          "\0",
          "\u0001",
          "\r\n",
          "\n",
          "\ud83d",
          "\ude00",
          "😀",
          "𠮷",
          "e\u0301",
          "\u202e",
          "\u200b",
          "\ufeff",
          "<script>alert(1)</script>",
          "</textarea>",
          "\"'`",
          "&lt;",
          "{{7*7}}",
          "${7*7}",
          "#{7*7}",
          "[=7*7]",
          "' or '1'='1",
          "../../etc/passwd",
          "%00",
          "%n%s",
          "\\",
          "2026-11-24",
          "2026-02-30",
          "2026-11-24T18:00",
          "18:00",
          "9999-12-31",
          "-999999999-01-01",
          "accept",
          "accepted",
          "rejected",
          "return",
          "1",
          "5",
          "充电棚建在哪里",
          "a@b.cn",
          "010-65000000");

  @TestFactory
  Stream<DynamicTest> everyShippedForm() throws IOException {
    return attacks(60);
  }

  @TestFactory
  @Tag("long")
  Stream<DynamicTest> everyShippedFormForLong() throws IOException {
    return attacks(5_000);
  }

  private static Stream<DynamicTest> attacks(int rounds) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("forms"))) {
      List<Path> forms = files.filter(file -> file.toString().endsWith(".form")).toList();
      return forms.stream()
          .map(form -> DynamicTest.dynamicTest(form.toString(), () -> attack(form, rounds)));
    }
  }

  private static void attack(Path form, int rounds) throws IOException {
    FormSchema schema = FormSchema.parse(Files.readString(form));
    FormContext context = context(schema);
    for (int seed = 0; seed < rounds; seed++) {
      Typed typed = typed(schema, context, new Random(seed));
      Outcome outcome = FormCheck.check(schema, typed, context);
      if (outcome instanceof Accepted accepted) {
        holds(schema, typed, accepted);
      } else {
        List<FieldError> errors = ((Rejected) outcome).errors();
        assertThat(errors).isNotEmpty();
        assertThat(schema.fields().keySet())
            .containsAll(errors.stream().map(FieldError::key).toList());
        drawsSafely(schema, typed, errors);
      }
    }
  }

  private static void holds(FormSchema schema, Typed typed, Accepted accepted) {
    accepted
        .answers()
        .values()
        .forEach(
            (key, value) -> {
              if (schema.fields().get(key) instanceof TextInput field) {
                String text = (String) value;
                int length = text.codePointCount(0, text.length());
                assertThat(length).isLessThanOrEqualTo(field.max());
                assertThat(PlainText.clean(typed.first(key))).contains(text);
                assertThat(PlainText.storable(text, field.multiline())).isTrue();
              }
            });
  }

  private static void drawsSafely(FormSchema schema, Typed typed, List<FieldError> errors) {
    String page = Sample.drawn(schema, typed, errors, Locale.SIMPLIFIED_CHINESE);
    assertThat(page).doesNotContain("<script", "value=\"\"'");
    assertThat(page.split("</textarea>", -1)).hasSize(page.split("<textarea", -1).length);
  }

  private static FormContext context(FormSchema schema) {
    Map<String, List<OptionList.Option>> options = new LinkedHashMap<>();
    schema.optionLists().forEach(key -> options.put(key, List.of(new OptionList.Option("1", "一"))));
    return new FormContext(options, Sample.context().files(), Sample.TODAY);
  }

  private static Typed typed(FormSchema schema, FormContext context, Random random) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put(Typed.SENT, List.of("1"));
    for (Component.Field field : schema.fields().values()) {
      if (random.nextInt(8) > 0) {
        values.put(field.key(), texts(field, context, random));
      }
    }
    return new Typed(values);
  }

  private static List<String> texts(Component.Field field, FormContext context, Random random) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      texts.add(random.nextBoolean() ? honest(field, context, random) : hostile(random));
    }
    return texts;
  }

  private static String hostile(Random random) {
    if (random.nextInt(10) == 0) {
      return PIECES.get(random.nextInt(PIECES.size())).repeat(10_000);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= random.nextInt(4); i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static String honest(Component.Field field, FormContext context, Random random) {
    if (field instanceof Component.Choice choice) {
      return choice.options().isEmpty()
          ? context.options().get(choice.optionsFrom()).get(0).value()
          : choice.options().get(random.nextInt(choice.options().size())).value();
    }
    if (field instanceof Component.NumberInput) {
      return "12";
    }
    if (field instanceof Component.DateTimeInput input) {
      return switch (input.precision()) {
        case DATE -> "2026-12-01";
        case TIME -> "18:00";
        case DATETIME -> "2026-12-01T18:00";
      };
    }
    return field instanceof Component.FilePicker ? "5" : "在 8 号楼旁边建一座充电棚 𠮷😀";
  }
}
