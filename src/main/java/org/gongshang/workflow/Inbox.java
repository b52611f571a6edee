package org.gongshang.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongshang.Refusal;
import org.gongshang.people.Once;
import org.gongshang.people.Rights;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.form.Drafts;
import org.gongshang.workflow.form.FormContext;
import org.gongshang.workflow.form.FormSchema;
import org.gongshang.workflow.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each person has to do, did and started, and the acts on one task. */
@Component
public class Inbox {

  private final InboxMapper mapper;
  private final TaskDesk desk;
  private final TaskForms forms;
  private final Drafts drafts;
  private final Rights rights;
  private final Rounds rounds;
  private final Regions regions;
  private final Clock clock;

  Inbox(
      InboxMapper mapper,
      TaskDesk desk,
      TaskForms forms,
      Drafts drafts,
      Rights rights,
      Rounds rounds,
      Regions regions,
      Clock clock) {
    this.mapper = mapper;
    this.desk = desk;
    this.forms = forms;
    this.drafts = drafts;
    this.rights = rights;
    this.rounds = rounds;
    this.regions = regions;
    this.clock = clock;
  }

  /** Open tasks that address the viewer, most urgent first, after the given one. */
  public List<InboxRow> todo(Viewer viewer, Filter filter, @Nullable Cursor after, int limit) {
    return mapper.todo(
        rights.holders(viewer),
        filter,
        filter.regionId() == null ? List.of() : List.of(filter.regionId()),
        clock.instant(),
        after == null ? null : after.at(),
        after == null ? null : after.id(),
        limit);
  }

  public Counts counts(Viewer viewer) {
    return mapper.counts(rights.holders(viewer), clock.instant(), endOfToday());
  }

  /** The last moment of today, for what is due today. */
  public Instant endOfToday() {
    return clock.instant().atZone(clock.getZone()).with(LocalTime.MAX).toInstant();
  }

  public List<StageCount> stageCounts(Viewer viewer) {
    return mapper.stageCounts(rights.holders(viewer));
  }

  /** Regions whose tasks are in the viewer's inbox. */
  public List<Region> regions(Viewer viewer) {
    return mapper.todoRegions(rights.holders(viewer)).stream().map(regions::get).toList();
  }

  /**
   * The viewer's own log, newest first.
   *
   * @param kind done or started
   */
  public List<DoneRow> log(Viewer viewer, String kind, @Nullable Cursor before, int limit) {
    return mapper.log(
        viewer.accountId(),
        kind,
        before == null || !isLine(before) ? null : before.at(),
        before == null || !isLine(before) ? null : Long.valueOf(before.id()),
        limit);
  }

  /** Whether a line of the log may have this id; other lists give other cursors. */
  private static boolean isLine(Cursor cursor) {
    return cursor.id().matches("\\d{1,18}");
  }

  /** Open tasks about a matter or a session. */
  public List<InboxRow> ofSubject(String businessKey) {
    return mapper.ofSubject(businessKey);
  }

  /** Role tokens that a task addresses in its own region. */
  public List<String> audience(String taskId) {
    return mapper.audience(taskId);
  }

  public boolean addresses(String taskId, Viewer viewer) {
    return mapper.addresses(taskId, rights.holders(viewer));
  }

  /** A task that is over; only for those who may know of its subject. */
  public Optional<PastTask> past(String taskId) {
    return mapper.past(taskId);
  }

  /** Who did a task that is over; absent when its time ran out. */
  public Optional<Long> doneBy(String taskId) {
    return mapper.doneBy(taskId);
  }

  public boolean hasDone(String taskId, Viewer viewer) {
    return mapper.hasDone(taskId, viewer.accountId());
  }

  /** What the viewer is shown of an answer that they gave in a round. */
  public Optional<Section> receipt(String formId, long roundId, Viewer viewer) {
    return rounds.hasAnswered(roundId, viewer.accountId())
            && forms.action(formId) instanceof CollectiveAction action
        ? action.receipt(roundId, viewer)
        : Optional.empty();
  }

  /** The task with everything that its page and the interface for programs need. */
  public OpenTask open(String taskId, Viewer viewer) {
    InboxRow row = desk.row(taskId, viewer);
    Long round = row.roundId();
    boolean answered = round != null && rounds.hasAnswered(round, viewer.accountId());
    boolean onRoll = round != null && rounds.isMember(round, viewer.accountId());
    boolean mine = row.assignee() == null || row.assignee() == viewer.accountId();
    boolean mayAct = round == null ? mine : onRoll && !answered;
    return new OpenTask(
        row,
        desk.view(row),
        forms.schema(row.formDeployment(), row.formId()),
        forms.action(row.formId()),
        round == null ? null : rounds.get(round),
        answered,
        !row.suspended() && desk.chairs(row, viewer),
        !row.suspended() && mayAct,
        drafts.load(taskId, viewer.accountId()));
  }

