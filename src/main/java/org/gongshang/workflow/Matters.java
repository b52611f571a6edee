package org.gongshang.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.message.Messages;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Matters: opened, classified, moved on and closed; what a model decides is made true here. */
@Component
public class Matters {

  private static final String CYCLE = "co-governance";

  private final MatterMapper mapper;
  private final MatterAccess access;
  private final Regions regions;
  private final Processes processes;
  private final History history;
  private final Messages messages;
  private final ActionLog actionLog;
  private final Clock clock;

  Matters(
      MatterMapper mapper,
      MatterAccess access,
      Regions regions,
      Processes processes,
      History history,
      Messages messages,
      ActionLog actionLog,
      Clock clock) {
    this.mapper = mapper;
    this.access = access;
    this.regions = regions;
    this.processes = processes;
    this.history = history;
    this.messages = messages;
    this.actionLog = actionLog;
    this.clock = clock;
  }

  /** Issues the number, records the opener as requester and starts the cycle. */
  @Transactional
  public MatterNumber open(NewMatter opened) {
    Instant now = clock.instant();
    Region region = regions.get(opened.regionId());
    Matter matter =
        new Matter(
            issueNumber(region),
            opened.title(),
            region.id(),
            region.id(),
            Stage.NEED,
            MatterStatus.OPEN,
            null,
            null,
            opened.urgency(),
            null,
            opened.openedBy(),
            now,
            null,
            0);
    mapper.insert(matter);
    mapper.insertRegion(matter.number(), region.id(), now, "opened", opened.openedBy());
    mapper.insertRequester(matter.number(), opened.openedBy(), now);
    history.add(
        matter.number().value(),
        opened.openedBy(),
        opened.onBehalf() ? History.RECORDED : History.OPENED);
    actionLog.started(matter, opened.openedBy(), now);
    processes.start(CYCLE, matter.number().value(), java.util.Map.of());
    return matter.number();
  }

  private MatterNumber issueNumber(Region region) {
    String code = region.code() + "000000000000";
    String part = code.substring(6, 12);
    int year = clock.instant().atZone(clock.getZone()).getYear();
    if (mapper.nextNumber(part, year) == 0) {
      mapper.startSequence(part, year);
      mapper.nextNumber(part, year);
    }
    return new MatterNumber("%s-%d-%04d".formatted(part, year, mapper.lastNumber(part, year)));
  }

  public Matter get(MatterNumber number) {
    return mapper
        .find(number.value())
        .orElseThrow(() -> new IllegalStateException("no matter " + number));
  }

  public List<Matter> all(Collection<MatterNumber> numbers) {
    return numbers.isEmpty() ? List.of() : mapper.all(numbers);
  }

  public Optional<Matter> find(String number) {
    return mapper.find(number);
  }

