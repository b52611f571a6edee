package org.gongshang.workflow.variant;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongshang.Refusal;
import org.gongshang.Sha256;
import org.gongshang.workflow.ProcessKey;

/**
 * The files of a proposal, each at the place that its kind and its name say: the model under the
 * name of its stage, tables beside it, forms by their ids. What is in them is for the check.
 */
final class Upload {

  static final int MOST_FILES = 40;
  private static final int MOST_BYTES = 2_000_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  private Upload() {}

  /** A file as it was sent. */
  record Sent(String name, byte[] content) {}

  static Upload of(String process, List<Sent> sent) {
    Upload upload = new Upload();
    if (sent.size() > MOST_FILES) {
      throw new Refusal("variant.files.many", MOST_FILES);
    }
    for (Sent file : sent) {
      if (file.content().length > MOST_BYTES) {
        throw new Refusal("variant.files.large", file.name(), MOST_BYTES / 1_000_000);
      }
      String place = place(process, file);
      if (upload.files.put(place, file.content()) != null) {
        throw new Refusal("variant.files.twice", file.name());
      }
    }
    if (!upload.files.containsKey(ProcessKey.file(process))) {
      throw new Refusal("variant.files.none");
    }
    return upload;
  }

  private static String place(String process, Sent file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".bpmn")) {
      return ProcessKey.file(process);
    }
    if (name.matches("[a-z0-9-]{1,60}\\.dmn")) {
      return "bpmn/" + name;
    }
    if (name.endsWith(".form")) {
      return form(file)
          .map(id -> "forms/" + id.replaceFirst("-", "/") + ".form")
          .orElseThrow(() -> new Refusal("variant.files.form", file.name()));
    }
    throw new Refusal("variant.files.kind", file.name());
  }

  private static Optional<String> form(Sent file) {
    try {
      String id =
          JSON.readTree(new String(file.content(), StandardCharsets.UTF_8)).path("id").asText();
      return Optional.of(id).filter(text -> text.matches("[a-z]+-[a-z0-9-]{1,60}"));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  Map<String, byte[]> files() {
    return files;
  }

  String sha256() {
    return Sha256.of(files);
  }
}
