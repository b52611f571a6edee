package org.gongshang.workflow.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongshang.Refusal;
import org.gongshang.file.Files;
import org.gongshang.file.StoredFile;
import org.gongshang.workflow.OptionList;
import org.gongshang.workflow.TaskView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Draws forms for tasks and checks what comes back. */
@org.springframework.stereotype.Component
public class Forms {

  /** The browser sends new files of field {@code photos} as {@code photos.new}. */
  public static final String UPLOAD = ".new";

  private final ObjectProvider<OptionList> lists;
  private final Files files;
  private final MessageSource messages;
  private final Clock clock;

  Forms(ObjectProvider<OptionList> lists, Files files, MessageSource messages, Clock clock) {
    this.lists = lists;
    this.files = files;
    this.messages = messages;
    this.clock = clock;
  }

  /** What the schema needs to know for this task; the files are those that {@code by} stored. */
  public FormContext context(FormSchema schema, TaskView task, Typed typed, long by) {
    Map<String, List<OptionList.Option>> options = new HashMap<>();
    for (String key : schema.optionLists()) {
      lists.stream()
          .filter(list -> list.key().equals(key))
          .findFirst()
          .ifPresent(list -> options.put(key, list.options(task)));
    }
    return new FormContext(options, usable(schema, typed, by), LocalDate.now(clock));
  }

  private Map<Long, StoredFile> usable(FormSchema schema, Typed typed, long by) {
    List<Long> ids =
        schema
            .filePickers()
            .flatMap(picker -> typed.all(picker.key()).stream())
            .map(FormCheck::id)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return ids.isEmpty()
        ? Map.of()
        : files.get(ids).stream()
            .filter(file -> file.storedBy() == by && file.subject() == null)
            .collect(Collectors.toMap(StoredFile::id, file -> file));
  }

  public FormCheck.Outcome check(FormSchema schema, Typed typed, FormContext context) {
    return FormCheck.check(schema, typed, context);
  }

  public FormView draw(
      FormSchema schema, Typed typed, List<FieldError> errors, FormContext context, Locale locale) {
    return new FormView(schema, typed, errors, context, messages, locale);
  }

  /**
   * Stores what was uploaded.
   *
   * @param typed with the ids of the new files in the fields
   * @param errors files that were refused, at their fields
   */
  public record Uploaded(Typed typed, List<FieldError> errors) {}

  /** Keeps uploads even if the form is refused for another reason: nobody uploads twice. */
  public Uploaded upload(
      FormSchema schema, Typed typed, MultiValueMap<String, MultipartFile> uploads, long by) {
    Typed with = typed;
    List<FieldError> errors = new ArrayList<>();
    for (Component.FilePicker picker : schema.filePickers().toList()) {
      List<String> ids = new ArrayList<>(typed.all(picker.key()));
      for (MultipartFile upload : uploads.getOrDefault(picker.key() + UPLOAD, List.of())) {
        if (!upload.isEmpty()) {
          store(picker, upload, by, ids, errors);
        }
      }
      with = with.with(picker.key(), ids);
    }
    return new Uploaded(with, errors);
  }

  private void store(
      Component.FilePicker picker,
      MultipartFile upload,
      long by,
      List<String> ids,
      List<FieldError> errors) {
    try {
      String id = Long.toString(files.store(upload, by).id());
      if (!picker.multiple()) {
        ids.clear();
      }
      ids.add(id);
    } catch (Refusal refusal) {
      errors.add(new FieldError(picker.key(), refusal.key(), List.of(refusal.args())));
    }
  }
}
