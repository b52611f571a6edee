package org.gongshang.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models are laid out for names in Chinese and must be legible in English too. */
class NamedModelTest {

  /** So many pixels of their rooms may be shared without hiding a letter. */
  private static final double TOUCH = 30;

  /** Of a Chinese sign and of a line of them, in the size in which labels are drawn. */
  private static final double SIGN = 13;

  private static final double LINE = 15;

  static Stream<Path> models() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void no_label_in_english_lies_over_a_shape_or_another_label(Path file) {
    BpmnModelInstance drawn = english(file);
    assertThat(clashes(drawn, label -> box(label.getBounds()), room -> room, TOUCH)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void every_label_in_chinese_stands_clear_and_whole(Path file) {
    BpmnModelInstance drawn = Bpmn.readModelFromFile(file.toFile());
    List<LabelLine> flows =
        drawn.getModelElementsByType(BpmnEdge.class).stream()
            .flatMap(edge -> LabelPlaces.lines(edge).stream())
            .toList();
    List<String> faults = clashes(drawn, NamedModelTest::chinese, NamedModelTest::letters, 0);
    for (BpmnLabel label : drawn.getModelElementsByType(BpmnLabel.class)) {
      LabelBox text = chinese(label);
      if (text.height() > box(label.getBounds()).height()) {
        faults.add("label of " + id(label) + " has no room");
      }
      if (flows.stream().anyMatch(flow -> letters(text).crossed(flow) > 0)) {
        faults.add("label of " + id(label) + " is crossed by a flow");
      }
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void flows_run_level_or_upright_and_through_no_shape(Path file) {
    BpmnModelInstance drawn = Bpmn.readModelFromFile(file.toFile());
    List<Taken> shapes = shapes(drawn);
    List<String> faults = new ArrayList<>();
    for (BpmnEdge edge : drawn.getModelElementsByType(BpmnEdge.class)) {
      for (LabelLine line : LabelPlaces.lines(edge)) {
        if (line.left() < line.right() && line.top() < line.bottom()) {
          faults.add(edge.getId() + " is slanted");
        }
        shapes.stream()
            .filter(shape -> shape.room().inner(0.98, 0.98).crossed(line) > 0)
            .forEach(shape -> faults.add(edge.getId() + " through " + shape.what()));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void names_that_stay_keep_their_places() throws IOException {
    BpmnModelInstance model = Bpmn.readModelFromFile(Path.of("bpmn/axis.bpmn").toFile());
    assertThat(new NamedModel(model, (id, name) -> name).xml())
        .isEqualTo(Bpmn.convertToString(model.clone()));
  }

  /** Room on the drawing. */
  private record Taken(String what, LabelBox room) {}

  /**
   * Labels over a shape or another label.
   *
   * @param text room that a label takes
   * @param letters part of that room which must be clear
   * @param touch so many pixels of it may be shared
   */
  private static List<String> clashes(
      BpmnModelInstance drawn,
      Function<BpmnLabel, LabelBox> text,
      UnaryOperator<LabelBox> letters,
      double touch) {
    List<Taken> taken = shapes(drawn);
    List<String> clashes = new ArrayList<>();
    for (BpmnLabel label : drawn.getModelElementsByType(BpmnLabel.class)) {
      Taken own = new Taken("label of " + id(label), text.apply(label));
      taken.stream()
          .filter(other -> letters.apply(own.room()).over(other.room()) > touch)
          .forEach(other -> clashes.add(own.what() + " over " + other.what()));
      taken.add(own);
    }
    return clashes;
  }

  /** Around the letters there is some air. */
  private static LabelBox letters(LabelBox room) {
    return room.inner(0.97, 0.8);
  }

  private static List<Taken> shapes(BpmnModelInstance drawn) {
    List<Taken> taken = new ArrayList<>();
    drawn.getModelElementsByType(BpmnShape.class).stream()
        .filter(shape -> shape.getBpmnElement() instanceof FlowElement)
        .filter(shape -> !Boolean.TRUE.equals(shape.isExpanded()))
        .forEach(
            shape ->
                LabelPlaces.body(shape)
                    .forEach(part -> taken.add(new Taken(shape.getBpmnElement().getId(), part))));
    return taken;
  }

  /** What the text takes of its room, in whose middle it stands. */
  private static LabelBox chinese(BpmnLabel label) {
    LabelBox room = box(label.getBounds());
    double length = name(label).length() * SIGN;
    double lines = Math.ceil(length / room.width());
    double width = Math.min(length, room.width());
    return new LabelBox(room.middleX() - width / 2, room.y(), width, lines * LINE);
  }

  private static String name(BpmnLabel label) {
    BaseElement element =
        label.getParentElement() instanceof BpmnShape shape
            ? shape.getBpmnElement()
            : ((BpmnEdge) label.getParentElement()).getBpmnElement();
    return ((FlowElement) element).getName();
  }

  private static String id(BpmnLabel label) {
    return label.getParentElement() instanceof BpmnShape shape
        ? shape.getBpmnElement().getId()
        : ((BpmnEdge) label.getParentElement()).getBpmnElement().getId();
  }

  private static LabelBox box(Bounds bounds) {
    return new LabelBox(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }

  private static BpmnModelInstance english(Path file) {
    String process = file.getFileName().toString().replace(".bpmn", "");
    Properties words = words();
    String xml =
        new NamedModel(
                Bpmn.readModelFromFile(file.toFile()),
                (id, name) -> words.getProperty("element." + process + "." + id, name))
            .xml();
    return Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static Properties words() {
    Properties words = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("src/main/resources/messages/element_en.properties"))) {
      words.load(file);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
