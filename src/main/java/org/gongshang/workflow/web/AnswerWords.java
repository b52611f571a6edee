package org.gongshang.workflow.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongshang.Money;
import org.gongshang.page.Spoken;
import org.gongshang.people.Privacy;
import org.gongshang.workflow.Discretion.Reach;
import org.gongshang.workflow.FilledForm;
import org.gongshang.workflow.form.Component.Checkbox;
import org.gongshang.workflow.form.Component.Choice;
import org.gongshang.workflow.form.Component.DateTimeInput;
import org.gongshang.workflow.form.Component.Field;
import org.gongshang.workflow.form.Component.FilePicker;
import org.gongshang.workflow.form.Component.NumberInput;
import org.gongshang.workflow.form.Component.TextInput;
import org.gongshang.workflow.form.FormSchema;
import org.gongshang.workflow.form.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says what a form was filled in with: options by name, days and money in words, no numbers of
 * persons.
 */
@Component
class AnswerWords {

  private final TaskWords words;
  private final Spoken spoken;

  AnswerWords(TaskWords words, Spoken spoken) {
    this.words = words;
    this.spoken = spoken;
  }

  /** All that was filled in; files are listed elsewhere. */
  List<StoryLine.Answer> all(FilledForm form, FormSchema schema, Reach reach) {
    return schema.fields().values().stream()
        .flatMap(
            field ->
                one(form, field, reach)
                    .map(value -> new StoryLine.Answer(label(field), value))
                    .stream())
        .toList();
  }

  /** What came of it: the answers to these fields. */
  String some(FilledForm form, FormSchema schema, List<String> keys, Reach reach) {
    Map<String, Field> fields = schema.fields();
    return keys.stream()
        .map(fields::get)
        .filter(Objects::nonNull)
        .flatMap(field -> one(form, field, reach).stream())
        .collect(Collectors.joining(words.sentence("task.comma")));
  }

  /** What an option was called when it was offered in this form. */
  Optional<String> option(FilledForm form, FormSchema schema, String key, String value) {
    return schema.fields().get(key) instanceof Choice choice && offers(form, choice, value)
        ? Optional.of(option(form, choice, value))
        : Optional.empty();
  }

  private static boolean offers(FilledForm form, Choice choice, String value) {
    return form.labels().getOrDefault(choice.key(), Map.of()).containsKey(value)
        || choice.options().stream().anyMatch(option -> option.value().equals(value));
  }

  private Optional<String> one(FilledForm form, Field field, Reach reach) {
    Object value = form.answers().get(field.key());
    return value == null || field instanceof FilePicker
        ? Optional.empty()
        : Optional.of(shown(form, field, value, reach)).filter(text -> !text.isBlank());
  }

  private static String label(Field field) {
    return field.head().label().in(locale());
  }

  private String shown(FilledForm form, Field field, Object value, Reach reach) {
    if (value instanceof List<?> several) {
      return several.stream()
          .map(one -> shown(form, field, one, reach))
          .collect(Collectors.joining(words.sentence("task.comma")));
    }
    String text = value.toString();
    if (field instanceof Choice choice) {
      return option(form, choice, text);
    }
    if (field instanceof NumberInput number) {
      return number(number, new BigDecimal(text));
    }
    if (field instanceof DateTimeInput moment) {
      return moment(moment, text);
    }
    if (field instanceof Checkbox) {
      return words.sentence(Boolean.TRUE.equals(value) ? "story.yes" : "story.no");
    }
    return text(field, text, reach);
  }

  private String option(FilledForm form, Choice choice, String value) {
    Words then = form.labels().getOrDefault(choice.key(), Map.of()).get(value);
    if (then != null) {
      return then.in(locale());
    }
    return choice.options().stream()
        .filter(option -> option.value().equals(value))
        .map(option -> option.label().in(locale()))
        .findFirst()
        .orElseGet(() -> words.sentence("story.option.unknown"));
  }

  private String number(NumberInput field, BigDecimal number) {
    String unit = field.suffix().in(locale());
    if (field.isMoney()) {
      return Money.said(number, locale());
    }
    String digits = number.stripTrailingZeros().toPlainString();
    return unit.isEmpty() ? digits : digits + (unit.equals("%") ? "%" : " " + unit);
  }

  private String moment(DateTimeInput field, String iso) {
    return switch (field.precision()) {
      case DATE -> spoken.day(LocalDate.parse(iso), locale());
      case DATETIME -> spoken.moment(LocalDateTime.parse(iso), locale());
      case TIME -> iso.substring(0, Math.min(5, iso.length()));
    };
  }

  private static String text(Field field, String text, Reach reach) {
    TextInput.Format format =
        field instanceof TextInput input ? input.format() : TextInput.Format.ANY;
    return switch (format) {
      case PHONE -> reach.phones() ? text : Privacy.phone(text);
      case EMAIL -> reach.phones() ? text : "****" + text.substring(text.indexOf('@'));
      case ANY -> reach.letters() ? text : Privacy.phonesIn(text);
    };
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
