package org.gongshang.workflow.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.Refusal;
import org.gongshang.file.Files;
import org.gongshang.workflow.form.Component.FilePicker;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Stores the files of a form, so that a form that is shown again knows them by id. */
@Component
public class FormUploads {

  private static final int MOST = 20;

  private final Files files;

  FormUploads(Files files) {
    this.files = files;
  }

  /**
   * What became of the uploads.
   *
   * @param typed with the ids of the stored files in their fields
   * @param errors refusals, at their fields
   */
  public record Uploaded(Typed typed, List<FieldError> errors) {
    public Uploaded {
      errors = List.copyOf(errors);
    }

    /** These and what is wrong at other fields. */
    public List<FieldError> errorsAnd(List<FieldError> others) {
      List<String> here = errors.stream().map(FieldError::key).toList();
      return Stream.concat(
              errors.stream(), others.stream().filter(other -> !here.contains(other.key())))
          .toList();
    }
  }

  /** What was chosen, the same each time that it is sent. */
  public static String sent(MultiValueMap<String, MultipartFile> uploads) {
    return uploads.values().stream()
        .flatMap(List::stream)
        .map(file -> file.getName() + " " + file.getOriginalFilename() + " " + file.getSize())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /** Good files stay even if others, or the form, are refused: nobody uploads twice. */
  public Uploaded take(
      FormSchema schema, Typed typed, MultiValueMap<String, MultipartFile> uploads, long by) {
    Typed with = typed;
    List<FieldError> errors = new ArrayList<>();
    for (String field : schema.filePickers().map(FilePicker::key).toList()) {
      List<String> ids = new ArrayList<>(typed.all(field));
      List<MultipartFile> chosen =
          uploads.getOrDefault(field, List.of()).stream().filter(f -> !f.isEmpty()).toList();
      int room = Math.max(0, MOST - ids.size());
      chosen.stream().limit(room).forEach(upload -> store(field, upload, by, ids, errors));
      if (chosen.size() > room) {
        errors.add(
            new FieldError(
                field, "form.error.files", List.of(MOST, ids.size() + chosen.size() - room)));
      }
      with = with.with(field, ids);
    }
    return new Uploaded(with, errors);
  }

  private void store(
      String field, MultipartFile upload, long by, List<String> ids, List<FieldError> errors) {
    try {
      ids.add(Long.toString(files.store(upload, by).id()));
    } catch (Refusal refusal) {
      errors.add(new FieldError(field, refusal.key(), List.of(refusal.args())));
    }
  }
}
