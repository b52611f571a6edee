package org.gongshang.workflow.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/**
 * Finds room for labels whose words are longer than those for which a model was laid out: near to
 * where they were, over no shape and no other label, and across as little of a flow as can be.
 */
final class LabelPlaces {

  private static final double[] WIDTHS = {52, 70, 88, 106, 125};

  /** Labels make room for one another in turns. */
  private static final int TURNS = 4;

  private static final double GAP = 5;

  /** At both sides, so that a wide letter does not break a word. */
  private static final double SPARE = 2;

  /** What weighs as much as a pixel of distance. */
  private static final double OVER = 12;

  private static final double CROSSED = 12;

  private final List<LabelBox> shapes = new ArrayList<>();
  private final List<LabelLine> lines = new ArrayList<>();
  private final Map<BpmnLabel, LabelBox> found = new LinkedHashMap<>();
  private final Map<BpmnLabel, List<LabelBox>> places = new LinkedHashMap<>();

  LabelPlaces(BpmnModelInstance model) {
    model.getModelElementsByType(BpmnShape.class).stream()
        .filter(shape -> shape.getBpmnElement() instanceof FlowElement)
        .filter(shape -> !Boolean.TRUE.equals(shape.isExpanded()))
        .forEach(shape -> shapes.addAll(body(shape)));
    model.getModelElementsByType(BpmnEdge.class).forEach(edge -> lines.addAll(lines(edge)));
    model.getModelElementsByType(BpmnLabel.class).stream()
        .filter(label -> label.getBounds() != null)
        .forEach(label -> found.put(label, box(label.getBounds())));
  }

  /** The label may stand elsewhere, with this text. */
  void free(BpmnLabel label, String text) {
    LabelBox was = found.get(label);
    if (was == null) {
      return;
    }
    List<LabelBox> around =
        DoubleStream.of(WIDTHS)
            .mapToObj(width -> LabelBox.of(text, width))
            .distinct()
            .flatMap(room -> around(label, room, was))
            .toList();
    places.put(label, around);
    found.put(label, around.get(0));
  }

  /** Moves those that were set free to the best of their places. */
  void settle() {
    Map<BpmnLabel, LabelBox> were = new LinkedHashMap<>();
    places.keySet().forEach(label -> were.put(label, box(label.getBounds())));
    for (int turn = 0; turn < TURNS; turn++) {
      places.forEach(
          (label, around) ->
              around.stream()
                  .min(Comparator.comparingDouble(place -> cost(label, place, were)))
                  .ifPresent(best -> found.put(label, best)));
    }
    found.forEach(
        (label, best) -> {
          if (places.containsKey(label)) {
            set(label.getBounds(), best);
          }
        });
  }

  private double cost(BpmnLabel label, LabelBox place, Map<BpmnLabel, LabelBox> were) {
    double over =
        Stream.concat(
                shapes.stream(),
                found.entrySet().stream()
                    .filter(other -> !other.getKey().equals(label))
                    .map(Map.Entry::getValue))
            .mapToDouble(place::over)
            .sum();
    double crossed = lines.stream().mapToDouble(place::crossed).sum();
    LabelBox was = were.get(label);
    return OVER * over + CROSSED * crossed + (was == null ? 0 : place.distance(was));
  }

  private Stream<LabelBox> around(BpmnLabel label, LabelBox text, LabelBox was) {
    Stream<LabelBox> same = Stream.of(text.at(was.middleX() - text.width() / 2, was.y()));
    if (label.getParentElement() instanceof BpmnShape shape) {
      return Stream.concat(same, around(box(shape.getBounds()), text));
    }
    return label.getParentElement() instanceof BpmnEdge edge
        ? Stream.concat(same, lines(edge).stream().flatMap(line -> line.beside(text)))
        : same;
  }

  /** Below, above, at both sides, and in the corners that the flows of a gateway leave free. */
  private static Stream<LabelBox> around(LabelBox shape, LabelBox text) {
    double left = shape.x() - text.width() - GAP;
    double right = shape.x() + shape.width() + GAP;
    double above = shape.y() - text.height() - GAP;
    double below = shape.y() + shape.height() + GAP;
    double middle = shape.middleX() - text.width() / 2;
    double level = shape.middleY() - text.height() / 2;
    double corner = shape.width() / 4;
    return Stream.of(
        text.at(middle, below),
        text.at(middle, above),
        text.at(left, level),
        text.at(right, level),
        text.at(shape.middleX() + GAP, below),
        text.at(shape.middleX() + GAP, above),
        text.at(shape.middleX() - text.width() - GAP, below),
        text.at(shape.middleX() - text.width() - GAP, above),
        text.at(right - corner, above + corner),
        text.at(right - corner, below - corner),
        text.at(left + corner, above + corner),
        text.at(left + corner, below - corner));
  }

  static List<LabelLine> lines(BpmnEdge edge) {
    List<Waypoint> points = List.copyOf(edge.getWaypoints());
    List<LabelLine> lines = new ArrayList<>();
    for (int at = 1; at < points.size(); at++) {
      Waypoint from = points.get(at - 1);
      Waypoint to = points.get(at);
      lines.add(new LabelLine(from.getX(), from.getY(), to.getX(), to.getY()));
    }
    return lines;
  }

  /** The corners of a gateway are free. */
  static List<LabelBox> body(BpmnShape shape) {
    LabelBox all = box(shape.getBounds());
    return shape.getBpmnElement() instanceof Gateway
        ? List.of(all.inner(0.5, 0.5), all.inner(1, 0.25), all.inner(0.25, 1))
        : List.of(all);
  }

  private static LabelBox box(Bounds bounds) {
    return new LabelBox(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }

  private static void set(Bounds bounds, LabelBox box) {
    bounds.setX(box.x() - SPARE);
    bounds.setY(box.y());
    bounds.setWidth(box.width() + 2 * SPARE);
    bounds.setHeight(box.height());
  }
}
