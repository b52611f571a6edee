package org.gongshang.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.council.Council;
import org.gongshang.message.Messages;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Processes;
import org.gongshang.workflow.Requesters;
import org.gongshang.workflow.Rounds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Items on the agendas: placed, treated one after the other, concluded. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Agenda {

  private final ItemMapper items;
  private final SessionMapper sessions;
  private final Sessions council;
  private final Matters matters;
  private final Requesters requesters;
  private final Rounds rounds;
  private final Processes processes;
  private final Messages messages;
  private final Clock clock;

  Agenda(
      ItemMapper items,
      SessionMapper sessions,
      Sessions council,
      Matters matters,
      Requesters requesters,
      Rounds rounds,
      Processes processes,
      Messages messages,
      Clock clock) {
    this.items = items;
    this.sessions = sessions;
    this.council = council;
    this.matters = matters;
    this.requesters = requesters;
    this.rounds = rounds;
    this.processes = processes;
    this.messages = messages;
    this.clock = clock;
  }

  /** Puts a matter on the agenda of a session of one of these councils that has not begun. */
  Session place(MatterNumber matter, Motion motion, String number, List<Council> open, long by) {
    // held, so that the session cannot begin and no other item can take the position meanwhile
    Session session =
        sessions
            .lock(number)
            .filter(found -> open.stream().anyMatch(each -> each.id() == found.councilId()))
            .orElseThrow(() -> new Refusal("deliberation.session.unknown"));
    session.admitItem();
    items.insert(
        new AgendaItem(
            0,
            number,
            items.lastPosition(number) + 1,
            matter,
            motion.title(),
            motion.text(),
            ItemState.PLANNED,
            null,
            by,
            clock.instant(),
            null,
            null,
            0));
    matters.note(matter, null, "deliberation.event.placed", session.title());
    return session;
  }

  /** Tells in the history of each matter still to be treated what happened to the session. */
  void tellPlanned(String number, String key, Object... particulars) {
    items.ofSession(number).stream()
        .filter(item -> item.state() == ItemState.PLANNED)
        .forEach(item -> matters.note(item.matter(), null, key, particulars));
  }

  /**
   * The next item to treat. Items of matters that have ended are passed over; when too few may vote
   * because of recusals, what is left goes back to its matters.
   */
  Optional<AgendaItem> next(String number) {
    Session session = council.get(number);
    Attendance attendance = council.attendance(session);
    for (AgendaItem item : items.ofSession(number)) {
      if (item.state() != ItemState.PLANNED) {
        continue;
      }
      boolean canDecide = attendance.canDecide(session.frozenQuorum(), item.id());
      if (canDecide && matters.get(item.matter()).isOpen()) {
        AgendaItem treated = item.treat();
        save(treated);
        return Optional.of(treated);
      }
      postpone(item);
    }
    council.end(number);
    return Optional.empty();
  }

  /** What is still to be treated goes back to its matters. */
  void giveBack(String number) {
    items.ofSession(number).stream()
        .filter(item -> item.state() == ItemState.PLANNED)
        .forEach(this::postpone);
  }

  /** The clerk takes one item off; its matter is placed anew. */
  void takeOff(AgendaItem item, String why, long by) {
    save(item.takeOff(why, by, clock.instant()));
    if (matters.get(item.matter()).isOpen()) {
      matters.note(item.matter(), by, "deliberation.event.takenOff", why);
      decided(item.matter(), ItemState.TAKEN_OFF);
    }
  }

  /** The session was broken off while this was talked about: it is talked about again. */
  void replan(String number, MatterNumber matter) {
    save(item(number, matter).replan());
  }

  private void postpone(AgendaItem item) {
    save(item.postpone(clock.instant()));
    if (matters.get(item.matter()).isOpen()) {
      matters.note(item.matter(), null, "deliberation.event.postponed");
      decided(item.matter(), ItemState.NOT_TREATED);
    }
  }

  OpenedRound openOpinions(String number, MatterNumber matter, Instant closesAt) {
    Session session = council.get(number);
    List<Long> voters = council.attendance(session).voters(item(number, matter).id());
    long round = rounds.open("opinion", number, matter, voters, closesAt);
    return new OpenedRound(round, closesAt);
  }

  void say(Opinion opinion) {
    Refusal.throwIfAny(Opinion.fault(opinion.stance(), opinion.body()));
    items.insertOpinion(opinion);
  }

  void conclude(
      String number,
      MatterNumber matter,
      ItemState conclusion,
      String reason,
      long by,
      Instant at) {
    save(item(number, matter).conclude(conclusion, reason, by, at));
  }

  /** Brings the result to the matter and tells everyone concerned. */
  void announce(String number, MatterNumber matter) {
    AgendaItem item = item(number, matter);
    Set<Long> concerned = new LinkedHashSet<>(requesters.of(matter));
    council
        .attendance(council.get(number))
        .signIns()
        .forEach(signIn -> concerned.add(signIn.accountId()));
    messages.tell(
        concerned,
        "deliberation.message." + item.state().resolution(),
        List.of(item.title()),
        "/matters/" + matter);
    decided(matter, item.state());
  }

  private void decided(MatterNumber matter, ItemState state) {
    processes.deliver("itemDecided", matter.value(), Map.of("resolution", state.resolution()));
  }

  /** Adds what was missing; the motion is the one to be put next. */
  void supplement(MatterNumber matter, String body, String motion, long by, Instant at) {
    items.insertEntry(new Entry(matter, "supplement", body, motion, by, at));
  }

  /** Answers those who asked why it was rejected. */
  void explain(MatterNumber matter, String reply, long by, Instant at) {
    items.insertEntry(new Entry(matter, "explanation", reply, null, by, at));
    Matter rejected = matters.get(matter);
    messages.tell(
        requesters.of(matter),
        "deliberation.message.explained",
        List.of(rejected.title(), reply),
        "/matters/" + matter);
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  AgendaItem item(String number, MatterNumber matter) {
    return items
        .inSession(number, matter)
        .orElseThrow(() -> new IllegalStateException(matter + " is not on " + number));
  }

  /** Of this session; of others it does not exist. */
  @Transactional(propagation = Propagation.SUPPORTS)
  AgendaItem item(String number, long id) {
    return items
        .find(id)
        .filter(found -> found.session().equals(number))
        .orElseThrow(() -> new NotVisible("item " + id + " of " + number));
  }

  private void save(AgendaItem item) {
    if (items.update(item) == 0) {
      throw new Refusal("deliberation.item.moved");
    }
  }
}
