package org.gongshang.need;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gongshang.NoPermission;
import org.gongshang.Refusal;
import org.gongshang.file.Files;
import org.gongshang.message.Messages;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Level;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.MatterOpening;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.NewMatter;
import org.gongshang.workflow.Order;
import org.gongshang.workflow.Requesters;
import org.gongshang.workflow.Urgency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Needs: taken in with the matter that they begin, and screened. */
@Component
public class Needs {

  private final NeedMapper mapper;
  private final Matters matters;
  private final MatterOpening opening;
  private final Requesters requesters;
  private final Regions regions;
  private final Rights rights;
  private final Files files;
  private final Messages messages;
  private final Clock clock;

  Needs(
      NeedMapper mapper,
      Matters matters,
      MatterOpening opening,
      Requesters requesters,
      Regions regions,
      Rights rights,
      Files files,
      Messages messages,
      Clock clock) {
    this.mapper = mapper;
    this.matters = matters;
    this.opening = opening;
    this.requesters = requesters;
    this.regions = regions;
    this.rights = rights;
    this.files = files;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * Takes a need in and starts its matter. Residents and representatives speak for themselves; the
   * clerk of the place may write down what somebody else said.
   */
  @Transactional
  public MatterNumber submit(NewNeed told, Viewer by) {
    if (!maySubmit(by)) {
      throw new NoPermission(Role.RESIDENT.key());
    }
    Region place =
        regions.find(told.regionId()).orElseThrow(() -> new Refusal("need.region.unknown"));
    if (!maySubmitAt(place)) {
      throw new Refusal("need.region.level", place.name());
    }
    Region owner = owner(place);
    if (told.onBehalfOf() != null && !rights.may(by, Role.CLERK, owner.id())) {
      throw new Refusal("need.onBehalfOf.elsewhere", owner.name());
    }
    Long recordedBy = told.onBehalfOf() == null ? null : rights.actor(by, Role.CLERK, owner.id());
    Urgency urgency = told.danger() ? Urgency.EMERGENCY : Urgency.ORDINARY;
    MatterNumber matter =
        opening.open(new NewMatter(told.title(), owner.id(), by.accountId(), recordedBy, urgency));
    mapper.insert(received(matter, told, place, owner, by.accountId()));
    if (!told.photos().isEmpty()) {
      files.attach(told.photos(), matter.value(), by.accountId());
    }
    return matter;
  }

  static boolean maySubmit(Viewer viewer) {
    return viewer.holds(Role.RESIDENT)
        || viewer.holds(Role.REPRESENTATIVE)
        || viewer.holds(Role.CLERK);
  }

  /**
   * A need is somewhere: a whole subdistrict or district is no place that a clerk could look at.
   */
  static boolean maySubmitAt(Region place) {
    return place.level() == Level.COMMUNITY || place.level() == Level.GRID;
  }

  private Region owner(Region place) {
    return place.level() == Level.GRID ? regions.parent(place.id()).orElseThrow() : place;
  }

  private Need received(
      MatterNumber matter, NewNeed told, Region place, Region owner, long requester) {
    return new Need(
        0,
        matter,
        owner.id(),
        place.level() == Level.GRID ? place.id() : null,
        told.body(),
        told.place(),
        told.phone(),
        told.onBehalfOf() == null && told.channel() != Channel.SYSTEM
            ? Channel.ONLINE
            : told.channel(),
        requester,
        told.onBehalfOf(),
        clock.instant(),
        NeedStatus.RECEIVED,
        null,
        null,
        null,
        null,
        0);
  }

  /** What a region above hands down is in order already. */
  @Transactional(propagation = Propagation.MANDATORY)
  void handDown(Matter matter, Order order) {
    mapper.insert(
        new Need(
            0,
            matter.number(),
            matter.regionId(),
            null,
            order.task(),
            "",
            null,
            Channel.ABOVE,
            order.handedBy(),
            null,
            clock.instant(),
            NeedStatus.ACCEPTED,
            null,
            null,
            null,
            null,
            0));
  }

  /** What was chosen in a vote is in order already; its matter begins as a project. */
  @Transactional(propagation = Propagation.MANDATORY)
  public MatterNumber choose(Chosen chosen) {
    MatterNumber matter =
        opening.openChosen(new NewMatter(chosen.title(), chosen.regionId(), chosen.requester()));
    mapper.insert(
        new Need(
            0,
            matter,
            chosen.regionId(),
            null,
            chosen.body(),
            "",
            null,
            Channel.PROGRAMME,
            chosen.requester(),
            null,
            clock.instant(),
            NeedStatus.ACCEPTED,
            null,
            null,
            null,
            null,
            0));
    return matter;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void accept(MatterNumber matter, String reply, long by, Instant at) {
    save(get(matter).accept(reply, by, at));
    answer(matter, "need.message.accepted", reply);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void reject(MatterNumber matter, String reason, String reply, long by, Instant at) {
    save(get(matter).reject(reason, reply, by, at));
    answer(matter, "need.message.rejected", reply);
  }

  /** Sent back from classification. */
  @Transactional(propagation = Propagation.MANDATORY)
  void reopen(MatterNumber matter) {
    save(get(matter).reopen());
  }

  /** Whether the clerk has answered it. */
  boolean isScreened(MatterNumber matter) {
    return get(matter).status() != NeedStatus.RECEIVED;
  }

  /** Whether those who told it have an account of their own at which they can be asked. */
  boolean canAsk(MatterNumber matter) {
    Need need = get(matter);
    return need.onBehalfOf() == null && need.channel() != Channel.SYSTEM;
  }

  private void answer(MatterNumber matter, String key, String reply) {
    messages.tell(
        requesters.of(matter),
        key,
        List.of(matters.get(matter).title(), reply),
        "/matters/" + matter);
  }

  private Need get(MatterNumber matter) {
    return mapper
        .first(matter)
        .orElseThrow(() -> new IllegalStateException("no need for " + matter));
  }

  private void save(Need need) {
    if (mapper.update(need) == 0) {
      throw new Refusal("need.screened");
    }
  }
}
