package org.gongshang.workflow.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gongshang.Money;
import org.gongshang.PlainText;
import org.gongshang.file.StoredFile;
import org.gongshang.workflow.Advice;
import org.gongshang.workflow.form.Component.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A form as one person sees it now; {@code workflow/form.ftlh} draws it. */
public final class FormView {

  private final FormSchema schema;
  private final Typed typed;
  private final FormContext context;
  private final MessageSource messages;
  private final Locale locale;
  private final InPlay inPlay;
  private final Map<String, FieldError> errors = new HashMap<>();
  private final List<FieldError> inOrder;

  FormView(
      FormSchema schema,
      Typed typed,
      List<FieldError> errors,
      FormContext context,
      MessageSource messages,
      Locale locale) {
    this.schema = schema;
    this.typed = typed;
    this.context = context;
    this.messages = messages;
    this.locale = locale;
    this.inPlay = new InPlay(schema, context);
    this.inOrder = List.copyOf(errors);
    errors.forEach(error -> this.errors.putIfAbsent(error.key(), error));
  }

  /** Components that stand side by side. */
  public record Row(List<Component> cells) {}

  /** An option as offered. */
  public record Offer(String value, String label, boolean chosen) {}

  /** A line of the error summary. */
  public record Problem(String key, String label, String message) {}

  public List<Row> rows() {
    return rows(schema.components());
  }

  /** Neighbours that name the same row share it. */
  public List<Row> rows(List<Component> components) {
    List<Row> rows = new ArrayList<>();
    List<Component> row = new ArrayList<>();
    String name = "";
    for (Component component : inPlay.of(components)) {
      String next = component.head().row();
      if (!row.isEmpty() && (next.isEmpty() || !next.equals(name))) {
        rows.add(new Row(List.copyOf(row)));
        row.clear();
      }
      row.add(component);
      name = next;
    }
    if (!row.isEmpty()) {
      rows.add(new Row(List.copyOf(row)));
    }
    return rows;
  }

  /** Columns of 16 that a component takes in its row. */
  public int columns(Row row, Component component) {
    int given = component.head().columns();
    return given > 0 ? given : Math.max(1, 16 / row.cells().size());
  }

  public List<Problem> problems() {
    Map<String, Component.Field> fields = schema.fields();
    return inOrder.stream()
        .map(
            error -> {
              Component.Field field = fields.get(error.key());
              String label = field == null ? error.key() : label(field);
              return new Problem(error.key(), label, say(error));
            })
        .toList();
  }

  public boolean hasConditions() {
    Map<String, List<Condition>> conditions = new HashMap<>();
    FormSchema.conditions(schema.components(), List.of(), conditions);
    return conditions.values().stream().anyMatch(all -> !all.isEmpty());
  }

  public boolean hasFiles() {
    return schema.filePickers().findAny().isPresent();
  }

  public String label(Component component) {
    return component.head().label().in(locale);
  }

  public String help(Component component) {
    return component.head().help().in(locale);
  }

  /** What the rules say at a field; empty where they say nothing. */
  public String advice(Component component) {
    Advice advice = context.advice().get(component.head().key());
    return advice == null ? "" : say(advice.key(), advice.args().toArray());
  }

  public String words(Words words) {
    return words.in(locale);
  }

  /** Markdown as safe HTML. */
  public String html(Component.Text text) {
    return Markdown.html(text.markdown().in(locale));
  }

  /** When the component matters, for people without script; empty if always. */
  public String hint(Component component) {
    Condition hide = component.head().hide();
    if (hide == null || !inPlay.hides(hide)) {
      return "";
    }
    Words own = component.head().hint();
    return own.isBlank()
        ? new ConditionWords(schema, context, messages, locale).hint(hide)
        : own.in(locale);
  }

  public @Nullable String error(Component component) {
    FieldError error = errors.get(component.head().key());
    return error == null ? null : say(error);
  }

  /** As typed, but for characters that no page can show and nobody could find to mend. */
  public String value(Component.Field field) {
    String typed = values(field).stream().findFirst().orElse("");
    boolean multiline = field instanceof Component.TextInput text && text.multiline();
    return PlainText.shown(PlainText.clean(typed), multiline);
  }

  /** How an amount that was typed is understood; empty where it is none. */
  public String understood(Component.NumberInput field) {
    BigDecimal yuan = field.read(value(field));
    return yuan == null ? "" : say("form.money", Money.digits(yuan));
  }

  public boolean ticked(Component.Field field) {
    return List.of("true", "on").contains(value(field));
  }

  public List<Offer> offers(Choice choice) {
    List<String> chosen = values(choice);
    if (choice.optionsFrom() != null) {
      return context.options().getOrDefault(choice.optionsFrom(), List.of()).stream()
          .map(o -> new Offer(o.value(), o.label(), chosen.contains(o.value())))
          .toList();
    }
    return choice.options().stream()
        .filter(o -> context.offers(choice.key(), o.value()))
        .map(o -> new Offer(o.value(), o.label().in(locale), chosen.contains(o.value())))
        .toList();
  }

  /** Files already uploaded into a field. */
  public List<StoredFile> files(Component.FilePicker picker) {
    return values(picker).stream()
        .map(FormCheck::id)
        .filter(Objects::nonNull)
        .map(context.files()::get)
        .filter(Objects::nonNull)
        .toList();
  }

  public @Nullable String earliest(Component.DateTimeInput input) {
    return bound(input, input.earliest(), "T00:00");
  }

  public @Nullable String latest(Component.DateTimeInput input) {
    return bound(input, input.latest(), "T23:59");
  }

  private @Nullable String bound(
      Component.DateTimeInput input, @Nullable String given, String time) {
    LocalDate day = FieldCheck.day(given, context.today());
    if (day == null) {
      return null;
    }
    boolean withTime = input.precision() == Component.DateTimeInput.Precision.DATETIME;
    return withTime ? day + time : day.toString();
  }

  /** Characters typed so far, as the check counts them. */
  public int length(Component.Field field) {
    return PlainText.length(value(field));
  }

  private List<String> values(Component.Field field) {
    // in what a browser sent, a field that is not there was left empty
    return typed.has(field.key()) || typed.has(Typed.SENT)
        ? typed.all(field.key())
        : ComparableValues.initial(field);
  }

  public String say(String key, Object... args) {
    String found = messages.getMessage(key, args, key, locale);
    return found == null ? key : found;
  }

  private String say(FieldError error) {
    return say(error.message(), error.args().toArray());
  }
}
