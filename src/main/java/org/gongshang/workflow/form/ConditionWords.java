package org.gongshang.workflow.form;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.workflow.OptionList;
import org.gongshang.workflow.form.Component.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says when a field that may be hidden is to be filled in: 如果“处理结论”选了“受理”，请填。 */
record ConditionWords(
    FormSchema schema, FormContext context, MessageSource messages, Locale locale) {

  String hint(Condition hide) {
    String when = shown(hide.test(), false);
    return when == null ? say("form.hint.other") : say("form.hint.if", when);
  }

  /**
   * @param holds whether the field is shown while the test holds, or while it does not
   */
  private @Nullable String shown(Feel test, boolean holds) {
    if (!(test instanceof Feel.Apply apply)) {
      return test instanceof Feel.Name name ? isSo(name, true, holds) : null;
    }
    List<Feel> of = apply.operands();
    return switch (apply.operator()) {
      case "not" -> shown(of.get(0), !holds);
      case "and" -> join(of, holds, holds ? "form.hint.and" : "form.hint.or");
      case "or" -> join(of, holds, holds ? "form.hint.or" : "form.hint.and");
      case "=" -> compared(of.get(0), of.get(1), holds);
      case "!=" -> compared(of.get(0), of.get(1), !holds);
      case "in" -> among(of.get(0), (Feel.Apply) of.get(1), holds);
      case "list contains" -> compared(of.get(0), of.get(1), holds);
      default -> null;
    };
  }

  private @Nullable String join(List<Feel> tests, boolean holds, String key) {
    String left = shown(tests.get(0), holds);
    String right = shown(tests.get(1), holds);
    return left == null || right == null ? null : say(key, left, right);
  }

  private @Nullable String compared(Feel left, Feel right, boolean holds) {
    if (left instanceof Feel.Name name && right instanceof Feel.Literal literal) {
      return isSo(name, literal.value(), holds);
    }
    return null;
  }

  private @Nullable String isSo(Feel.Name name, @Nullable Object value, boolean holds) {
    Component.Field field = schema.fields().get(name.key());
    if (field == null) {
      return null;
    }
    String label = field.head().label().in(locale);
    if (value == null) {
      return say(holds ? "form.hint.empty" : "form.hint.filled", label);
    }
    if (value instanceof Boolean flag) {
      return say(flag == holds ? "form.hint.ticked" : "form.hint.unticked", label);
    }
    String key = field instanceof Choice ? "chosen" : "is";
    return say("form.hint." + (holds ? key : "not_" + key), label, shown(field, value));
  }

  private @Nullable String among(Feel tested, Feel.Apply list, boolean holds) {
    Component.Field field =
        tested instanceof Feel.Name name ? schema.fields().get(name.key()) : null;
    if (field == null) {
      return null;
    }
    String quote = say("form.hint.separator");
    String values =
        list.operands().stream()
            .flatMap(o -> o instanceof Feel.Literal l ? Stream.ofNullable(l.value()) : null)
            .map(value -> shown(field, value))
            .collect(Collectors.joining(quote));
    return say(
        holds ? "form.hint.chosen" : "form.hint.not_chosen",
        field.head().label().in(locale),
        values);
  }

  private String shown(Component.Field field, Object value) {
    if (!(field instanceof Choice choice)) {
      return value.toString();
    }
    Stream<String> own =
        choice.options().stream()
            .filter(option -> option.value().equals(value))
            .map(option -> option.label().in(locale));
    Stream<String> listed =
        context.options().getOrDefault(String.valueOf(choice.optionsFrom()), List.of()).stream()
            .filter(option -> option.value().equals(value))
            .map(OptionList.Option::label);
    return Stream.concat(own, listed).findFirst().orElse(value.toString());
  }

  private String say(String key, Object... args) {
    String found = messages.getMessage(key, args, key, locale);
    return found == null ? key : found;
  }
}