  public FormContext context(OpenTask task, Typed typed, Viewer viewer) {
    return forms.context(task.schema(), task.view(), typed, viewer.accountId());
  }

  public FormSchema schema(String deployment, String formId) {
    return forms.schema(deployment, formId);
  }

  /** The form's text, as its author drew it. */
  public String formSource(String deployment, String formId) {
    return forms.source(deployment, formId);
  }

  public void claim(String taskId, Viewer viewer) {
    desk.claim(taskId, viewer);
  }

  public void release(String taskId, Viewer viewer) {
    desk.release(taskId, viewer);
  }

  /**
   * Completes a task or answers its round; returns the path to go to. The same key has one effect.
   *
   * @param deployment of the form that was filled in
   */
  public String submit(String taskId, Viewer viewer, Typed typed, String deployment, String key) {
    return submit(taskId, viewer, typed, deployment, key, typed.sent());
  }

  /**
   * @param sent what the key stands for, where that is not the same as what was typed: files have
   *     another id each time they are sent
   */
  public String submit(
      String taskId, Viewer viewer, Typed typed, String deployment, String key, String sent) {
    String next = submitOnce(taskId, viewer, typed, deployment, key, sent);
    // two last answers do not see each other before they are committed
    desk.finishIfAllAnswered(taskId, viewer);
    return next;
  }

  private String submitOnce(
      String taskId, Viewer viewer, Typed typed, String deployment, String key, String sent) {
    try {
      return desk.submit(taskId, viewer, typed, deployment, key, sent);
    } catch (Refusal refusal) {
      if (!refusal.key().equals(Once.OTHER)) {
        // whoever was second at the same moment is told so, rather than which rule they met
        desk.row(taskId, viewer);
      }
      throw refusal;
    }
  }

  /** The chair closes a round; returns the path to go to. */
  public String close(String taskId, Viewer viewer, String key) {
    return desk.close(taskId, viewer, key);
  }

  /** Account tokens of the viewer, for sections that ask who may act. */
  public Set<String> holders(Viewer viewer) {
    return rights.holders(viewer);
  }

  /** Place in a list: everything up to here has been shown. */
  public record Cursor(Instant at, String id) {

    public static @Nullable Cursor parse(@Nullable String text) {
      if (text == null || !text.matches("\\d{1,15}~[\\w-]{1,64}")) {
        return null;
      }
      String[] parts = text.split("~", 2);
      return new Cursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
    }

    @Override
    public String toString() {
      return at.toEpochMilli() + "~" + id;
    }
  }

  /**
   * @param when {@code overdue}, or null
   * @param until due from now until this moment; null for any
   * @param reach 0 for the viewer's own, 1 with what lies below their regions
   */
  public record Filter(
      @Nullable Stage stage,
      @Nullable String when,
      @Nullable Instant until,
      @Nullable Long regionId,
      @Nullable String text,
      int reach) {

    public static Filter none() {
      return new Filter(null, null, null, null, null, 0);
    }
  }

  public record Counts(int total, int overdue, int today) {}

  public record StageCount(Stage stage, int total) {}

  public record DoneRow(
      long id,
      String businessKey,
      @Nullable String taskId,
      String title,
      String name,
      String formId,
      Stage stage,
      long regionId,
      Instant actedAt) {}

  public record PastTask(
      String taskId,
      String businessKey,
      @Nullable String matter,
      String title,
      String name,
      String formId,
      @Nullable Long roundId,
      Instant goneAt) {

    public String subjectKey() {
      return matter == null ? businessKey : matter;
    }
  }

  /**
   * @param action the domain effect; null when the form is only stored
   * @param mayAct whether the viewer can fill in the form now
   */
  public record OpenTask(
      InboxRow row,
      TaskView view,
      FormSchema schema,
      @Nullable TaskAction action,
      @Nullable Round round,
      boolean answered,
      boolean chair,
      boolean mayAct,
      Optional<Drafts.Draft> draft) {

    /** Why the chair cannot end the round yet; null where they can, or where there is none. */
    public @Nullable Refusal obstacle() {
      return round != null && action instanceof CollectiveAction collective
          ? collective.obstacle(round)
          : null;
    }
  }
}
