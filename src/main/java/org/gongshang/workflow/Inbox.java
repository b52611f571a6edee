package org.gongshang.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshang.Refusal;
import org.gongshang.people.Once;
import org.gongshang.people.Rights;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.form.Drafts;
import org.gongshang.workflow.form.FieldError;
import org.gongshang.workflow.form.FormCheck;
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
    return mapper.todo(wanted(viewer, filter, after, limit));
  }

  /** How many there are in all, and how many up to the given one. */
  public Standing standing(Viewer viewer, Filter filter, @Nullable Cursor after) {
    return mapper.standing(wanted(viewer, filter, after, 0));
  }

  private Wanted wanted(Viewer viewer, Filter filter, @Nullable Cursor after, int limit) {
    return new Wanted(
        rights.holders(viewer),
        filter,
        regionIds(filter),
        named(viewer, filter.text()),
        clock.instant(),
        after == null ? null : after.at(),
        after == null ? null : after.id(),
        limit);
  }

  private List<Long> regionIds(Filter filter) {
    if (filter.regionId() == null) {
      return List.of();
    }
    return filter.reach() == 0
        ? List.of(filter.regionId())
        : regions.within(filter.regionId()).stream().map(Region::id).toList();
  }

  /** Whoever works for several regions may look for one by its name. */
  private List<Long> named(Viewer viewer, @Nullable String text) {
    if (text == null) {
      return List.of();
    }
    List<Region> mine = regions(viewer);
    return mine.size() < 2
        ? List.of()
        : mine.stream().filter(region -> region.name().contains(text)).map(Region::id).toList();
  }

  /**
   * @param reach 0 for the viewer's own, 1 with what lies below their regions
   */
  public Counts counts(Viewer viewer, int reach) {
    return mapper.counts(rights.holders(viewer), reach, clock.instant(), endOfToday());
  }

  public List<StageCount> stageCounts(Viewer viewer, int reach) {
    return mapper.stageCounts(rights.holders(viewer), reach);
  }

  /** The last moment of today, for what is due today. */
  public Instant endOfToday() {
    return clock.instant().atZone(clock.getZone()).with(LocalTime.MAX).toInstant();
  }

  /** Regions whose tasks are in the viewer's inbox. */
  public List<Region> regions(Viewer viewer) {
    return mapper.todoRegions(rights.holders(viewer)).stream().map(regions::get).toList();
  }

  /** Whether this person has ever started a matter. */
  public boolean hasStarted(Viewer viewer) {
    return mapper.hasStarted(viewer.accountId());
  }

  /** Open tasks about a matter or a session. */
  public List<InboxRow> ofSubject(String businessKey) {
    return mapper.ofSubject(businessKey);
  }

  /** Open tasks about these matters, also in sessions, most urgent first. */
  public List<InboxRow> ofMatters(Collection<String> numbers) {
    return numbers.isEmpty() ? List.of() : mapper.ofMatters(numbers);
  }

  /** Offices that each task addresses in its own region. */
  public Map<String, List<Address>> audiences(Collection<String> taskIds) {
    return taskIds.isEmpty() ? Map.of() : byTask(mapper.audiences(taskIds));
  }

  /** Why each task is in the viewer's inbox; tasks that are not are left out. */
  public Map<String, List<Address>> addressed(Collection<String> taskIds, Viewer viewer) {
    return taskIds.isEmpty() ? Map.of() : byTask(mapper.addressed(taskIds, rights.holders(viewer)));
  }

  public boolean addresses(String taskId, Viewer viewer) {
    return mapper.addresses(taskId, rights.holders(viewer));
  }

  private static Map<String, List<Address>> byTask(List<Address> addresses) {
    return addresses.stream().collect(Collectors.groupingBy(Address::taskId));
  }

  /**
   * One way in which a task addresses people.
   *
   * @param holder a person, or a role at a region or an organisation
   * @param reach 0 at the task's own region, 1 from a region above
   */
  public record Address(String taskId, String holder, int reach) {}

  /**
   * Whether the viewer may look at the task: it addresses them, or they have answered its round.
   */
  public boolean opens(InboxRow row, Viewer viewer) {
    return desk.opens(row, viewer);
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

  /** What would be refused of this at its fields. */
  public List<FieldError> errors(OpenTask task, Typed typed, Viewer viewer) {
    FormSchema schema = task.schema();
    return forms.errors(
        schema, task.view(), FormCheck.check(schema, typed, context(task, typed, viewer)));
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
   * @param regionId only this region; with reach 1 what lies below it too
   * @param text part of a title, a number or, for whoever works for several, a region's name
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
