package org.gongshang.workflow.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongshang.people.Accounts;
import org.gongshang.people.Privacy;
import org.gongshang.people.Rights;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.HistoryLine;
import org.gongshang.workflow.HistoryLines;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.form.Component.Choice;
import org.gongshang.workflow.form.Component.Field;
import org.gongshang.workflow.form.Component.FilePicker;
import org.gongshang.workflow.form.FormSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The history of a matter or a session in the reader's language. */
@Component
@NamedInterface("story")
public class Story {

  private static final String OPENED = "event.opened";
  private static final String PHONE = "phone";

  private final HistoryLines lines;
  private final Matters matters;
  private final Rights rights;
  private final Inbox inbox;
  private final Accounts accounts;
  private final TaskWords words;
  private final ObjectMapper json;

  Story(
      HistoryLines lines,
      Matters matters,
      Rights rights,
      Inbox inbox,
      Accounts accounts,
      TaskWords words,
      ObjectMapper json) {
    this.lines = lines;
    this.matters = matters;
    this.rights = rights;
    this.inbox = inbox;
    this.accounts = accounts;
    this.words = words;
    this.json = json;
  }

  /** Newest first. */
  public List<MatterPage.Event> of(String businessKey, Viewer viewer) {
    return events(businessKey, lines.of(businessKey), viewer);
  }

  /** Only what was filled into forms whose ids begin so; newest first. */
  List<MatterPage.Event> of(String businessKey, String forms, Viewer viewer) {
    return events(
        businessKey,
        lines.of(businessKey).stream()
            .filter(line -> line.formId() != null && line.formId().startsWith(forms))
            .toList(),
        viewer);
  }

  private List<MatterPage.Event> events(
      String businessKey, List<HistoryLine> found, Viewer viewer) {
    boolean inside = isInside(businessKey, viewer);
    Map<Long, String> names =
        accounts.names(
            found.stream().map(HistoryLine::actor).filter(Objects::nonNull).distinct().toList());
    return found.stream().map(line -> event(line, names, inside, viewer)).toList();
  }

  /** Of a session everybody who may see it is; it knows no residents. */
  private boolean isInside(String businessKey, Viewer viewer) {
    return matters
        .find(businessKey)
        .map(matter -> rights.worksAt(viewer, matter.regionId()))
        .orElse(true);
  }

  private MatterPage.Event event(
      HistoryLine line, Map<Long, String> names, boolean inside, Viewer viewer) {
    Long actor = line.actor();
    boolean open =
        inside || !line.eventKey().equals(OPENED) || (actor != null && actor == viewer.accountId());
    return new MatterPage.Event(
        line.happenedAt(),
        actor == null ? null : name(names.getOrDefault(actor, ""), open),
        words.event(line.eventKey(), read(line.args(), new TypeReference<List<String>>() {})),
        answers(line));
  }

  private String name(String name, boolean open) {
    return open ? name : words.said("need.masked", Privacy.surname(name));
  }

  private List<MatterPage.Answer> answers(HistoryLine line) {
    if (line.answers() == null || line.formDeployment() == null || line.formId() == null) {
      return List.of();
    }
    Map<String, Object> values = read(line.answers(), new TypeReference<>() {});
    FormSchema schema = inbox.schema(line.formDeployment(), line.formId());
    List<MatterPage.Answer> answers = new ArrayList<>();
    for (Field field : schema.fields().values()) {
      Object value = values.get(field.key());
      if (value != null && !(field instanceof FilePicker)) {
        String text = shown(field, value);
        // whoever may call finds the number in the section of the work
        answers.add(
            new MatterPage.Answer(
                label(field), field.key().equals(PHONE) ? Privacy.phone(text) : text));
      }
    }
    return answers;
  }

  private static String label(Field field) {
    return field.head().label().in(LocaleContextHolder.getLocale());
  }

  private static String shown(Field field, Object value) {
    if (value instanceof List<?> several) {
      return String.join("、", several.stream().map(one -> shown(field, one)).toList());
    }
    String text = value.toString();
    if (field instanceof Choice choice) {
      return choice.options().stream()
          .filter(option -> option.value().equals(text))
          .map(option -> option.label().in(LocaleContextHolder.getLocale()))
          .findFirst()
          .orElse(text);
    }
    return text;
  }

  private <T> T read(@Nullable String text, TypeReference<T> type) {
    try {
      return json.readValue(text == null ? "null" : text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
