package org.gongshang.workflow.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The models, tables and forms that are deployed together, by file name. */
public final class Bundle {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, byte[]> files;

  public Bundle(Map<String, byte[]> files) {
    this.files = new TreeMap<>(files);
  }

  Map<String, byte[]> files() {
    return files;
  }

  /** Ids of the forms, with the file of each. */
  Map<String, String> forms() {
    Map<String, String> forms = new TreeMap<>();
    files.forEach(
        (name, content) -> {
          if (name.endsWith(".form")) {
            formId(content).ifPresent(id -> forms.put(id, name));
          }
        });
    return forms;
  }

  /** A process's file is named like the process. */
  Optional<byte[]> process(String id) {
    return ending("/" + id + ".bpmn");
  }

  /** A process's file, read; empty for what cannot be read, which its own check reports. */
  Optional<XmlNode> definitions(String process) {
    try {
      Optional<byte[]> content = process(process);
      return content.isEmpty() ? Optional.empty() : Optional.of(SafeXml.read(content.get()));
    } catch (SafeXml.Unsafe e) {
      return Optional.empty();
    }
  }

  /** Variables that processes take back which call this one. */
  Set<String> takenBack(String process) {
    return files.keySet().stream()
        .filter(name -> name.endsWith(".bpmn"))
        .map(name -> name.substring(name.lastIndexOf('/') + 1, name.length() - 5))
        .flatMap(caller -> definitions(caller).stream())
        .flatMap(XmlNode::all)
        .filter(node -> process.equals(node.attribute("calledElement")))
        .flatMap(XmlNode::all)
        .filter(node -> node.is(Vocabulary.CAMUNDA, "out"))
        .flatMap(node -> Stream.ofNullable(node.attribute("source")))
        .collect(Collectors.toSet());
  }

  Optional<byte[]> table(String id) {
    return ending("/" + id + ".dmn");
  }

  /** Name of the file that holds a process. */
  String file(String process) {
    return entry("/" + process + ".bpmn").map(Map.Entry::getKey).orElse(process);
  }

  private Optional<byte[]> ending(String end) {
    return entry(end).map(Map.Entry::getValue);
  }

  private Optional<Map.Entry<String, byte[]>> entry(String end) {
    return files.entrySet().stream()
        .filter(file -> ("/" + file.getKey()).endsWith(end))
        .findFirst();
  }

  private static Optional<String> formId(byte[] content) {
    try {
      return Optional.ofNullable(
          JSON.readTree(new String(content, StandardCharsets.UTF_8)).path("id").textValue());
    } catch (JacksonException e) {
      return Optional.empty(); // the form's own check reports it
    }
  }
}
