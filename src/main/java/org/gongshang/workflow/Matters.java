package org.gongshang.workflow;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Matters: classified, taken from stage to stage, ended; what a model decides is made true here.
 */
@Component
public class Matters {

  private final MatterMapper mapper;
  private final MatterAccess access;
  private final Requesters requesters;
  private final History history;
  private final Clock clock;

  Matters(
      MatterMapper mapper,
      MatterAccess access,
      Requesters requesters,
      History history,
      Clock clock) {
    this.mapper = mapper;
    this.access = access;
    this.requesters = requesters;
    this.history = history;
    this.clock = clock;
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

  /** Those of these matters that the viewer may see. */
  public Set<MatterNumber> visible(Collection<MatterNumber> numbers, Viewer viewer) {
    return access.visible(numbers, viewer);
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
    requesters.tell(matter, "message.stage." + stage.key());
  }

  /** Regions that have owned the matter, in order; the last one owns it. */
  public List<Long> owners(MatterNumber number) {
    return mapper.regions(number);
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

  /** Ends the matter, one way or the other. */
  void end(MatterNumber number, MatterStatus status) {
    Matter matter = get(number);
    if (!matter.isOpen()) {
      throw new IllegalStateException("matter " + number + " has ended");
    }
    save(MatterChange.of(matter).ended(status, clock.instant()).done());
    history.add(number.value(), null, "event." + status.key());
    requesters.tell(matter, "message." + status.key());
  }

  /** Keeps a change unless somebody else has made one since the matter was read. */
  @Transactional(propagation = Propagation.MANDATORY)
  void save(Matter changed) {
    if (mapper.update(changed) == 0) {
      throw new Refusal("workflow.stale");
    }
  }
}