  /** The matter, if this viewer may see it; otherwise it does not exist for them. */
  public Matter visible(String number, Viewer viewer) {
    return find(number)
        .filter(matter -> access.maySee(matter, viewer))
        .orElseThrow(() -> new NotVisible("matter " + number));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void retitle(MatterNumber number, String title) {
    Matter matter = get(number);
    save(MatterChange.of(matter).title(title).done());
  }

  /** What the matter is about and how fast it must move; clocks that start later go by it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void classify(MatterNumber number, String category, Urgency urgency) {
    save(MatterChange.of(get(number)).category(category).urgency(urgency).done());
  }

  /** Who does it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void assignMode(MatterNumber number, Mode mode) {
    save(MatterChange.of(get(number)).mode(mode).done());
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void assignUnit(MatterNumber number, long organisationId) {
    save(MatterChange.of(get(number)).unit(organisationId).done());
  }

  /** The matter is now in this stage; its requesters are told. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void enter(MatterNumber number, Stage stage) {
    Matter matter = get(number);
    if (matter.stage() == stage) {
      return;
    }
    mapper.enterStage(number, stage, clock.instant());
    history.add(number.value(), null, "event.stage." + stage.key());
    tell(matter, "message.stage." + stage.key());
  }

  /** Adds a requester; adding the same person twice changes nothing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void addRequester(MatterNumber number, long accountId) {
    mapper.insertRequester(number, accountId, clock.instant());
  }

  /** Regions that have owned the matter, in order; the last one owns it. */
  public List<Long> owners(MatterNumber number) {
    return mapper.regions(number);
  }

  /**
   * Matters that the viewer may see, newest first.
   *
   * @param status open, closed or rejected; null for all
   * @param text part of the title or the number
   */
  public List<Matter> list(
      Viewer viewer,
      @Nullable String status,
      @Nullable String stage,
      @Nullable String text,
      Inbox.@Nullable Cursor after,
      int limit) {
    MatterList wanted =
        new MatterList(
            viewer.accountId(),
            access.regionsOf(viewer),
            access.unitsOf(viewer),
            status == null ? null : status.toUpperCase(Locale.ROOT),
            stage == null ? null : stage.toUpperCase(Locale.ROOT),
            text,
            after == null ? null : after.at(),
            after == null ? null : after.id(),
            limit);
    return wanted.isNear() ? mapper.listNear(wanted) : mapper.listFar(wanted);
  }

  /** Those of these matters that hold a need of this person. */
  public Set<String> requested(Viewer viewer, Collection<String> numbers) {
    return numbers.isEmpty() ? Set.of() : Set.copyOf(mapper.requested(viewer.accountId(), numbers));
  }

  /** Account ids of everyone whose need is in this matter, by id. */
  public List<Long> requesters(MatterNumber number) {
    return mapper.requesters(number);
  }

  /**
   * Writes a line into the matter's history.
   *
   * @param actor who did it; null for what a clock, a count or the process did
   * @param key of the message
   * @param particulars texts, counts, days, moments, amounts of yuan and {@link Word}s
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(MatterNumber number, @Nullable Long actor, String key, Object... particulars) {
    history.add(number.value(), actor, key, particulars);
  }

  boolean returnedOnce(MatterNumber number) {
    return mapper.returnedOnce(number);
  }

  /** Ends the matter, one way or the other. */
  void end(MatterNumber number, MatterStatus status) {
    Matter matter = get(number);
    if (!matter.isOpen()) {
      throw new IllegalStateException("matter " + number + " has ended");
    }
    save(MatterChange.of(matter).ended(status, clock.instant()).done());
    String how = status == MatterStatus.CLOSED ? "closed" : "rejected";
    history.add(number.value(), null, "event." + how);
    tell(matter, "message." + how);
  }

  /** Moves the matter one level up; at the district it stays. */
  void handUp(MatterNumber number, @Nullable Long by) {
    Matter matter = get(number);
    regions.parent(matter.regionId()).ifPresent(parent -> move(matter, parent, "handUp", by));
  }

  /**
   * Moves the matter straight to the lowest region above that has this level's power. The regions
   * between are not asked, but see it.
   *
   * @param level 1 for the district to 4 for a grid
   */
  void handUpTo(MatterNumber number, int level, @Nullable Long by) {
    Matter matter = get(number);
    List<Region> line = regions.ancestors(matter.regionId());
    int to = line.size() - 1;
    while (to > 0 && line.get(to).level().number() > level) {
      to--;
    }
    for (int between = line.size() - 2; between > to; between--) {
      mapper.insertRegion(number, line.get(between).id(), clock.instant(), "passed", by);
    }
    move(matter, line.get(to), "straightUp", by);
  }

  /** Tells those who asked which level has taken charge and what it did first. */
  void tellTakenCharge(MatterNumber number, String measures) {
    Matter matter = get(number);
    tell(matter, "message.takenCharge", regions.get(matter.regionId()).name(), measures);
  }

  /** Gives the matter back to the region that handed it up. Once. */
  void giveBack(MatterNumber number, @Nullable Long by) {
    Matter matter = get(number);
    List<Long> owners = mapper.regions(number);
    if (owners.size() < 2) {
      throw new IllegalStateException("matter " + number + " was not handed up");
    }
    mapper.markReturned(number);
    move(matter, regions.get(owners.get(owners.size() - 2)), "return", by);
  }

  private void move(Matter matter, Region to, String reason, @Nullable Long by) {
    String from = regions.get(matter.regionId()).name();
    save(MatterChange.of(matter).region(to.id()).done());
    mapper.insertRegion(matter.number(), to.id(), clock.instant(), reason, by);
    history.add(matter.number().value(), by, "event." + reason, from, to.name());
    tell(matter, "message." + reason, to.name());
  }

  private void tell(Matter matter, String key, String... more) {
    List<String> args = new java.util.ArrayList<>(List.of(matter.title()));
    args.addAll(List.of(more));
    messages.tell(requesters(matter.number()), key, args, "/matters/" + matter.number());
  }

  private void save(Matter changed) {
    if (mapper.update(changed) == 0) {
      throw new Refusal("workflow.stale");
    }
  }
}
