package org.gongshang.workflow.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongshang.workflow.OptionList;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.TaskView;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Models for tests: the shipped ones and the hostile ones. */
public final class Models {

  private static final Path HOSTILE = Path.of("src/test/resources/hostile");

  private Models() {}

  public static Bundle shipped() {
    return new Bundle(shippedFiles());
  }

  public static Map<String, byte[]> shippedFiles() {
    Map<String, byte[]> files = new TreeMap<>();
    Stream.of(Path.of("bpmn"), Path.of("forms"))
        .flatMap(Models::files)
        .filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
        .forEach(file -> files.put(file.toString(), read(file)));
    return files;
  }

  public static Stream<Path> hostile() {
    return files(HOSTILE).sorted();
  }

  /** A hostile file among harmless ones that it may name. */
  public static Map<String, byte[]> bundle(Path hostile) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("forms/need/screen.form", read(Path.of("forms/need/screen.form")));
    files.put("bpmn/triage.dmn", read(Path.of("bpmn/triage.dmn")));
    files.put("bpmn/axis.bpmn", read(Path.of("src/test/resources/harmless/axis.bpmn")));
    files.put(hostile.getFileName().toString(), read(hostile));
    return files;
  }

  /** The files around the hostile ones, which pass. */
  public static Map<String, byte[]> harmless() {
    Path axis = Path.of("src/test/resources/harmless/axis.bpmn");
    Map<String, byte[]> files = bundle(axis);
    files.remove("axis.bpmn");
    return files;
  }

  /** A catalogue with these steps. */
  public static Catalogue catalogue(String... steps) {
    var beans = new StaticListableBeanFactory();
    for (String step : steps) {
      Step nothing = context -> Map.of();
      beans.addBean(step, nothing);
    }
    for (String list :
        List.of("categories", "sessions", "fundingSources", "units", "milestones", "venues")) {
      beans.addBean(list, options(list));
    }
    return new Catalogue(beans);
  }

  /** A list of options of this name, empty. */
  public static OptionList options(String name) {
    return new OptionList() {
      @Override
      public String key() {
        return name;
      }

      @Override
      public List<Option> options(TaskView task, Locale locale) {
        return List.of();
      }
    };
  }

  public static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
