package org.gongshang.workflow.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The models, tables and forms of this release, as they lie in the folders. */
public class ShippedModels {

  static final Path MODELS = Path.of("bpmn");
  static final Path FORMS = Path.of("forms");

  private ShippedModels() {}

  /** Names of the processes, which are the names of their files. */
  static List<String> names() {
    return files(MODELS, ".bpmn").map(ShippedModels::stem).toList();
  }

  static BpmnModelInstance model(String name) {
    return Bpmn.readModelFromFile(MODELS.resolve(name + ".bpmn").toFile());
  }

  public static List<Path> forms() {
    return files(FORMS, ".form").toList();
  }

  /** {@code forms/need/screen.form} is {@code need-screen}. */
  public static String formId(Path form) {
    return form.getParent().getFileName() + "-" + stem(form);
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
  }

  private static Stream<Path> files(Path folder, String end) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
