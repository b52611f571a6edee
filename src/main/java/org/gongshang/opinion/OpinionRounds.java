package org.gongshang.opinion;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongshang.Refusal;
import org.gongshang.TypedLine;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Processes;
import org.gongshang.workflow.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What those do who run rounds of opinions. Each act leads to a page. */
@Component
@Transactional
public class OpinionRounds {

  static final String PROCESS = "opinion-round";

  /** Fewer statements tell nothing about who thinks alike. */
  static final int FEWEST_STATEMENTS = 3;

  private final OpinionMapper mapper;
  private final OpinionRights rights;
  private final Matters matters;
  private final Regions regions;
  private final Processes processes;
  private final Inbox inbox;
  private final TaskDesk tasks;
  private final Once once;
  private final Clock clock;

  OpinionRounds(
      OpinionMapper mapper,
      OpinionRights rights,
      Matters matters,
      Regions regions,
      Processes processes,
      Inbox inbox,
      TaskDesk tasks,
      Once once,
      Clock clock) {
    this.mapper = mapper;
    this.rights = rights;
    this.matters = matters;
    this.regions = regions;
    this.processes = processes;
    this.inbox = inbox;
    this.tasks = tasks;
    this.once = once;
    this.clock = clock;
  }

  /** The round, if this viewer may read it. */
  @Transactional(readOnly = true)
  public OpinionRound visible(Viewer viewer, long id) {
    return rights.visible(viewer, id);
  }

  /** Rounds that this viewer may read, by the numbers of the matters that they are about. */
  @Transactional(readOnly = true)
  Map<String, List<OpinionRound>> about(Collection<Matter> matters, Viewer viewer) {
    List<String> numbers = matters.stream().map(each -> each.number().value()).toList();
    return numbers.isEmpty()
        ? Map.of()
        : mapper.ofMatters(numbers).stream()
            .filter(each -> rights.reads(viewer, each))
            .collect(Collectors.groupingBy(each -> String.valueOf(each.matter())));
  }

  public String prepare(Viewer viewer, long regionId, RoundForm form, String key) {
    rights.demandRuns(viewer, regionId);
    Act act = Act.of("opinion prepare", "" + regionId, form.toString());
    return once.run(
        viewer.accountId(),
        key,
        act,
        () -> {
          RoundForm.Read read = read(form, regionId, viewer);
          if (!regions.hold(regionId)) {
            throw new Refusal("region.gone");
          }
          NewOpinionRound round =
              new NewOpinionRound(prepared(viewer, regionId, matter(form), read));
          mapper.insert(round);
          return OpinionRound.path(round.getId());
        });
  }

  private OpinionRound prepared(
      Viewer viewer, long regionId, @Nullable String matter, RoundForm.Read read) {
    return new OpinionRound(
        0,
        regionId,
        matter,
        read.title(),
        read.question(),
        RoundState.PREPARED,
        read.circle(),
        false,
        read.closesAt(),
        null,
        null,
        null,
        rights.actor(viewer, regionId),
        clock.instant(),
        0);
  }

  private RoundForm.Read read(RoundForm form, long regionId, Viewer viewer) {
    List<Refusal> faults = new ArrayList<>();
    String matter = matter(form);
    if (matter != null && !isThere(matter, regionId, viewer)) {
      faults.add(new Refusal("opinion.fault.matter"));
    }
    try {
      RoundForm.Read read = form.read(clock);
      Refusal.throwIfAny(faults);
      return read;
    } catch (Refusal refusal) {
      if (faults.isEmpty() || refusal == faults.get(0)) {
        throw refusal;
      }
      faults.addAll(refusal.all());
      Refusal.throwIfAny(faults);
      throw refusal;
    }
  }

  private boolean isThere(String number, long regionId, Viewer viewer) {
    return matters
        .find(number)
        .filter(matter -> matter.regionId() == regionId)
        .map(Matter::number)
        .filter(found -> matters.visible(List.of(found), viewer).contains(found))
        .isPresent();
  }

  private static @Nullable String matter(RoundForm form) {
    return form.matter().isEmpty() ? null : form.matter();
  }

  String change(Viewer viewer, long id, RoundForm form, String key) {
    OpinionRound round = rights.run(viewer, id);
    return once.run(
        viewer.accountId(),
        key,
        Act.of("opinion change", "" + id, form.toString()),
        () -> {
          RoundForm.Read read = read(form, round.regionId(), viewer);
          if (TypedLine.version(form.version()) != round.version()) {
            throw new Refusal("opinion.stale");
          }
          save(
              mapper, round.prepare(read.title(), read.question(), read.circle(), read.closesAt()));
          return round.path();
        });
  }

  /** The process asks everybody and waits; it also closes the round. */
  public String open(Viewer viewer, long id, String key) {
    OpinionRound round = rights.run(viewer, id);
    return once.run(
        viewer.accountId(),
        key,
        Act.of("opinion open", "" + id),
        () -> {
          round.demand(RoundState.PREPARED);
          RoundForm.of(round, clock).read(clock);
          if (mapper.statements(id).stream().filter(Statement::isAccepted).count()
              < FEWEST_STATEMENTS) {
            throw new Refusal("opinion.open.noStatements", FEWEST_STATEMENTS);
          }
          processes.start(PROCESS, RoundNumber.of(id), Map.of());
          return round.path();
        });
  }

  /** Before its time; the same as the chair's button on the task. */
  public String close(Viewer viewer, long id, String key) {
    OpinionRound round = rights.run(viewer, id);
    InboxRow task =
        inbox.ofSubject(RoundNumber.of(id)).stream().findFirst().orElseThrow(round::elsewhere);
    tasks.close(task.taskId(), viewer, key);
    return round.path();
  }

  static void save(OpinionMapper mapper, OpinionRound round) {
    if (mapper.update(round) == 0) {
      throw new Refusal("opinion.stale");
    }
  }
}
