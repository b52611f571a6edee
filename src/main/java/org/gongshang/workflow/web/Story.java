package org.gongshang.workflow.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongshang.people.Accounts;
import org.gongshang.people.Privacy;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Decision;
import org.gongshang.workflow.Discretion;
import org.gongshang.workflow.Discretion.Reach;
import org.gongshang.workflow.FilledForm;
import org.gongshang.workflow.HistoryLine;
import org.gongshang.workflow.HistoryLine.Element;
import org.gongshang.workflow.HistoryLines;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Tasks;
import org.gongshang.workflow.form.FormSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * What happened to a matter or a session, for one reader: in their language, and with as much of
 * the people in it as they may know.
 */
@Component
@NamedInterface("story")
public class Story {

  private static final String STAGE = "event.stage.";

  private final HistoryLines history;
  private final Matters matters;
  private final Discretion discretion;
  private final Tasks tasks;
  private final Accounts accounts;
  private final TaskWords words;
  private final AnswerWords answers;
  private final DecisionWords decisions;
  private final ParticularWords particulars;

  Story(
      HistoryLines history,
      Matters matters,
      Discretion discretion,
      Tasks tasks,
      Accounts accounts,
      TaskWords words,
      AnswerWords answers,
      DecisionWords decisions,
      ParticularWords particulars) {
    this.history = history;
    this.matters = matters;
    this.discretion = discretion;
    this.tasks = tasks;
    this.accounts = accounts;
    this.words = words;
    this.answers = answers;
    this.decisions = decisions;
    this.particulars = particulars;
  }

  /** Newest first. */
  public List<StoryLine> of(String businessKey, Viewer viewer) {
    return of(businessKey, history.of(businessKey), viewer);
  }

  /** What was added after this line; newest first. */
  public List<StoryLine> since(long last, String businessKey, Viewer viewer) {
    return part(businessKey, history.of(businessKey), line -> line.id() > last, viewer);
  }

  /** Only what was filled into forms whose ids begin so; newest first. */
  List<StoryLine> of(String businessKey, String forms, Viewer viewer) {
    return part(
        businessKey,
        history.of(businessKey),
        line -> line.form() != null && line.form().formId().startsWith(forms),
        viewer);
  }

  private List<StoryLine> part(
      String businessKey,
      HistoryLines.Chronicle all,
      Predicate<HistoryLine> wanted,
      Viewer viewer) {
    List<HistoryLine> some = all.lines().stream().filter(wanted).toList();
    return of(businessKey, new HistoryLines.Chronicle(some, all.limits()), viewer);
  }

  List<StoryLine> of(String businessKey, HistoryLines.Chronicle chronicle, Viewer viewer) {
    List<HistoryLine> lines = chronicle.lines();
    Map<Long, String> names =
        accounts.names(
            lines.stream().map(HistoryLine::actor).filter(Objects::nonNull).distinct().toList());
    Reach reach = reach(businessKey, viewer);
    DecisionWords.Chosen chosen = (key, value) -> chosen(lines, key, value);
    return lines.stream().map(line -> line(line, names, reach, viewer, chosen)).toList();
  }

  /** Whether nothing that is kept of it is withheld from the viewer. */
  public boolean showsAll(String businessKey, Viewer viewer) {
    return reach(businessKey, viewer).equals(Reach.ALL);
  }

  private Reach reach(String businessKey, Viewer viewer) {
    // what a council does, its members and its region's offices alone can see
    return matters.find(businessKey).map(matter -> discretion.of(matter, viewer)).orElse(Reach.ALL);
  }

  /** The basis of a task that is still open. */
  StoryLine.@Nullable Basis limit(HistoryLines.Chronicle chronicle, String taskId, Instant now) {
    Decision limit = chronicle.limits().get(taskId);
    return limit == null
        ? null
        : decisions.basis(limit, now, (key, value) -> chosen(chronicle.lines(), key, value));
  }

  private StoryLine line(
      HistoryLine line,
      Map<Long, String> names,
      Reach reach,
      Viewer viewer,
      DecisionWords.Chosen chosen) {
    Long actor = line.actor();
    boolean own = actor != null && viewer.is(actor);
    Reach sees = own ? Reach.ALL : reach;
    Decision decision = line.decision();
    FilledForm form = line.form();
    return new StoryLine(
        line.happenedAt(),
        actor == null ? null : name(line, names.getOrDefault(actor, ""), sees),
        text(line, sees, chosen),
        line.eventKey().startsWith(STAGE) ? line.eventKey().substring(STAGE.length()) : null,
        form == null ? List.of() : answers.all(form, schema(form), sees),
        decision == null ? null : decisions.basis(decision, line.happenedAt(), chosen));
  }

  private String name(HistoryLine line, String name, Reach reach) {
    return line.isResidents() && !reach.names()
        ? words.sentence("people.masked", Privacy.surname(name))
        : name;
  }

  private String text(HistoryLine line, Reach reach, DecisionWords.Chosen chosen) {
    Element element = line.element();
    if (element != null) {
      String name = words.element(element.process(), element.id(), element.name());
      return words.sentence(line.eventKey(), name == null ? "" : name);
    }
    if (line.isTask()) {
      return task(line, reach);
    }
    if (line.decision() != null) {
      return decisions.sentence(line.decision(), chosen);
    }
    Object[] told = particulars.said(line.particulars());
    return line.isActOnTask()
        ? words.sentence(line.eventKey(), onTask(told, reach))
        : words.sentence(line.eventKey(), told);
  }

  /** The task in the reader's words, and what was said about it. */
  private Object[] onTask(Object[] told, Reach reach) {
    Stream<String> more =
        Stream.of(told)
            .skip(2)
            .map(Object::toString)
            .map(text -> reach.letters() ? text : Privacy.phonesIn(text));
    return Stream.concat(Stream.of(words.name(told[0].toString(), told[1].toString())), more)
        .toArray();
  }

  /** The task, and what came of it. */
  private String task(HistoryLine line, Reach reach) {
    Object[] told = particulars.said(line.particulars());
    String name = words.name(told[0].toString(), told[1].toString());
    FilledForm form = line.form();
    List<String> keys = Stream.of(told).skip(2).map(Object::toString).toList();
    String outcome = form == null ? "" : answers.some(form, schema(form), keys, reach);
    return outcome.isEmpty()
        ? words.sentence("event.task", name)
        : words.sentence("event.task.outcome", name, outcome);
  }

  private FormSchema schema(FilledForm form) {
    return tasks.schema(form.deployment(), form.formId());
  }

  private Optional<String> chosen(List<HistoryLine> lines, String key, String value) {
    return lines.stream()
        .map(HistoryLine::form)
        .filter(Objects::nonNull)
        .flatMap(form -> answers.option(form, schema(form), key, value).stream())
        .findFirst();
  }
}
