package org.gongshang.workflow.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongshang.PlainText;
import org.gongshang.workflow.OptionList;
import org.gongshang.workflow.form.Component.Choice;
import org.gongshang.workflow.form.Component.DateTimeInput;
import org.gongshang.workflow.form.Component.NumberInput;
import org.gongshang.workflow.form.Component.TextInput;
import org.gongshang.workflow.form.FormCheck.Wrong;
import org.jspecify.annotations.Nullable;

/** Turns the texts of one field into its value, or says what is wrong. */
final class FieldCheck {

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,190}\\.[^\\s@<>,;\".]{2,24}");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{5,19}");

  private static final int MOST_FILES = 20;

  private FieldCheck() {}

  /** Null where an optional field was left empty. */
  static @Nullable Object value(Component.Field field, List<String> texts, FormContext context)
      throws Wrong {
    String first = texts.isEmpty() ? "" : PlainText.clean(texts.get(0));
    if (field instanceof TextInput input) {
      return text(input, first);
    }
    if (field instanceof NumberInput input) {
      return number(input, first);
    }
    if (field instanceof DateTimeInput input) {
      return moment(input, first, context.today());
    }
    if (field instanceof Component.Checkbox box) {
      return flag(box, first);
    }
    if (field instanceof Choice choice) {
      return choice.several() ? several(choice, texts, context) : one(choice, first, context);
    }
    return files((Component.FilePicker) field, texts, context);
  }

  private static @Nullable String text(TextInput field, String typed) throws Wrong {
    // a line is typed into a box that grows; a break pasted into it is only a space
    String text = field.multiline() ? typed : typed.strip().replaceAll("\\R+", " ");
    if (PlainText.isBlank(text) && PlainText.storable(text, field.multiline())) {
      requireNot(field, "required");
      return null;
    }
    if (!PlainText.storable(text, field.multiline())) {
      throw new Wrong(field, "characters");
    }
    int length = PlainText.length(text.strip());
    if (length < field.min()) {
      throw new Wrong(field, "short", field.min(), length);
    }
    if (PlainText.length(text) > field.max()) {
      throw new Wrong(field, "long", field.max(), PlainText.length(text));
    }
    looksRight(field, text);
    return text;
  }

  private static void looksRight(TextInput field, String text) throws Wrong {
    boolean right =
        switch (field.format()) {
          case EMAIL -> EMAIL.matcher(text).matches();
          case PHONE -> PHONE.matcher(text).matches();
          case ANY -> true;
        };
    if (!right) {
      throw new Wrong(field, field.format().key());
    }
    if (field.pattern() != null && !Patterns.matches(field.pattern(), text)) {
      throw new Wrong(field, field.head().help().isBlank() ? "pattern.plain" : "pattern");
    }
  }

  private static @Nullable BigDecimal number(NumberInput field, String typed) throws Wrong {
    if (typed.isBlank()) {
      requireNot(field, "required");
      return null;
    }
    BigDecimal number = field.read(typed);
    if (number == null) {
      throw new Wrong(field, field.isMoney() ? "money" : "number");
    }
    if (field.min() != null && number.compareTo(field.min()) < 0) {
      throw new Wrong(field, "min", field.min());
    }
    if (field.max() != null && number.compareTo(field.max()) > 0) {
      throw new Wrong(field, "max", field.max());
    }
    fineEnough(field, number);
    return number;
  }

  private static void fineEnough(NumberInput field, BigDecimal number) throws Wrong {
    int digits = Math.max(0, number.stripTrailingZeros().scale());
    if (field.digits() != null && digits > field.digits()) {
      if (field.digits() == 0) {
        throw new Wrong(field, "whole");
      }
      throw new Wrong(field, "digits", field.digits());
    }
    if (field.step() != null && number.remainder(field.step()).signum() != 0) {
      throw new Wrong(field, "step", field.step());
    }
  }

  private static @Nullable Object moment(DateTimeInput field, String typed, LocalDate today)
      throws Wrong {
    if (typed.isBlank()) {
      requireNot(field, "when");
      return null;
    }
    try {
      String text = typed.strip();
      return switch (field.precision()) {
        case TIME -> LocalTime.parse(text);
        case DATE -> between(field, LocalDate.parse(text), today);
        case DATETIME -> {
          LocalDateTime moment = LocalDateTime.parse(text.replace(' ', 'T'));
          between(field, moment.toLocalDate(), today);
          yield moment;
        }
      };
    } catch (DateTimeException e) {
      throw new Wrong(field, field.precision().key());
    }
  }

  private static LocalDate between(DateTimeInput field, LocalDate day, LocalDate today)
      throws Wrong {
    LocalDate earliest = day(field.earliest(), today);
    LocalDate latest = day(field.latest(), today);
    if (earliest != null && day.isBefore(earliest)) {
      throw new Wrong(field, "early", earliest);
    }
    if (latest != null && day.isAfter(latest)) {
      throw new Wrong(field, "late", latest);
    }
    // years such as 0001 or 20260 are slips of the finger, and MySQL's DATE ends at 9999
    if (day.getYear() < 1900 || day.getYear() > 2200) {
      throw new Wrong(field, "year");
    }
    return day;
  }

  static @Nullable LocalDate day(@Nullable String given, LocalDate today) {
    if (given == null) {
      return null;
    }
    return given.equals("today") ? today : LocalDate.parse(given);
  }

  private static Boolean flag(Component.Checkbox field, String typed) throws Wrong {
    boolean ticked = typed.equals("true") || typed.equals("on");
    if (!ticked) {
      requireNot(field, "tick");
    }
    return ticked;
  }

  private static @Nullable String one(Choice field, String typed, FormContext context)
      throws Wrong {
    if (typed.isEmpty()) {
      requireNot(field, "choose");
      return null;
    }
    if (!offered(field, context).contains(typed)) {
      throw new Wrong(field, "option");
    }
    return typed;
  }

  private static @Nullable List<String> several(
      Choice field, List<String> typed, FormContext context) throws Wrong {
    Set<String> chosen = new LinkedHashSet<>(typed);
    chosen.remove("");
    if (chosen.isEmpty()) {
      requireNot(field, "choose_several");
      return List.of();
    }
    Set<String> offered = offered(field, context);
    if (!offered.containsAll(chosen)) {
      throw new Wrong(field, "option");
    }
    return offered.stream().filter(chosen::contains).toList();
  }

  private static Set<String> offered(Choice field, FormContext context) {
    if (field.optionsFrom() != null) {
      return context.options().getOrDefault(field.optionsFrom(), List.of()).stream()
          .map(OptionList.Option::value)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
    return field.options().stream()
        .map(Choice.Option::value)
        .filter(value -> context.offers(field.key(), value))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<Long> files(
      Component.FilePicker field, List<String> typed, FormContext context) throws Wrong {
    List<Long> ids = new ArrayList<>();
    for (String text : typed) {
      if (!text.isEmpty()) {
        ids.add(known(field, text, context));
      }
    }
    if (ids.isEmpty()) {
      requireNot(field, "file");
    }
    if (ids.size() > 1 && !field.multiple()) {
      throw new Wrong(field, "one_file");
    }
    if (ids.size() > MOST_FILES) {
      throw new Wrong(field, "files", MOST_FILES, ids.size());
    }
    return ids.stream().distinct().toList();
  }

  private static Long known(Component.FilePicker field, String text, FormContext context)
      throws Wrong {
    Long id = FormCheck.id(text);
    if (id == null || !context.files().containsKey(id)) {
      throw new Wrong(field, "unknown_file");
    }
    return id;
  }

  private static void requireNot(Component.Field field, String message) throws Wrong {
    if (field.head().required()) {
      throw new Wrong(field, message);
    }
  }
}
