package org.gongshang.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongshang.workflow.HistoryLine.Element;
import org.gongshang.workflow.form.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what happened: lines for people, steps for the path on the diagram. */
@Component
public class HistoryLines {

  private final HistoryMapper mapper;
  private final ObjectMapper json;

  HistoryLines(HistoryMapper mapper, ObjectMapper json) {
    this.mapper = mapper;
    this.json = json;
  }

  /**
   * What happened to a subject.
   *
   * @param lines newest first
   * @param limits what set the time limit of each task, open or done
   */
  public record Chronicle(List<HistoryLine> lines, Map<String, Decision> limits) {}

  public Chronicle of(String businessKey) {
    Map<Long, Decision> byId = new HashMap<>();
    Map<String, Decision> limits = new HashMap<>();
    for (HistoryMapper.Decided decided : mapper.decisions(businessKey)) {
      Decision decision = decision(decided);
      byId.put(decided.id(), decision);
      if (decided.taskId() != null) {
        limits.put(decided.taskId(), decision);
      }
    }
    List<HistoryLine> lines =
        mapper.lines(businessKey).stream().map(line -> line(line, byId, limits)).toList();
    return new Chronicle(lines, limits);
  }

  private HistoryLine line(
      HistoryMapper.Line line, Map<Long, Decision> byId, Map<String, Decision> limits) {
    Decision decision =
        line.decisionId() == null ? limits.get(line.taskId()) : byId.get(line.decisionId());
    return new HistoryLine(
        line.id(),
        line.happenedAt(),
        line.actor(),
        line.eventKey(),
        Particulars.read(line.args()),
        form(line),
        line.processKey() == null || line.elementId() == null
            ? null
            : new Element(line.processKey(), line.elementId(), line.elementName()),
        decision);
  }

  private @Nullable FilledForm form(HistoryMapper.Line line) {
    if (line.formId() == null || line.formDeployment() == null) {
      return null;
    }
    Map<String, Map<String, Words>> labels =
        line.labels() == null ? Map.of() : read(line.labels(), new TypeReference<>() {});
    Map<String, Object> answers =
        line.answers() == null ? Map.of() : read(line.answers(), new TypeReference<>() {});
    return new FilledForm(line.formId(), line.formDeployment(), answers, labels);
  }

  private Decision decision(HistoryMapper.Decided decided) {
    return new Decision(
        decided.decisionKey(),
        decided.decisionName(),
        decided.decisionVersion(),
        read(decided.inputs(), new TypeReference<>() {}),
        read(decided.outputs(), new TypeReference<>() {}),
        decided.decidedAt(),
        decided.dueAt());
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a line of history cannot be read", e);
    }
  }

  /** Where subjects wait for time or for a message; the others are left out. */
  public Map<String, Element> waits(Collection<String> businessKeys) {
    Map<String, Element> waits = new HashMap<>();
    if (!businessKeys.isEmpty()) {
      mapper
          .waits(businessKeys)
          .forEach(
              wait ->
                  waits.put(
                      wait.businessKey(),
                      new Element(wait.processKey(), wait.elementId(), wait.elementName())));
    }
    return waits;
  }

  /** The newest line of a subject; 0 while it has none. */
  public long last(String businessKey) {
    Long last = mapper.last(businessKey);
    return last == null ? 0 : last;
  }

  /**
   * Every line up to this one as it is kept, one a line: the same for ever, as nothing is ever
   * changed in the history.
   */
  public String kept(String businessKey, long last) {
    return mapper.kept(businessKey, last).stream()
        .map(
            line ->
                Particulars.json(
                    Long.toString(line.id()),
                    Long.toString(line.happenedAt()),
                    Objects.toString(line.actor(), ""),
                    line.eventKey(),
                    line.args(),
                    Objects.toString(line.formId(), ""),
                    Objects.toString(line.answers(), "")))
        .collect(Collectors.joining("\n"));
  }

  /** In the order in which elements were entered. */
  public List<StepLine> steps(String businessKey) {
    return mapper.steps(businessKey);
  }

  /** One element that was entered, and left unless the subject stands on it. */
  public record StepLine(
      String processKey,
      String definitionId,
      String instanceId,
      String elementId,
      @Nullable String elementName,
      String elementType,
      @Nullable String via,
      Instant enteredAt,
      @Nullable Instant leftAt,
      @Nullable Long actor,
      @Nullable String outcome) {}
}
